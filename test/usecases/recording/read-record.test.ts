import assert from 'node:assert/strict';
import type { Issue } from '../../../src/domain/health/issue.ts';
import { HOUR, MINUTE, shift } from '../../../src/domain/instant.ts';
import type { IssueEntry, RecordEntry } from '../../../src/domain/record/entry.ts';
import type { Snapshot } from '../../../src/domain/watching/change.ts';
import type { HistoryStore } from '../../../src/ports/index.ts';
import { makeReadRecord, type ReadRecordPorts } from '../../../src/usecases/recording/read-record.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';
import { anIssue, aPost, NOON, TENANT } from '../../fixtures/alerting.ts';
import { aGap, aRecordedPost, aState } from '../../fixtures/record/entries.ts';

const at = (clock: string) => `2031-05-04T${clock}:00.000Z`;
const DAY = { from: at('00:00'), to: at('23:59') };
const OLD_NAME = { id: 'YammerEnterprise', name: 'Yammer Enterprise' };
const NEW_NAME = { id: 'YammerEnterprise', name: 'Viva Engage' };

interface World {
  readonly stored?: readonly RecordEntry[];
  readonly owed?: readonly RecordEntry[];
  readonly snapshots?: readonly Snapshot[];
  readonly announcements?: readonly Snapshot[];
  readonly watchedUntil?: string;
  readonly outSince?: string;
  readonly broken?: boolean;
}

/** A store of plain data, which knows every issue there is. */
function storeOf(stored: readonly RecordEntry[], broken: boolean): NonNullable<ReadRecordPorts['history']> {
  const about = stored.filter((each) => each.kind !== 'gap');
  const answer = <T>(value: T) => (broken ? Promise.reject(new Error('no disk')) : Promise.resolve(value));
  const heads: HistoryStore['heads'] = () =>
    answer(
      about.flatMap((each) =>
        each.kind === 'state' ? [{ issueId: each.issue.id, services: [each.issue.service] }] : [],
      ),
    );
  const idOf = (each: IssueEntry) => (each.kind === 'state' ? each.issue.id : each.issueId);
  return {
    heads,
    entries: (_tenant, ids) => answer(about.filter((each) => ids.includes(idOf(each)))),
    gaps: () => answer(stored.filter((each) => each.kind === 'gap')),
    watched: () => answer({ from: at('02:00'), until: at('10:00') }),
  };
}

function recordIn(world: World) {
  const { stored = [], owed = [], snapshots = [], announcements = [], watchedUntil = NOON } = world;
  const loaded = (some: readonly Snapshot[]) => ({
    load: () => Promise.resolve({ sequence: 1, snapshots: new Map(some.map((each) => [each.issue.id, each])) }),
  });
  const log = makeRecordingLog();
  const seen = [OLD_NAME, NEW_NAME].map((service, nth) => ({ ...service, seenAt: shift(NOON, nth * HOUR) }));
  const read = makeReadRecord(
    {
      ...{ history: storeOf(stored, world.broken === true), log, clock: () => NOON, pollIntervalMs: MINUTE },
      ...{ snapshots: loaded(snapshots), announcements: loaded(announcements) },
      outages: { get: () => Promise.resolve(world.outSince ? { since: world.outSince, told: true } : undefined) },
      recordOutbox: {
        owed: () => Promise.resolve([...owed]),
        count: () => Promise.resolve(owed.length),
        settle: () => Promise.resolve(),
        watched: () => Promise.resolve({ from: at('04:00'), until: watchedUntil }),
      },
    },
    () => Promise.resolve(seen),
  );
  return { read: (asked: Partial<Parameters<typeof read>[1]> = {}) => read(TENANT, { ...DAY, ...asked }), log };
}

function aSnapshot(version: number, changedAt: string, changes: Partial<Issue> = {}): Snapshot {
  return { issue: anIssue(changes), version, changedAt, missedPolls: 0 };
}

describe('reading the record', () => {
  const first = aPost(at('10:30'), 'First.');
  const stored = [aState(1, at('10:40')), aRecordedPost('EX20119', at('10:40'), first)];

  it('joins what the store has, what is on its way to it, and what is known now', async () => {
    const more = aPost(at('11:00'), 'Second.');
    const owed = [aState(2, at('11:10'), { classification: 'advisory' }), aRecordedPost('EX20119', at('11:10'), more)];
    const { issues, recordedFrom } = await recordIn({
      stored,
      owed,
      snapshots: [aSnapshot(1, at('09:00'), { id: 'EX3' })],
    }).read();
    assert.deepEqual(
      issues.map(({ issue, firstSeenAt, states }) => [issue.id, issue.classification, firstSeenAt, states.length]),
      [
        ['EX20119', 'advisory', at('10:40'), 2],
        ['EX3', 'incident', at('09:00'), 1],
      ],
    );
    assert.deepEqual(issues[0]?.issue.posts, [first, more]);
    assert.equal(recordedFrom, at('02:00'));
  });

  it('does not say again what a snapshot and the record both have', async () => {
    const snapshot = aSnapshot(1, at('10:40'), { posts: [first] });
    const { issues } = await recordIn({ stored, owed: stored, snapshots: [snapshot] }).read();
    assert.deepEqual(
      issues.map(({ states, posts }) => [states.length, posts.length]),
      [[1, 1]],
    );
  });

  it('gives what Redis has when the store does not answer, and says that something is missing', async () => {
    const world = recordIn({ stored, owed: [aState(2, at('11:10'))], broken: true });
    const { issues, isIncomplete, recordedFrom } = await world.read();
    assert.deepEqual(
      issues.map(({ states }) => states.map(({ seenAt }) => seenAt)),
      [[at('11:10')]],
    );
    assert.deepEqual([isIncomplete, recordedFrom], [true, at('04:00')]);
    assert.deepEqual(
      world.log.lines.map(({ event }) => event),
      ['record.not-read'],
    );
  });

  it('takes a service for the same under each of its names', async () => {
    const world = recordIn({
      stored: [aState(1, at('10:40'), { id: 'YA1', service: OLD_NAME }), ...stored],
      snapshots: [aSnapshot(1, at('10:50'), { id: 'YA2', service: NEW_NAME })],
    });
    const { issues } = await world.read({ service: { id: 'Viva Engage', name: 'Viva Engage' } });
    assert.deepEqual(
      issues.map(({ issue }) => issue.id),
      ['YA1', 'YA2'],
    );
  });

  it('has only what was there in the time, or was asked for by its id, of the kind that is meant', async () => {
    const message = { id: 'MC1', classification: 'message' } as const;
    const world = recordIn({
      stored: [
        ...stored,
        aState(1, at('01:00'), { id: 'EX1', startedAt: at('00:30'), endedAt: at('00:50'), resolved: true }),
      ],
      announcements: [aSnapshot(1, at('10:00'), message)],
    });
    const ids = async (asked: Parameters<typeof world.read>[0]) =>
      (await world.read(asked)).issues.map(({ issue }) => issue.id);
    assert.deepEqual(await ids({ from: at('01:00') }), ['EX20119', 'MC1']);
    assert.deepEqual(await ids({ from: at('01:00'), ids: ['EX1'] }), ['EX1']);
    assert.deepEqual(await ids({ from: at('01:00'), tracked: 'issues' }), ['EX20119']);
    assert.deepEqual(await ids({ from: at('01:00'), tracked: 'messages' }), ['MC1']);
  });

  it('knows the gaps that are over, and the one that goes on', async () => {
    const gap = aGap(at('05:00'), at('06:00'));
    const goesOn = { from: at('09:00'), to: NOON };
    const world = recordIn({ stored: [gap], owed: [gap, aGap(at('07:00'), at('08:00'))], watchedUntil: at('09:00') });
    const { gaps } = await world.read();
    assert.deepEqual(gaps, [
      { from: at('05:00'), to: at('06:00'), because: 'off' },
      { from: at('07:00'), to: at('08:00'), because: 'off' },
      { ...goesOn, because: 'off' },
    ]);
    const out = await recordIn({ watchedUntil: at('09:00'), outSince: at('09:01') }).read();
    assert.deepEqual(out.gaps, [{ ...goesOn, because: 'source' }]);
  });

  it('knows nothing where nothing is recorded', async () => {
    const read = makeReadRecord(undefined, () => Promise.resolve([]));
    assert.deepEqual(await read(TENANT, DAY), { issues: [], gaps: [] });
  });
});
