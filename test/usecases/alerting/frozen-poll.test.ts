import assert from 'node:assert/strict';
import { HealthError } from '../../../src/domain/health/health-error.ts';
import { MINUTE } from '../../../src/domain/instant.ts';
import type { NoticeJob } from '../../../src/ports/index.ts';
import { makeWatchSource } from '../../../src/usecases/alerting/watch-source.ts';
import { makeClock } from '../../fakes/asking.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';
import { makeFakeOutageStore } from '../../fakes/stores/outage-store.ts';
import { makeFakeSubscriptionStore } from '../../fakes/subscription-store.ts';
import { TENANT } from '../../fixtures/alerting.ts';

describe('watching the source from several processes', () => {
  const down = () => Promise.reject(new HealthError('source-unreachable', 'down'));

  function makeProcesses() {
    const outages = makeFakeOutageStore();
    const clock = makeClock();
    const notices: NoticeJob['notice'][] = [];
    const queue = { addNotices: (job: NoticeJob) => Promise.resolve(void notices.push(job.notice)) };
    const shared = { outages, clock, queue, subscriptions: makeFakeSubscriptionStore(), log: makeRecordingLog() };
    const watch = (poll: () => Promise<void>) => makeWatchSource({ ...shared, poll })(TENANT);
    /** The source fails for long enough that people are told. */
    const goDown = async () => {
      await watch(down);
      clock.advance(15 * MINUTE);
      await watch(down);
    };
    return { outages, notices, clock, watch, goDown };
  }

  it('tells that it is down, and that it is back', async () => {
    const { watch, goDown, notices, outages } = makeProcesses();
    await goDown();
    await watch(() => Promise.resolve());
    assert.deepEqual(notices, ['source-stale', 'source-back']);
    assert.equal(await outages.get(TENANT), undefined);
  });

  it('does not call it back for a poll that succeeded before it went down, and was frozen', async () => {
    const { watch, goDown, notices, outages } = makeProcesses();
    await watch(goDown);
    assert.deepEqual(notices, ['source-stale']);
    assert.equal((await outages.get(TENANT))?.told, true);
  });

  it('does not call it down again for a poll that failed before it was back, and was frozen', async () => {
    const { watch, goDown, outages } = makeProcesses();
    await goDown();
    await watch(async () => {
      await watch(() => Promise.resolve());
      await down();
    });
    assert.equal((await outages.get(TENANT))?.told, false, 'a new outage begins, of which nobody is told yet');
  });
});
