import assert from 'node:assert/strict';
import { understand } from '../../../../bot/asking/reading/understand.ts';
import { someServices } from '../../../fakes/health-source.ts';
import type { Corpus } from './corpus.ts';
import { corpus as german } from './de.ts';
import { corpus as english } from './en.ts';
import { corpus as moreEnglish } from './en-more.ts';
import { corpus as spanish } from './es.ts';
import { corpus as french } from './fr.ts';
import { corpus as japanese } from './ja.ts';
import { corpus as korean } from './ko.ts';

/** Each language, with the least number of phrases it must have. To add one, write its file and a line here. */
const CORPORA: readonly (readonly [corpus: Corpus, least: number])[] = [
  [english, 330],
  [moreEnglish, 90],
  [korean, 335],
  [german, 265],
  [french, 245],
  [spanish, 235],
  [japanese, 265],
];

/** The share of phrases that must be understood right; of the rest, each is asked back. */
const RIGHT = 0.97;

const services = someServices();

/** What a phrase came to: its line, or undefined if it is asked back. */
function lineOf(phrase: string, { locale }: Corpus): string | undefined {
  return understand(phrase, { locale, timeZone: 'Europe/Riga', now: '2026-11-26T08:00:00.000Z' }, services).line;
}

describe('what people write', () => {
  for (const [corpus, least] of CORPORA) {
    const phrases = Object.entries(corpus.means).flatMap(([line, each]) => each.map((phrase) => ({ phrase, line })));

    describe(corpus.locale, () => {
      it(`numbers at least ${least} phrases, each once`, () => {
        const all = [...phrases.map(({ phrase }) => phrase), ...corpus.asks];
        assert.ok(all.length >= least, String(all.length));
        assert.deepEqual(
          all.filter((phrase, at) => all.indexOf(phrase) !== at),
          [],
        );
      });

      it('is never answered with something else', () => {
        const wrong = phrases
          .map((each) => ({ ...each, got: lineOf(each.phrase, corpus) }))
          .filter(({ got, line }) => got !== undefined && got !== line);
        assert.deepEqual(wrong, []);
      });

      it('is understood in 97 of 100 cases', () => {
        const asked = phrases.filter(({ phrase }) => lineOf(phrase, corpus) === undefined).map(({ phrase }) => phrase);
        assert.ok(asked.length <= (1 - RIGHT) * phrases.length, asked.join('\n'));
      });

      it('is asked back where it could mean anything', () => {
        for (const phrase of corpus.asks) assert.equal(lineOf(phrase, corpus), undefined, phrase);
      });

      it('means the same as the line it amounts to', () => {
        // What is not offered has a line that no button sends and nobody types.
        const others = Object.keys(corpus.means)
          .filter((line) => !line.startsWith('not-offered'))
          .map((line) => ({ line, got: lineOf(line, corpus) }))
          .filter(({ line, got }) => got !== line);
        assert.deepEqual(others, []);
      });
    });
  }
});
