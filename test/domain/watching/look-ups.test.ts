import assert from 'node:assert/strict';
import { MINUTE, SECOND, shift } from '../../../src/domain/instant.ts';
import type { Instant } from '../../../src/domain/instant.ts';
import type { Snapshot } from '../../../src/domain/watching/change.ts';
import { dueLookUps, withLookUps } from '../../../src/domain/watching/look-ups.ts';
import { anIssue, NOON } from '../../fixtures/alerting.ts';

const IDS = Array.from({ length: 30 }, (_, at) => `EX${String(1_000 + at)}`);
const snapshot = (id: string, changes: Partial<Snapshot> = {}): [string, Snapshot] => [
  id,
  { issue: anIssue({ id }), version: 1, changedAt: NOON, missedPolls: 2, ...changes },
];

/** Looks up what is due at each poll, one every `every` milliseconds, and gives what was looked up when. */
function watch(polls: number, every: number): { readonly at: Instant; readonly id: string }[] {
  let known: ReadonlyMap<string, Snapshot> = new Map(IDS.map((id) => snapshot(id)));
  return Array.from({ length: polls }, (_, poll) => shift(NOON, poll * every)).flatMap((at) => {
    const due = dueLookUps(known, IDS, at);
    known = withLookUps(known, due, at);
    return due.map((id) => ({ at, id }));
  });
}

describe('look-ups of issues that are missing from the list', () => {
  for (const seconds of [10, 60, 75]) {
    it(`are at most 5 at once and 120 an hour, with a poll every ${seconds} s`, () => {
      const all = watch((2 * 3_600) / seconds, seconds * SECOND);
      for (const { at } of all) {
        const inHour = all.filter((other) => other.at >= at && other.at < shift(at, 60 * MINUTE));
        const inWindow = inHour.filter((other) => other.at < shift(at, 150 * SECOND));
        assert.ok(inHour.length <= 120 && inWindow.length <= 5, `${inHour.length}, ${inWindow.length} at ${at}`);
      }
    });
  }

  it('reach every issue, each once before any of them twice', () => {
    const ids = watch(60, MINUTE).map(({ id }) => id);
    assert.deepEqual(new Set(ids.slice(0, IDS.length)), new Set(IDS));
  });

  it('of one issue come less and less often, at least once an hour, and often again after a long while', () => {
    let known: ReadonlyMap<string, Snapshot> = new Map([snapshot('EX1')]);
    const at: number[] = [];
    const tryAt = (minute: number) => {
      const now = shift(NOON, minute * MINUTE);
      if (dueLookUps(known, ['EX1'], now).length === 0) return;
      known = withLookUps(known, ['EX1'], now);
      at.push(minute);
    };
    for (let minute = 0; minute <= 300; minute += 1) tryAt(minute);
    assert.deepEqual(at, [0, 5, 15, 35, 75, 135, 195, 255]);
    for (let minute = 255 + 6 * 60; minute <= 255 + 6 * 60 + 5; minute += 1) tryAt(minute);
    assert.deepEqual(at.slice(-2), [615, 620]);
  });

  it('begin with those never looked up, then the longest ago, then the longest missing', () => {
    const known = new Map([
      snapshot('EX1', { lookedUp: { at: shift(NOON, -60 * MINUTE), times: 1 } }),
      snapshot('EX2', { lookedUp: { at: shift(NOON, -90 * MINUTE), times: 1 } }),
      snapshot('EX3', { missedPolls: 3 }),
      snapshot('EX4', { missedPolls: 7 }),
    ]);
    assert.deepEqual(dueLookUps(known, [...known.keys()], NOON), ['EX4', 'EX3', 'EX2', 'EX1']);
  });

  it('do not stop because a clock was ahead', () => {
    const known = new Map([snapshot('EX1', { lookedUp: { at: shift(NOON, 600 * MINUTE), times: 9 } })]);
    assert.deepEqual(dueLookUps(known, ['EX1'], NOON), ['EX1']);
  });
});
