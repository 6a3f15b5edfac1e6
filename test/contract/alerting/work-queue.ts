import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import type { DeliveryJob, WorkHandlers, Workers, WorkQueue } from '../../../src/ports/index.ts';
import { until } from '../../fakes/until.ts';
import { anEvent, TENANT } from '../../fixtures/alerting.ts';

const job = (version = 1): DeliveryJob => ({ tenantId: TENANT, conversationId: '19:c@t', issueId: 'EX1', version });

/** Handlers that record their input. `parts` replaces some of them. */
function noting(parts: Partial<WorkHandlers> = {}) {
  const seen: string[] = [];
  const note = (what: string) => Promise.resolve(void seen.push(what));
  const handlers: WorkHandlers = {
    deliver: ({ issueId, version }) => note(`deliver ${issueId} v${version}`).then(() => undefined),
    fanOut: (event) => note(`fan out ${JSON.stringify(event)}`),
    notify: ({ notice, since }, id) => note(`${notice} of ${since} to ${id}`).then(() => undefined),
    task: (name, tenantId) => note([name, tenantId].filter(Boolean).join(' of ')),
    ...parts,
  };
  return { seen, handlers };
}

/** What every queue and its workers must do. `open` gives an empty one, which the caller closes. */
export function workQueueContract(open: () => WorkQueue & Workers): void {
  it('runs a job once if it was added twice while it waited', async () => {
    const queue = open();
    await queue.addDeliveries([job(), job()]);
    await queue.addDeliveries([job()]);
    for (const version of [1, 1, 2]) await queue.addFanOut(anEvent({ version }));
    const { seen, handlers } = noting();
    queue.work(handlers);
    await until(() => seen.length >= 3);
    await pause(200);
    const fanOuts = [1, 2].map((version) => `fan out ${JSON.stringify(anEvent({ version }))}`);
    assert.deepEqual(seen.toSorted(), ['deliver EX1 v1', ...fanOuts].toSorted());
  });

  it('runs a newer version as well as the waiting one, and delayed jobs later', async () => {
    const queue = open();
    await queue.addDeliveries([job(3)], 400);
    await queue.addDeliveries([job(1), job(2)]);
    const { seen, handlers } = noting();
    queue.work(handlers);
    await until(() => seen.length === 2);
    assert.deepEqual(seen.toSorted(), ['deliver EX1 v1', 'deliver EX1 v2']);
    await until(() => seen.length === 3);
    assert.equal(seen[2], 'deliver EX1 v3');
  });

  it('passes fan-outs, notices and tasks to their handlers unchanged', async () => {
    const queue = open();
    const { seen, handlers } = noting();
    queue.work(handlers);
    await queue.addFanOut(anEvent());
    const notice = { tenantId: TENANT, notice: 'source-stale', since: '2031-05-04T11:00:00.000Z' } as const;
    await queue.addNotices(notice, ['a', 'b']);
    await queue.schedule('poll', 60_000, TENANT);
    await queue.schedule('reconcile', 60_000);
    const notices = ['a', 'b'].map((id) => `source-stale of 2031-05-04T11:00:00.000Z to ${id}`);
    const wanted = [`fan out ${JSON.stringify(anEvent())}`, `poll of ${TENANT}`, 'reconcile', ...notices];
    await until(() => seen.length === wanted.length);
    assert.deepEqual(seen.toSorted(), wanted.toSorted());
  });

  it('repeats a job after the delay that its handler names, and a failed job too', async () => {
    const queue = open();
    const at: number[] = [];
    const deliver = () => {
      at.push(performance.now());
      if (at.length === 2) return Promise.reject(new Error('unforeseen'));
      return Promise.resolve(at.length === 1 ? { againInMs: 120 } : undefined);
    };
    queue.work(noting({ deliver }).handlers);
    await queue.addDeliveries([job()]);
    await until(() => at.length === 3, 20_000);
    const [first = 0, second = 0] = at;
    assert.ok(second - first >= 110, `seen again after ${second - first} ms`);
  });

  it('waits for running work when it closes', async () => {
    const queue = open();
    const gate = Promise.withResolvers<undefined>();
    let state = 'waiting';
    const deliver = async () => {
      state = 'running';
      await gate.promise;
      state = 'done';
      return undefined;
    };
    queue.work(noting({ deliver }).handlers);
    await queue.addDeliveries([job()]);
    await until(() => state === 'running');
    const closing = queue.close().then(() => state);
    await pause(100);
    gate.resolve(undefined);
    assert.equal(await closing, 'done');
  });
}
