import assert from 'node:assert/strict';
import { afterFailure, isConversationGone, isGivenUp } from '../../../src/domain/delivery/failure.ts';
import { planDelivery } from '../../../src/domain/delivery/plan.ts';
import { afterEdit, afterPause, resumed, sending } from '../../../src/domain/delivery/progress.ts';
import type { DeliveryReason, LedgerEntry } from '../../../src/domain/delivery/ledger-entry.ts';
import type { SendFailure } from '../../../src/domain/delivery/send-error.ts';
import { between, DAY, HOUR, MINUTE, SECOND, shift } from '../../../src/domain/instant.ts';
import type { Pause } from '../../../src/domain/subscription/subscription.ts';
import { anEvent, aSnapshot, aSubscription, aWant, NOON } from '../../fixtures/alerting.ts';
import { newEntry } from '../../fixtures/one-conversation.ts';

const PLANNED = newEntry(anEvent(), 'general', NOON);
const CARD: LedgerEntry = { ...PLANNED, cardId: 'card', cardDigest: 'old' };

describe('the ledger after a failed send', () => {
  it('waits exactly as long as the service asks, and counts no attempt', () => {
    const entry = fail(PLANNED, { kind: 'throttled', retryAfterMs: 17_500 });
    assert.deepEqual([entry.state, entry.attempts, entry.nextAt], ['planned', undefined, shift(NOON, 17_500)]);
    assert.deepEqual(step(entry, NOON), { step: 'hold', reason: 'waiting', until: entry.nextAt });
    assert.equal(step(entry, entry.nextAt!)?.step, 'post');
  });

  it('backs off up to a minute if no time is given', () => {
    for (const failure of [{ kind: 'throttled' }, { kind: 'transient' }] as const) {
      let entry = PLANNED;
      const waits = Array.from({ length: 9 }, () => {
        entry = fail(entry, failure);
        return between(NOON, entry.nextAt!) / SECOND;
      });
      [1, 2, 4, 8, 16, 32, 60, 60, 60].forEach((wait, at) => {
        assert.ok(Math.abs(waits[at]! - wait) <= wait / 5 + 0.001, `${failure.kind}: ${waits.join(' ')}`);
      });
    }
  });

  it('backs off, and counts attempts, if the given time is zero', () => {
    const first = fail(PLANNED, { kind: 'throttled', retryAfterMs: 0 });
    assert.deepEqual(first, fail(PLANNED, { kind: 'throttled' }));
    assert.equal(fail(first, { kind: 'throttled', retryAfterMs: 0 }).attempts, 2);
  });

  it('does not retry conversations that failed together at the same time', () => {
    const waits = ['a', 'b', 'c', 'd', 'e'].map(
      (id) => fail({ ...PLANNED, conversationId: id }, { kind: 'transient' }).nextAt,
    );
    assert.ok(new Set(waits).size > 3, waits.join(' '));
  });

  it('respects the time given with a transient failure', () => {
    assert.equal(fail(PLANNED, { kind: 'transient', retryAfterMs: HOUR }).nextAt, shift(NOON, HOUR));
  });

  it('is in doubt after a time-out, and sends again', () => {
    const entry = fail(sending(PLANNED, 'post', NOON), { kind: 'ambiguous' });
    assert.deepEqual([entry.state, entry.reason], ['ambiguous', 'in-doubt']);
    assert.equal(step(entry, shift(NOON, MINUTE))?.step, 'post');
  });

  it('sends again what a dead process was sending', () => {
    assert.equal(step(sending(PLANNED, 'post', NOON), NOON)?.step, 'post');
  });

  it('sends what is in doubt once more after a moment, and no sooner than the answer allows', () => {
    const soon = between(NOON, fail(PLANNED, { kind: 'ambiguous' }).nextAt!) / SECOND;
    assert.ok(soon >= 12 && soon <= 18, `${soon} s`);
    assert.equal(fail(PLANNED, { kind: 'ambiguous', noSoonerMs: MINUTE }).nextAt, shift(NOON, MINUTE));
  });

  it('gives up what cannot be sent, but tries the next version', () => {
    const entry = fail(PLANNED, { kind: 'dead' });
    assert.deepEqual([entry.state, entry.reason, isGivenUp(entry)], ['dead', 'refused', true]);
    assert.equal(isGivenUp({ ...entry, owedVersion: 2 }), false);
  });

  it('gives up after failing for more than a day', () => {
    const first = fail(PLANNED, { kind: 'transient' });
    assert.equal(fail(first, { kind: 'transient' }, shift(NOON, DAY)).state, 'planned');
    const last = fail(first, { kind: 'transient' }, shift(NOON, DAY + 1));
    assert.deepEqual([last.state, last.reason], ['dead', 'expired']);
  });

  it('pauses until the named event, then continues', () => {
    for (const resumeOn of ['install', 'message', 'activity'] as const) {
      const entry = fail(PLANNED, { kind: 'paused', resumeOn });
      assert.deepEqual([entry.state, entry.reason], ['paused', `waiting-for-${resumeOn}`]);
      assert.deepEqual(step(entry, shift(NOON, HOUR), { reason: `waiting-for-${resumeOn}`, since: NOON, resumeOn }), {
        step: 'hold',
        reason: 'paused',
      });
      assert.equal(step(resumed(entry, NOON), NOON)?.step, 'post');
    }
    assert.equal(afterPause(PLANNED, { reason: 'waiting-for-install' }, NOON).state, 'paused');
    assert.equal(resumed(PLANNED, NOON), PLANNED);
  });

  it('resumes an entry marked as paused just as the conversation’s pause ended', () => {
    assert.equal(step(afterPause(PLANNED, { reason: 'waiting-for-install' }, NOON), NOON)?.step, 'post');
  });

  it('pauses at the third strike over a day if the refusal is undocumented', () => {
    const failure: SendFailure = { kind: 'paused', resumeOn: 'activity', unproven: true };
    const first = fail(PLANNED, failure);
    const second = fail(first, failure, first.nextAt);
    assert.deepEqual([first.state, second.state], ['planned', 'planned']);
    const third = fail(second, failure, second.nextAt);
    assert.deepEqual([third.state, between(NOON, second.nextAt!)], ['paused', DAY]);
    const hasty = fail(fail(first, failure), failure);
    assert.equal(hasty.state, 'planned');
  });

  it('gives up a conversation only at a second "gone" an hour later', () => {
    const first = fail(PLANNED, { kind: 'gone' });
    assert.deepEqual([first.state, first.goneSince, first.nextAt], ['planned', NOON, shift(NOON, HOUR)]);
    const hasty = fail(first, { kind: 'gone' }, shift(NOON, HOUR - 1));
    assert.deepEqual([hasty.state, hasty.nextAt, isConversationGone(hasty)], ['planned', shift(NOON, HOUR), false]);
    const second = fail(hasty, { kind: 'gone' }, shift(NOON, HOUR));
    assert.deepEqual(
      [second.state, isConversationGone(second), isGivenUp({ ...second, owedVersion: 9 })],
      ['dead', true, true],
    );
  });

  it('continues from an entry whose reason an older version stored as a sentence', () => {
    const first = fail(PLANNED, { kind: 'gone' });
    const older: LedgerEntry = { ...first, reason: 'conversation not found' as string as DeliveryReason };
    assert.equal(isConversationGone({ ...older, state: 'dead' }), false);
    assert.equal(isConversationGone(fail(older, { kind: 'gone' }, shift(NOON, HOUR))), true);
    assert.equal(afterEdit(older, 'new', NOON).reason, undefined);
  });

  it('forgets a "gone" when a message gets through', () => {
    const entry = afterEdit(fail(CARD, { kind: 'gone' }), 'new', NOON);
    assert.deepEqual([entry.goneSince, entry.nextAt, entry.reason], [undefined, undefined, undefined]);
  });

  it('keeps the backlog if the bot itself is refused', () => {
    const entry = fail(PLANNED, { kind: 'stop' });
    assert.deepEqual([entry.state, entry.attempts, entry.reason], ['planned', undefined, 'stopped']);
  });
});

function fail(entry: LedgerEntry, failure: SendFailure, now = NOON): LedgerEntry {
  return afterFailure(entry, failure, now);
}

function step(entry: LedgerEntry, now: string, pause?: Pause) {
  const subscription = aSubscription('general', [aWant({ type: 'all' })], { ...(pause && { pause }) });
  return planDelivery({
    snapshot: { ...aSnapshot(1), newsAt: now },
    entry,
    subscription,
    digest: 'new',
    now,
  });
}
