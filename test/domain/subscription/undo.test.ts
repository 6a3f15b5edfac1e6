import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addFollow, addMute, removeFollow, removeMute } from '../../../src/domain/subscription/edit.ts';
import { addWants, removeWants } from '../../../src/domain/subscription/wants.ts';
import { MOMENTS } from '../../../src/domain/subscription/subscription.ts';
import type { Mute, Subscription, Want } from '../../../src/domain/subscription/subscription.ts';
import { altersAnything, undoChange } from '../../../src/domain/subscription/undo.ts';
import type { MadeChange, Undoing } from '../../../src/domain/subscription/undo.ts';
import { HOUR, MINUTE, shift } from '../../../src/domain/instant.ts';
import { ADA, aSubscription, aWant, NOON } from '../../fixtures/alerting.ts';

const BOB = { id: 'bob', name: 'Bob' };
const EXCHANGE = { type: 'service', id: 'Exchange' } as const;
const TEAMS = { type: 'service', id: 'Lync' } as const;
const LATER = shift(NOON, 5 * MINUTE);

type Change = (current: Subscription) => Subscription;

const made = (before: Subscription, change: Change): MadeChange => ({
  by: ADA,
  at: NOON,
  before,
  after: change(before),
});
const incidentsOnly = (target: Want['target'], changes: Partial<Want> = {}) =>
  aWant(target, { kinds: ['incidents'], ...changes });
const mute = (id: string, changes: Partial<Mute> = {}): Mute => ({
  subject: { type: 'service', id },
  until: shift(NOON, HOUR),
  setBy: ADA,
  setAt: NOON,
  ...changes,
});

function recordOf(undoing: Undoing): Subscription {
  return undoing.outcome === 'undone' ? undoing.record : assert.fail(undoing.outcome);
}

describe('undoing a change of a record', () => {
  const before = aSubscription('c', [incidentsOnly(EXCHANGE)], {
    follows: [{ issueId: 'EX1', setBy: ADA, setAt: NOON }],
    mutes: [mute('Exchange')],
  });

  for (const [what, change] of [
    ['a wider line', (current) => addWants(current, [aWant(EXCHANGE)])],
    ['a new line', (current) => addWants(current, [aWant(TEAMS)])],
    ['a removed line', (current) => removeWants(current, {})],
    ['a mute', (current) => addMute(current, mute('Lync'))],
    ['the end of a mute', (current) => removeMute(current)],
    ['a followed issue', (current) => addFollow(current, { issueId: 'EX2', setBy: ADA, setAt: NOON })],
    ['an issue that is no longer followed', (current) => removeFollow(current, 'EX1')],
    ['everything at once', (current) => ({ ...current, wants: [], follows: [], mutes: [] })],
  ] satisfies [string, Change][]) {
    it(`restores the record exactly: ${what}`, () => {
      const one = made(before, change);
      assert.deepEqual(recordOf(undoChange(one.after, one)), before);
    });
  }

  it('leaves alone what others changed since, and takes back only its own part', () => {
    const change = made(before, (current) => addWants(current, [aWant(TEAMS)]));
    const since = addMute(change.after, mute('SharePoint', { setBy: BOB }));
    const after = recordOf(undoChange(since, change));
    assert.deepEqual(after.wants, before.wants);
    assert.deepEqual(after.mutes, since.mutes);
  });

  it('does nothing if somebody changed the same line since, and names them', () => {
    const change = made(before, (current) => addWants(current, [aWant(EXCHANGE)]));
    const byBob = incidentsOnly(EXCHANGE, { setBy: BOB, setAt: LATER });
    const since = { ...change.after, wants: [byBob] };
    assert.deepEqual(undoChange(since, change), { outcome: 'changed-since', by: BOB, at: LATER });
  });

  it('names whoever changed the record last if the line is gone', () => {
    const change = made(before, (current) => addWants(current, [aWant(EXCHANGE)]));
    const since = { ...change.after, wants: [], changed: { by: BOB, at: LATER } };
    assert.deepEqual(undoChange(since, change), { outcome: 'changed-since', by: BOB, at: LATER });
    assert.deepEqual(undoChange({ ...change.after, wants: [] }, change), { outcome: 'changed-since' });
  });

  it('is done already if all is as it was', () => {
    const change = made(before, (current) => addWants(current, [aWant(TEAMS)]));
    assert.deepEqual(undoChange(before, change), { outcome: 'already' });
  });

  it('restores settings one by one, with the credit for each', () => {
    const credit = (setBy: typeof BOB, setAt = NOON) => ({ setBy, setAt });
    const zoned = { ...before, settings: { timeZone: 'Europe/Riga', credits: { timeZone: credit(BOB) } } };
    const change = made(zoned, (current) => ({
      ...current,
      settings: { timeZone: 'UTC', level: 'incidents', credits: { timeZone: credit(ADA), level: credit(ADA) } },
    }));
    const { settings } = change.after;
    const credits = { ...settings?.credits, language: credit(BOB, LATER) };
    const restored = recordOf(
      undoChange({ ...change.after, settings: { ...settings, language: 'ko', credits } }, change),
    );
    assert.deepEqual(JSON.parse(JSON.stringify(restored.settings)), {
      ...{ timeZone: 'Europe/Riga', language: 'ko' },
      credits: { timeZone: credit(BOB), language: credit(BOB, LATER) },
    });
    const again = { ...settings, timeZone: 'Asia/Tokyo' };
    assert.equal(undoChange({ ...change.after, settings: again }, change).outcome, 'changed-since');
  });

  it('restores a field that this version does not know', () => {
    const newer = { ...before, tone: 'calm' };
    const change = made(newer, (current) => ({ ...current, tone: 'loud' }));
    assert.deepEqual(recordOf(undoChange(change.after, change)), newer);
  });

  it('never touches what is known of the conversation, such as a pause', () => {
    const change = made(before, (current) => addWants(current, [aWant(TEAMS)]));
    const pause = { reason: 'team-archived', since: NOON, resumeOn: 'install' } as const;
    assert.deepEqual(recordOf(undoChange({ ...change.after, pause }, change)).pause, pause);
    assert.equal(altersAnything(before, { ...before, pause }), false);
  });
});

const targets = fc.constantFrom(EXCHANGE, TEAMS, { type: 'all' } as const, { type: 'family', id: 'security' } as const);
const someKinds = fc.subarray(['incidents', 'advisories', 'messages'] as const, { minLength: 1 });
const someMoments = fc.subarray([...MOMENTS], { minLength: 1 });
const ids = fc.constantFrom('EX1', 'EX2', 'TM1');

/** One thing a person can do to a record, at a time of its own. */
const changes: fc.Arbitrary<(setAt: string) => Change> = fc.oneof(
  fc.tuple(targets, someKinds, someMoments).map(
    ([target, kinds, moments]) =>
      (setAt: string): Change =>
      (current) =>
        addWants(current, [{ target, kinds, moments, setBy: BOB, setAt }]),
  ),
  fc.tuple(targets, someKinds).map(
    ([target, kinds]) =>
      (): Change =>
      (current) =>
        removeWants(current, { targets: [target], kinds }),
  ),
  fc.tuple(ids, fc.integer({ min: 1, max: 9 })).map(
    ([id, hours]) =>
      (setAt: string): Change =>
      (current) =>
        addMute(current, { subject: { type: 'issue', id }, until: shift(setAt, hours * HOUR), setBy: BOB, setAt }),
  ),
  fc.constant((): Change => (current) => removeMute(current)),
  ids.map(
    (issueId) =>
      (setAt: string): Change =>
      (current) =>
        addFollow(current, { issueId, setBy: BOB, setAt }),
  ),
  ids.map((issueId) => (): Change => (current) => removeFollow(current, issueId)),
  fc.constant((): Change => (current) => ({ ...current, wants: [], follows: [], mutes: [] })),
);

function applied(start: Subscription, steps: readonly ((setAt: string) => Change)[], from = 0): Subscription {
  return steps.reduce((current, step, at) => step(shift(NOON, (from + at) * MINUTE))(current), start);
}

/** Lines by name, for comparing records whose lines stand in another order. */
function linesOf({ wants, mutes, follows }: Subscription): unknown {
  return [wants, mutes, follows].map((lines) => lines.map((line) => JSON.stringify(line)).toSorted());
}

describe('undo, whatever was done before and since', () => {
  it('of the last change restores the record, and undoing that brings the change back', () => {
    fc.assert(
      fc.property(fc.array(changes, { maxLength: 6 }), changes, (steps, last) => {
        const before = applied(aSubscription('c', []), steps);
        const after = last(shift(NOON, HOUR))(before);
        const undoing = undoChange(after, { by: ADA, at: NOON, before, after });
        if (undoing.outcome === 'already') {
          assert.deepEqual(linesOf(after), linesOf(before));
          return;
        }
        const restored = recordOf(undoing);
        assert.deepEqual(linesOf(restored), linesOf(before));
        const again = recordOf(undoChange(restored, { by: ADA, at: NOON, before: after, after: restored }));
        assert.deepEqual(linesOf(again), linesOf(after));
      }),
    );
  });

  it('either loses nothing newer or does nothing', () => {
    fc.assert(
      fc.property(
        fc.array(changes, { maxLength: 4 }),
        changes,
        fc.array(changes, { maxLength: 4 }),
        (old, mine, newer) => {
          const before = applied(aSubscription('c', []), old);
          const after = mine(shift(NOON, HOUR))(before);
          const now = applied(after, newer, 100);
          const undoing = undoChange(now, { by: ADA, at: NOON, before, after });
          if (undoing.outcome !== 'undone') return;
          // Each line is as it is now, or as it was before a change that nobody touched since.
          const all = (record: Subscription) =>
            [...record.wants, ...record.mutes, ...record.follows].map((each) => JSON.stringify(each));
          const [was, became, is, restored] = [before, after, now, undoing.record].map(all);
          for (const line of is!) assert.ok(restored!.includes(line) || became!.includes(line), line);
          for (const line of restored!) assert.ok(is!.includes(line) || was!.includes(line), line);
        },
      ),
    );
  });
});
