import assert from 'node:assert/strict';
import { commands } from '../../bot/commands/index.ts';
import { templateNames } from '../../cards/kit/render.ts';
import { HEALTH_ERROR_CODES } from '../../src/domain/health/health-error.ts';
import { gallery } from '../fixtures/gallery/examples.ts';

const { cards, texts } = await gallery();

describe('the gallery', () => {
  it('shows an answer of each command', () => {
    const shown = new Set(cards.map(({ command }) => command));
    assert.deepEqual(
      commands.map(({ name }) => name).filter((name) => !shown.has(name)),
      [],
    );
  });

  it('shows each card', () => {
    const shown = new Set(cards.map(({ answer }) => answer.template));
    assert.deepEqual(
      templateNames().filter((name) => !shown.has(name)),
      [],
    );
  });

  it('shows what goes wrong, each for its own reason', () => {
    const errors = new Map(
      cards.filter(({ name }) => name.startsWith('error-')).map(({ name, answer }) => [name, answer.summary]),
    );
    assert.deepEqual([...errors.keys()].toSorted(), HEALTH_ERROR_CODES.map((code) => `error-${code}`).toSorted());
    assert.equal(new Set(errors.values()).size, HEALTH_ERROR_CODES.length);
  });

  it('names each example once, and says by whom it was asked for', () => {
    const all = [...cards, ...texts];
    assert.equal(new Set(all.map(({ name }) => name)).size, all.length);
    for (const { line, command } of cards) assert.equal(line === undefined, command === undefined);
  });

  it('speaks to those who do not see it: the summary, in the language of the words', () => {
    for (const { name, answer } of cards) assert.ok(answer.locale, name);
  });
});
