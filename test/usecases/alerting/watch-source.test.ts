import assert from 'node:assert/strict';
import { HealthError } from '../../../src/domain/health/health-error.ts';
import type { NoticeJob } from '../../../src/ports/index.ts';
import { makeWatchSource } from '../../../src/usecases/alerting/watch-source.ts';
import { makeClock, TENANT } from '../../fakes/asking.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';
import { makeFakeOutageStore } from '../../fakes/stores/outage-store.ts';
import { makeFakeSubscriptionStore } from '../../fakes/subscription-store.ts';
import { aSubscription } from '../../fixtures/alerting.ts';

const MINUTE = 60_000;

async function* everybody() {
  yield await Promise.resolve([aSubscription('a', []), aSubscription('b', [])]);
}

/** A watch whose source fails from now on, and whose queue fails while `queue.away` is set. */
function setUp() {
  const clock = makeClock();
  const outages = makeFakeOutageStore();
  const queued: string[] = [];
  const queue = {
    away: false,
    addNotices: ({ notice }: NoticeJob, ids: readonly string[]) => {
      if (queue.away) return Promise.reject(new Error('the queue is away'));
      return Promise.resolve(void queued.push(`${notice} to ${ids.join()}`));
    },
  };
  const subscriptions = { ...makeFakeSubscriptionStore(), all: everybody };
  const source = { error: new HealthError('source-failed', 'out') as Error | undefined };
  const poll = () => (source.error ? Promise.reject(source.error) : Promise.resolve());
  const watch = makeWatchSource({ poll, outages, subscriptions, queue, clock, log: makeRecordingLog() });
  const after = async (milliseconds: number) => {
    clock.advance(milliseconds);
    await watch(TENANT);
  };
  return { clock, outages, queue, queued, source, after };
}

describe('the watch of the source', () => {
  it('tells that the data is stale at 15 minutes of failure, not a moment before, and once', async () => {
    const { after, queued } = setUp();
    await after(0);
    await after(15 * MINUTE - 1);
    assert.deepEqual(queued, []);
    await after(1);
    await after(MINUTE);
    assert.deepEqual(queued, ['source-stale to a,b']);
  });

  it('owes the notice until it is queued', async () => {
    const { after, queue, queued, outages } = setUp();
    await after(0);
    queue.away = true;
    await assert.rejects(after(15 * MINUTE), /away/);
    assert.equal((await outages.get(TENANT))?.told, false);
    queue.away = false;
    await after(MINUTE);
    assert.deepEqual(queued, ['source-stale to a,b']);
  });

  it('owes the news that the source is back until it is queued, to those who were told', async () => {
    const { after, queue, queued, outages, source } = setUp();
    await after(0);
    await after(15 * MINUTE);
    const { since } = (await outages.get(TENANT))!;
    await outages.markTold({ tenantId: TENANT, notice: 'source-stale', since }, 'b');
    source.error = undefined;
    queue.away = true;
    await assert.rejects(after(MINUTE), /away/);
    assert.ok(await outages.get(TENANT));
    queue.away = false;
    await after(MINUTE);
    await after(MINUTE);
    assert.deepEqual(queued, ['source-stale to a,b', 'source-back to b']);
    assert.equal(await outages.get(TENANT), undefined);
  });

  it('does not take a defect for an outage', async () => {
    const { after, source, outages } = setUp();
    source.error = new Error('a defect');
    await assert.rejects(after(0), /a defect/);
    assert.equal(await outages.get(TENANT), undefined);
  });
});
