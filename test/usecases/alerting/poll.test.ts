import assert from 'node:assert/strict';
import { HealthError } from '../../../src/domain/health/health-error.ts';
import { rowsOf } from '../../../src/domain/health/rows.ts';
import type { ChangeEvent } from '../../../src/domain/watching/change.ts';
import type { Issue } from '../../../src/domain/health/issue.ts';
import { makePoll } from '../../../src/usecases/alerting/poll.ts';
import { makeHealthReader } from '../../../src/usecases/asking/health-reader.ts';
import { makeUseCases } from '../../../src/usecases/index.ts';
import { makeAsking, TENANT } from '../../fakes/asking.ts';
import { anIssue, aPost, makeFakeSource } from '../../fakes/health-source.ts';
import { makeFakeSnapshotStore } from '../../fakes/stores/snapshot-store.ts';

const MINUTE = 60_000;

function setUp(...issues: Issue[]) {
  const asking = makeAsking(makeFakeSource({ issues }));
  const snapshots = makeFakeSnapshotStore();
  const queued: ChangeEvent[] = [];
  const queue = { addFanOut: (event: ChangeEvent) => Promise.resolve(void queued.push(event)) };
  const ports = { ...asking.ports, snapshots, queue };
  const poll = makePoll(ports);
  const told = () => queued.map(({ issueId, kinds }) => `${issueId} ${kinds.join()}`);
  /** Polls once a minute, with these issues listed. */
  const watch = async (...listed: Issue[]) => {
    asking.clock.advance(MINUTE);
    asking.source.tenant.issues = listed;
    await poll(TENANT);
  };
  /** The source lists these, and by id has all that it ever listed. */
  const lists = (...listed: Issue[]) => {
    asking.source.listIssues = () => {
      asking.source.calls.push('listIssues');
      return Promise.resolve(rowsOf(listed, []));
    };
  };
  const lookUps = () => asking.source.calls.filter((call) => call === 'getIssue').length;
  return { ...asking, ports, snapshots, queued, poll, told, watch, lists, lookUps };
}

const updated = (issue: Issue) => ({
  ...issue,
  modifiedAt: '2031-05-01T11:00:00.000Z',
  posts: [...issue.posts, aPost('2031-05-01T11:00:00.000Z', 'A fix is on its way.')],
});

describe('a poll', () => {
  it('never takes a look-up that failed for an issue that is gone', async () => {
    for (const code of [
      'source-failed',
      'source-timeout',
      'source-bad-answer',
      'not-permitted',
      'source-refused',
    ] as const) {
      const { watch, source, told, lookUps } = setUp();
      await watch(anIssue(), anIssue({ id: 'EX2' }));
      source.failWith = (operation) => (operation === 'getIssue' ? new HealthError(code, 'no') : undefined);
      for (let minute = 0; minute < 30; minute += 1) await watch(anIssue({ id: 'EX2' }));
      assert.deepEqual(told(), [], code);
      assert.ok(lookUps() > 1);
    }
  });

  it('reports an issue as gone after two polls and a look-up that confirms it, once', async () => {
    const { watch, told, lookUps } = setUp();
    await watch(anIssue(), anIssue({ id: 'EX2' }));
    await watch(anIssue({ id: 'EX2' }));
    assert.deepEqual([told(), lookUps()], [[], 0]);
    for (let minute = 0; minute < 10; minute += 1) await watch(anIssue({ id: 'EX2' }));
    assert.deepEqual([told(), lookUps()], [['EX20119 no-longer-listed'], 1]);
  });

  it('looks up no more than the API allows when 26 of 30 issues are missing, and ends none of them', async () => {
    const all = Array.from({ length: 30 }, (_, at) => anIssue({ id: `EX${String(100 + at)}` }));
    const { poll, clock, lists, told, lookUps, source } = setUp(...all);
    await poll(TENANT);
    lists(...all.slice(0, 4));
    const before = source.calls.length;
    for (let minute = 0; minute < 60; minute += 1) {
      clock.advance(MINUTE);
      const had = lookUps();
      await poll(TENANT);
      assert.ok(lookUps() - had <= 5);
    }
    assert.deepEqual(told(), []);
    assert.ok(lookUps() >= 26 && lookUps() <= 120 && source.calls.length - before <= 180);
  });

  it('does not end, look up or change an issue whose row cannot be read, and tells the others', async () => {
    const { watch, source, poll, clock, told, lookUps, snapshots } = setUp();
    await watch(anIssue(), anIssue({ id: 'EX2' }));
    const before = await snapshots.get(TENANT, 'EX20119');
    source.listIssues = () =>
      Promise.resolve(rowsOf([updated(anIssue({ id: 'EX2' }))], [{ kind: 'issue', id: 'ex20119' }, { kind: 'issue' }]));
    for (let minute = 0; minute < 5; minute += 1) {
      clock.advance(MINUTE);
      await poll(TENANT);
    }
    assert.deepEqual([told(), lookUps()], [['EX2 updated'], 0]);
    assert.deepEqual(await snapshots.get(TENANT, 'EX20119'), before);
  });

  it('shares what could not be read, and the issues as they were last known, with those who answer', async () => {
    const { watch, source, poll, clock, ports } = setUp();
    await watch(anIssue());
    source.listIssues = () => Promise.resolve(rowsOf([], [{ kind: 'issue', id: 'EX20119' }]));
    clock.advance(MINUTE);
    await poll(TENANT);
    const { value, unreadable } = await makeHealthReader(ports).issues(TENANT);
    assert.deepEqual([value.map(({ id }) => id), unreadable], [['EX20119'], [{ kind: 'issue', id: 'EX20119' }]]);
  });

  it('shares no issue that the tenant no longer has, which can still be asked for as last known', async () => {
    const { watch, ports, clock } = setUp();
    await watch(anIssue(), anIssue({ id: 'EX2' }));
    for (let minute = 0; minute < 3; minute += 1) await watch(anIssue({ id: 'EX2' }));
    const app = makeUseCases(ports);
    const { value } = await app.listIssues(TENANT, { classification: 'incident', state: 'all' });
    assert.deepEqual(
      value.issues.map(({ id }) => id),
      ['EX2'],
    );
    clock.advance(10 * MINUTE);
    const asked = await app.getIssue(TENANT, 'EX20119');
    assert.deepEqual([asked.value.id, asked.staleBecause], ['EX20119', 'unknown-issue']);
  });

  it('does not end all issues because the list is empty all at once', async () => {
    const { watch, lists, poll, told, clock, ports } = setUp();
    await watch(anIssue(), anIssue({ id: 'EX2' }));
    lists();
    for (let minute = 0; minute < 10; minute += 1) {
      clock.advance(MINUTE);
      await poll(TENANT);
    }
    assert.deepEqual(told(), []);
    const { value, staleBecause } = await makeHealthReader(ports).issues(TENANT);
    assert.deepEqual([value.length, staleBecause], [2, 'source-empty']);
  });

  it('loads what is known before it reads the source, so that a late one never overwrites a newer one', async () => {
    const { watch, source, poll, clock, told, snapshots, log } = setUp();
    await watch(anIssue());
    const gate = Promise.withResolvers<undefined>();
    source.gate = gate.promise;
    const late = poll(TENANT);
    await new Promise(setImmediate);
    source.gate = undefined;
    await watch(updated(anIssue()));
    source.tenant.issues = [anIssue()];
    clock.advance(MINUTE);
    gate.resolve(undefined);
    await late;
    assert.equal(log.events('poll.refused').length, 1);
    assert.deepEqual(told(), ['EX20119 updated']);
    assert.equal((await snapshots.get(TENANT, 'EX20119'))?.issue.posts.length, 2);
  });

  it('that was refused tells nobody, and shares nothing', async () => {
    const { ports, watch, source, queued, readings } = setUp();
    await watch(anIssue());
    const snapshots = { ...ports.snapshots, commit: () => Promise.resolve(false) };
    source.tenant.issues = [updated(anIssue())];
    readings.calls.length = 0;
    await makePoll({ ...ports, snapshots })(TENANT);
    assert.deepEqual([queued, readings.calls], [[], []]);
  });

  it('succeeds though the queue or the shared store is away: the outbox has what is owed', async () => {
    const { ports, watch, source, snapshots, readings } = setUp();
    await watch(anIssue());
    source.tenant.issues = [updated(anIssue())];
    readings.away = true;
    const queue = { addFanOut: () => Promise.reject(new Error('the queue is away')) };
    await makePoll({ ...ports, queue })(TENANT);
    assert.equal((await snapshots.owed(TENANT, 10)).length, 1);
  });
});
