import assert from 'node:assert/strict';
import { actionsOf, MAX_ACTIONS, withMore } from '../../../cards/kit/actions.ts';
import type { AskButton } from '../../../cards/kit/card.ts';
import { wordsFor } from '../../../words/index.ts';

const WORDS = wordsFor('en');
const buttons = (count: number, from = 1): AskButton[] =>
  Array.from({ length: count }, (_, at) => ({ title: `B${at + from}`, ask: `announce EX${at + from}` }));

describe('more buttons than a card has room for', () => {
  it('are all on the card while six or fewer', () => {
    for (const [first, others] of [
      [0, 6],
      [2, 4],
      [6, 0],
    ] as const) {
      const all = withMore(buttons(first), buttons(others, first + 1), WORDS);
      assert.deepEqual(all, buttons(first + others));
    }
  });

  it('open below the card with one button more, links and dialogs too, and none is lost', () => {
    const link = { title: 'Page', url: 'https://example.com/' };
    const actions = actionsOf(withMore(buttons(2), [...buttons(5, 3), link], WORDS));
    assert.equal(actions.length, MAX_ACTIONS);
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['B1', 'B2', 'B3', 'B4', 'B5', 'More'],
    );
    const { body, actions: below } = actions.at(-1)?.['card'] as { body: object[]; actions: Record<string, unknown>[] };
    assert.deepEqual(body, []);
    assert.deepEqual(
      below.map(({ title, type, url, data }) => [title, type, url ?? data]),
      [
        ['B6', 'Action.Submit', { ask: 'announce EX6', msteams: { type: 'task/fetch' } }],
        ['B7', 'Action.Submit', { ask: 'announce EX7', msteams: { type: 'task/fetch' } }],
        ['Page', 'Action.OpenUrl', 'https://example.com/'],
      ],
    );
  });
});
