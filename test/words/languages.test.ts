import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { SPOKEN, wordsFor } from '../../words/index.ts';
import { languageOf, pluralsOf, sentencesOf } from './sentences.ts';

/** Words that other languages have from English or alike, names of products, and what one types. */
const LOAN_WORDS =
  /^(?:Status|Incidents?|Services?|Messages?|Message|Center|Details?|Test|Version|Impact|Maintenance|Microsoft|Redis|OK|min|in|Exchange|Online|Teams|Info|Digest|Pause|Problem|Name|Text|Action|Update|Updates|Node\.js|UTC|SharePoint|OneDrive|Planner|Forms|Entra|Defender|Intune|Purview|Windows|Universal|Print|Power|Platform|Business|BI|Apps|Automate|Dynamics|Productivity|Conversations?|Tags?|Webhooks?|ID|Health|Median)$/i;
/** What one types is the same in every language. */
const TYPED = /\.(?:write|usage|examples\.\d+)$/;
/** Enough for every plural form that a language has for whole numbers people meet. */
const NUMBERS = Array.from({ length: 200 }, (_, number) => number);

const english = sentencesOf(await languageOf('en'), 'en');

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

    it(`write the plurals of ${tag}, and no forms that it does not have`, async () => {
      const rules = new Intl.PluralRules(tag);
      const needed = new Set(NUMBERS.map((number) => rules.select(number)));
      const known = rules.resolvedOptions().pluralCategories;
      for (const { at, forms } of pluralsOf(await languageOf(tag), tag)) {
        const written = Object.keys(forms);
        const isAlike = written.length === 1;
        assert.deepEqual(
          isAlike ? [] : [...needed].filter((form) => !written.includes(form)),
          [],
          `${at} ${forms.other}`,
        );
        assert.deepEqual(
          written.filter((form) => !known.some((each) => each === form)),
          [],
          `${at} ${forms.other}`,
        );
      }
    });

    if (tag === 'en') continue;

    it(`say everything in ${tag}, and leave no sentence in English`, async () => {
      const own = new Map(sentencesOf(await languageOf(tag), tag).map((each) => [each.at, each.says]));
      const left = english.filter(({ at, says }) => !TYPED.test(at) && own.get(at) === says && isEnglish(says));
      assert.deepEqual([...new Set(left.map(({ at, says }) => `${nameOf(at)}: ${says}`))], []);
    });

    it(`use in ${tag} each of the names, numbers and times that a sentence is given`, async () => {
      const own = readBy(sentencesOf(await languageOf(tag), tag));
      const dropped = [...readBy(english)].filter(([at, reads]) => [...reads].some((each) => !own.get(at)?.has(each)));
      assert.deepEqual(
        dropped.map(([at, reads]) => `${at} reads ${[...(own.get(at) ?? [])].join('')} of ${[...reads].join('')}`),
        [],
      );
    });
  }
});

function isEnglish(text: string): boolean {
  const words = text.replaceAll(/⟨[^⟩]*⟩[.\w]*/g, ' ').match(/\p{L}[\p{L}.’'-]*/gu) ?? [];
  return words.some((word) => !LOAN_WORDS.test(word.replace(/[.]$/, '')));
}

/** Where a sentence stands, without the values it was given. */
function nameOf(at: string): string {
  return at.replace(/\([^)]*\)/g, '');
}

/** What the sentences of each function read, whatever its values are. */
function readBy(sentences: ReturnType<typeof sentencesOf>): Map<string, Set<string>> {
  const read = new Map<string, Set<string>>();
  for (const { at, reads } of sentences) {
    const name = nameOf(at);
    read.set(name, new Set([...(read.get(name) ?? []), ...reads]));
  }
  return read;
}
