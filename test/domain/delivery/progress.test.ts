import assert from 'node:assert/strict';
import { afterMute, afterPost, afterReply, resumed, settled } from '../../../src/domain/delivery/progress.ts';
import type { LedgerEntry } from '../../../src/domain/delivery/ledger-entry.ts';
import { anEvent, anIssue, aPost, aSnapshot, NOON } from '../../fixtures/alerting.ts';
import { newEntry } from '../../fixtures/one-conversation.ts';

const FAILED: LedgerEntry = {
  ...newEntry(anEvent({ version: 3 }), 'a', NOON),
  ...{ state: 'ambiguous', cardId: 'card', hadCard: true, attempts: 4, failingSince: NOON, nextAt: NOON },
  ...{ goneSince: NOON, doubts: 1, strikes: { count: 2, since: NOON }, refusedVersion: 2, reason: 'in-doubt' },
};
const posts = ['1', '2', '3'].map((hour) => aPost(`2031-05-04T0${hour}:00:00.000Z`, hour));
const times = posts.map(({ createdAt }) => createdAt);
const snapshot = aSnapshot(3, { posts });

describe('a step that got through', () => {
  for (const [what, after] of [
    ['a card', afterPost(FAILED, { cardId: 'card', digest: 'd', snapshot }, NOON)],
    ['a reply', afterReply(FAILED, { snapshot, posts }, NOON)],
    ['the last', settled(FAILED, snapshot, NOON)],
  ] as const) {
    it(`clears every mark of earlier failures: ${what}`, () => {
      const { attempts, failingSince, nextAt, goneSince, doubts, strikes, refusedVersion } = after;
      const marks = [attempts, failingSince, nextAt, goneSince, doubts, strikes, refusedVersion];
      assert.deepEqual([...new Set(marks)], [undefined]);
    });
  }

  it('never makes the version shown older, and owes what was planned meanwhile', () => {
    const ahead = { ...FAILED, shownVersion: 5, owedVersion: 5 };
    const { shownVersion, state } = settled(ahead, snapshot, NOON);
    assert.deepEqual([shownVersion, state], [5, 'planned']);
    assert.equal(settled(FAILED, snapshot, NOON).state, 'done');
  });
});

describe('the first card of an issue', () => {
  it('tells all its posts; one in place of a lost card tells the newest', () => {
    const first = newEntry(anEvent(), 'a', NOON);
    const tell = (entry: LedgerEntry) => afterPost(entry, { cardId: 'b', digest: 'd', snapshot }, NOON).shownPosts;
    assert.deepEqual(tell(first), times);
    assert.deepEqual(tell(FAILED), times.slice(-1));
  });
});

describe('a mute', () => {
  it('leaves only the newest post to tell when it ends', () => {
    assert.deepEqual(afterMute(newEntry(anEvent(), 'a', NOON), snapshot, NOON).shownPosts, times.slice(0, -1));
    assert.deepEqual(afterMute(FAILED, { ...snapshot, issue: anIssue({ posts: [] }) }, NOON).shownPosts, []);
  });
});

describe('a pause that ended', () => {
  it('leaves a doubt as it is', () => {
    assert.equal(resumed({ ...FAILED, state: 'paused' }, NOON).doubts, 1);
    assert.equal(resumed(FAILED, NOON), FAILED);
  });
});
