import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { SPOKEN } from '../../words/index.ts';
import { languageOf, sentencesOf } from './sentences.ts';

/** Where the words of buttons stand. */
const BUTTONS = /(?:^|\.)(?:buttons|quietButtons|filters|pages|topicNames)\.|\.(?:keep|forOneDay|forSevenDays)$/;
/** A phone shows about this many Latin letters of a button in full; letters of Korean and Japanese are twice as wide. */
const WIDEST = 26;
/** Buttons with a link, on a line of their own. */
const ALONE = /^buttons\.(?:adminCenter|links)/;

/** Letters that are as wide as two Latin ones. */
const WIDE = /[\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}\u3000-\u303f\uff00-\uffef]/gu;

function widthOf(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0);
}

describe('buttons', () => {
  for (const tag of SPOKEN.filter((each) => each !== 'en')) {
    it(`are short in ${tag}`, async () => {
      const long = sentencesOf(await languageOf(tag), tag)
        .filter(({ at, reads }) => BUTTONS.test(at) && !ALONE.test(at) && reads.length === 0)
        .filter(({ says }) => widthOf(says) > WIDEST)
        .map(({ at, says }) => `${at}: ${says} (${widthOf(says)})`);
      assert.deepEqual(long, []);
    });
  }
});
