import assert from 'node:assert/strict';
import { issueListCard } from '../../cards/issue-list.ts';
import { makeRenderer } from '../../cards/kit/render.ts';
import { UNREADABLE_KINDS } from '../../src/domain/health/rows.ts';
import { fresh } from '../fixtures/readings.ts';
import { MAIL, READER } from '../fixtures/health.ts';
import { complaintsOf, textOf } from './reading.ts';

const render = makeRenderer();
const list = fresh({ filter: { classification: 'incident', state: 'open' } as const, issues: [MAIL] });

describe('a card whose data is incomplete', () => {
  it('says how many rows of each kind could not be read, in its text and its notification', () => {
    for (const [total, sentence] of [
      [1, '1 issue could not be read'],
      [3, '3 issues could not be read'],
    ] as const) {
      const unreadable = Array.from({ length: total }, () => ({ kind: 'issue' as const }));
      const card = issueListCard({ ...list, unreadable }, 1, READER);
      const rendered = render(card);
      assert.ok(textOf(rendered).split('\n').includes(sentence));
      assert.ok(card.summary.endsWith(`. ${sentence}`));
      assert.deepEqual(complaintsOf(rendered), []);
    }
    const all = UNREADABLE_KINDS.map((kind) => ({ kind }));
    assert.equal(
      textOf(render(issueListCard({ ...list, unreadable: all }, 1, READER))).match(/could not be read/g)?.length,
      7,
    );
  });

  it('names each part that failed and why, unless all of it is old for the same reason', () => {
    const failedParts = [
      { part: 'history', because: 'source-failed' },
      { part: 'messages', because: 'not-permitted', isOld: true },
    ] as const;
    const text = (changes: object) => textOf(render(issueListCard({ ...list, failedParts, ...changes }, 1, READER)));
    assert.match(text({}), /^Recent days are missing: Microsoft’s service health returned an error$/m);
    assert.match(text({}), /^Messages may be out of date: This bot isn’t allowed to read that$/m);
    assert.doesNotMatch(text({ staleBecause: 'source-failed' }), /The last days/);
  });

  it('says nothing of it where nothing is missing', () => {
    assert.doesNotMatch(textOf(render(issueListCard(list, 1, READER))), /could not be read|missing/);
  });
});
