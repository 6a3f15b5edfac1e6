import assert from 'node:assert/strict';
import { withUnknown } from '../../../../bot/asking/talk/unknown-words.ts';
import { remarkCard } from '../../../../cards/remark.ts';
import { makeRenderer } from '../../../../cards/kit/render.ts';
import { wordsFor } from '../../../../words/index.ts';
import { aReader } from '../../../fakes/asking.ts';
import { textOf } from '../../../cards/reading.ts';

const shown = (unknown: readonly string[]) =>
  textOf(makeRenderer()(withUnknown(remarkCard('An answer'), { unknown, words: wordsFor('en'), reader: aReader() })));

describe('words that were not understood', () => {
  it('are named above the answer, each once, whatever card it is', () => {
    assert.equal(shown(['banana', 'Banana', 'split']), 'I didn’t understand “banana” and “split”.\nAn answer');
  });

  it('are named as they are written, and mark nothing up', () => {
    assert.match(shown(['[x](https://evil)', '**loud**']), /\[x\]\(https:\/\/evil\)|\*\*loud\*\*/);
  });

  it('are few: a pasted mail is not read back', () => {
    assert.equal(shown(Array.from({ length: 40 }, (_, at) => `word${at}`)).match(/word\d/g)?.length, 5);
  });

  it('are not named if they are small words or oaths, nor if there are none', () => {
    assert.equal(shown(['the', 'please', 'fucking', 'really']), 'An answer');
    assert.equal(shown([]), 'An answer');
  });
});
