import assert from 'node:assert/strict';
import type { LedgerEntry } from '../../../src/domain/delivery/ledger-entry.ts';
import { lookAgainAt, nextEscalation, nextNudge, type NudgeInput } from '../../../src/domain/delivery/next-nudge.ts';
import { withNudge } from '../../../src/domain/delivery/nudge.ts';
import { between, HOUR, MINUTE, shift, type Instant } from '../../../src/domain/instant.ts';
import type { ConversationSettings } from '../../../src/domain/subscription/settings.ts';
import { ADA, aPost, aSnapshot, aSubscription, aWant, NOON, TENANT } from '../../fixtures/alerting.ts';
import { makeDice, type Dice } from '../../fixtures/dice.ts';

const ROUNDS = 300;

function anEntry(changes: Partial<LedgerEntry> = {}): LedgerEntry {
  return {
    ...{ tenantId: TENANT, conversationId: 'c', issueId: 'EX1', state: 'done', owedVersion: 1, shownVersion: 1 },
    ...{ shownPosts: [NOON], told: { resolved: false, reported: false, classification: 'incident' } },
    ...{
      plannedAt: NOON,
      updatedAt: NOON,
      shownAt: NOON,
      cardId: '1',
      nudged: { unownedSince: NOON, mention: 'done' },
    },
    ...changes,
  };
}

function input(settings: ConversationSettings, now: Instant, changes: Partial<NudgeInput> = {}): NudgeInput {
  return {
    snapshot: aSnapshot(1, { id: 'EX1', classification: 'incident', posts: [aPost(NOON, 'x')] }),
    entry: anEntry(),
    subscription: { ...aSubscription('c', [aWant({ type: 'all' })]), settings },
    isFresh: true,
    ...changes,
    now,
  };
}

/** Lets time pass in steps of any length, and says whatever is due; gives when each was said. */
function said(settings: ConversationSettings, dice: Dice, end: number): Instant[] {
  let [now, entry] = [NOON, anEntry()];
  const times: Instant[] = [];
  while (between(NOON, now) < end) {
    const { due, at } = nextNudge(input(settings, now, { entry }));
    if (due) {
      times.push(now);
      entry = { ...entry, nudged: withNudge(entry.nudged, due, now) };
    } else if (at !== undefined) assert.ok(at > now, 'it never waits for what is past');
    now = shift(now, dice.between(1, 3 * HOUR));
  }
  return times;
}

describe('reminders', () => {
  it('come five times at most, never sooner than was asked for, and each after twice the time', () => {
    for (let seed = 0; seed < ROUNDS; seed += 1) {
      const dice = makeDice(seed);
      const remindAfter = dice.between(1, 73);
      const times = said({ remindAfter }, dice, remindAfter * 40 * HOUR);
      assert.equal(times.length, 5, `seed ${seed}`);
      const gaps = times.map((time, at) => between(times[at - 1] ?? NOON, time));
      gaps.forEach((gap, at) => assert.ok(gap >= remindAfter * HOUR * 2 ** Math.max(0, at - 1), `seed ${seed}`));
    }
  });

  it('are looked at when they are due, and not before', () => {
    for (let seed = 0; seed < ROUNDS; seed += 1) {
      const remindAfter = makeDice(seed).between(1, 73);
      const { at } = nextNudge(input({ remindAfter }, shift(NOON, MINUTE)));
      assert.equal(at, shift(NOON, remindAfter * HOUR));
      assert.equal(nextNudge(input({ remindAfter }, shift(at, -1))).due, undefined);
      assert.equal(nextNudge(input({ remindAfter }, at)).due?.kind, 'reminder');
    }
  });
});

describe('what is said besides news', () => {
  const open = { remindAfter: 1, mention: [{ type: 'person', id: '29:a', name: 'A' }] } as const;
  const later = shift(NOON, 100 * HOUR);
  const due = anEntry({ nudged: { mention: 'due', unownedSince: NOON } });
  const escalate = { to: 'ops', name: 'Ops', afterMinutes: 5 };

  for (const [what, changes] of [
    ['an advisory', { snapshot: aSnapshot(1, { classification: 'advisory' }) }],
    ['what is over', { snapshot: aSnapshot(1, { classification: 'incident', resolved: true }) }],
    [
      'what is no longer listed',
      { snapshot: { ...aSnapshot(1, { classification: 'incident' }), noLongerListed: true } },
    ],
    [
      'what nobody here wants any more',
      { subscription: { ...aSubscription('c', []), settings: { ...open, escalate } } },
    ],
  ] as const) {
    it(`is nothing about ${what}`, () => {
      const all = input({ ...open, escalate }, later, { entry: due, ...changes });
      assert.deepEqual([nextNudge(all), nextEscalation(all), lookAgainAt(all)], [{}, {}, undefined]);
    });
  }

  it('waits for the end of a mute, and of a time that is quiet for everything', () => {
    const until = shift(later, HOUR);
    const silence = { until, setBy: ADA, setAt: NOON };
    for (const settings of [
      { ...open, silence },
      { ...open, escalate, silence },
    ]) {
      const all = input(settings, later, { entry: due });
      assert.deepEqual([nextNudge(all), lookAgainAt(all)], [{ at: until }, until]);
    }
    assert.deepEqual(nextEscalation(input({ escalate, silence }, later)), { at: until });
  });

  it('is looked at again soon where the source could not be asked', () => {
    assert.deepEqual(nextNudge(input({ remindAfter: 1 }, later, { isFresh: false })), { at: shift(later, 5 * MINUTE) });
  });
});

describe('an escalation', () => {
  it('is due after so many minutes without an owner, or since it was set up, whichever is later', () => {
    for (let seed = 0; seed < ROUNDS; seed += 1) {
      const dice = makeDice(seed);
      const [afterMinutes, setAfter] = [dice.between(5, 1_441), dice.between(0, 600)];
      const setAt = shift(NOON, setAfter * MINUTE);
      const settings = {
        escalate: { to: 'ops', name: '', afterMinutes },
        credits: { escalate: { setBy: ADA, setAt } },
      };
      const at = shift(setAt, afterMinutes * MINUTE);
      assert.deepEqual(nextEscalation(input(settings, shift(at, -1))), { at });
      assert.deepEqual(nextEscalation(input(settings, at)), { due: settings.escalate });
      assert.deepEqual(nextEscalation(input(settings, at, { owner: { name: 'Ieva' } })), {});
    }
  });
});
