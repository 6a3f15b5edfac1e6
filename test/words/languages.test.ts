import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { SPOKEN, wordsFor } from '../../words/index.ts';

const WORDS = path.join(import.meta.dirname, '../../words');

describe('the languages', () => {
  it('are those that have a folder of sentences', () => {
    const folders = readdirSync(WORDS, { withFileTypes: true }).filter((each) => each.isDirectory());
    const tags = folders.map(({ name }) => name).filter((name) => name !== 'lexicon');
    assert.deepEqual([...SPOKEN].toSorted(), tags.toSorted());
  });

  for (const tag of SPOKEN) {
    it(`write dates and numbers as ${tag} does, in the style of the reader’s region`, () => {
      const { speech } = wordsFor(tag);
      assert.equal(new Intl.Locale(speech.locale).language, tag);
      assert.equal(wordsFor(`${tag}-CA`).speech.locale, `${tag}-CA`);
      assert.equal(wordsFor(`${tag.toUpperCase()}-ca`).speech.locale, `${tag}-CA`);
    });
  }
});
