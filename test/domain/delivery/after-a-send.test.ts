import assert from 'node:assert/strict';
import type { LedgerEntry } from '../../../src/domain/delivery/ledger-entry.ts';
import { afterEdit, afterPost, afterReply, resumed, settled } from '../../../src/domain/delivery/progress.ts';
import { shift } from '../../../src/domain/instant.ts';
import { anEvent, aPost, aSnapshot, NOON } from '../../fixtures/alerting.ts';
import { newEntry } from '../../fixtures/one-conversation.ts';

const LATER = shift(NOON, 60_000);
const PLANNED = newEntry(anEvent(), 'general', NOON);
/** Everything that failures leave in an entry. */
const FAILED: LedgerEntry = {
  ...PLANNED,
  attempts: 3,
  failingSince: NOON,
  nextAt: LATER,
  reason: 'transient',
  goneSince: NOON,
  doubts: 1,
  strikes: { count: 2, since: NOON },
  refusedVersion: 1,
};
const MARKS = ['attempts', 'failingSince', 'nextAt', 'reason', 'goneSince', 'strikes', 'refusedVersion'] as const;

describe('what the ledger keeps of a send that got through', () => {
  const snapshot = aSnapshot(2);
  const after: Readonly<Record<string, LedgerEntry>> = {
    'a post': afterPost(FAILED, { cardId: 'm1', digest: 'd', snapshot }, LATER),
    'an edit': afterEdit({ ...FAILED, cardId: 'm1' }, 'd', LATER),
    'a reply': afterReply({ ...FAILED, cardId: 'm1' }, { snapshot, posts: [] }, LATER),
  };

  for (const [what, entry] of Object.entries(after)) {
    it(`no mark of earlier failures, after ${what}`, () => {
      for (const mark of MARKS) assert.equal(entry[mark], undefined, mark);
      assert.deepEqual([entry.state, entry.updatedAt], ['planned', LATER]);
    });
  }

  it('no doubt after a post or a reply, and the same doubt after an edit, which tells nothing', () => {
    const doubts = Object.entries(after).map(([what, entry]) => [what, entry.doubts]);
    assert.deepEqual(Object.fromEntries(doubts), { 'a post': undefined, 'an edit': 1, 'a reply': undefined });
  });

  it('when people were last shown something: by a post or a reply', () => {
    const shownAt = Object.values(after).map((entry) => entry.shownAt);
    assert.deepEqual(shownAt, [LATER, undefined, LATER]);
  });

  it('that edits are accepted again, after an edit', () => {
    const refused = { ...PLANNED, lostCards: 2, edit: { failures: 1, since: NOON, nextAt: NOON } };
    const { lostCards, edit } = afterEdit(refused, 'd', LATER);
    assert.deepEqual([lostCards, edit], [undefined, undefined]);
    assert.equal(
      afterPost(refused, { cardId: 'm2', digest: 'd', snapshot }, LATER).lostCards,
      2,
      'a post proves nothing',
    );
  });
});

describe('an entry with nothing left to tell', () => {
  it('does not go back to an older version', () => {
    const shown = { ...PLANNED, shownVersion: 5, owedVersion: 5 };
    assert.equal(settled(shown, aSnapshot(3), LATER).shownVersion, 5);
    assert.equal(settled(shown, aSnapshot(6), LATER).shownVersion, 6);
  });

  it('is done, unless a newer version was planned meanwhile', () => {
    const owes = { ...PLANNED, owedVersion: 3 };
    assert.deepEqual(
      [settled(owes, aSnapshot(3), LATER).state, settled(owes, aSnapshot(2), LATER).state],
      ['done', 'planned'],
    );
  });

  it('has no mark of earlier failures', () => {
    const done = settled(FAILED, aSnapshot(2), LATER);
    for (const mark of MARKS) assert.equal(done[mark], undefined, mark);
  });

  it('says so if what it told last is in doubt', () => {
    assert.equal(
      settled({ ...PLANNED, state: 'ambiguous', reason: 'in-doubt' }, aSnapshot(2), LATER).reason,
      'in-doubt',
    );
  });

  it('counts posts that the conversation did not want as shown', () => {
    const posts = [aPost(NOON, 'News.'), aPost(LATER, 'More.')];
    assert.deepEqual(settled(PLANNED, aSnapshot(2, { posts }), LATER).shownPosts, [NOON, LATER]);
  });
});

describe('an entry that is resumed', () => {
  it('begins anew, but does not forget what may be visible already', () => {
    const entry = resumed({ ...FAILED, state: 'paused' }, LATER);
    for (const mark of MARKS) assert.equal(entry[mark], undefined, mark);
    assert.deepEqual([entry.state, entry.doubts], ['planned', 1]);
  });
});
