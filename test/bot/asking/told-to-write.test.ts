import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { isCommandLine } from '../../../bot/asking/grammar.ts';
import { understand } from '../../../bot/asking/reading/understand.ts';
import { commands } from '../../../bot/commands/index.ts';
import { SPOKEN } from '../../../words/index.ts';
import { someServices } from '../../fakes/health-source.ts';
import { languageOf, sentencesOf } from '../../words/sentences.ts';

/** Sentences that tell people what to write. */
const ADVICE =
  /^(?:asking\.(?:missing|history|unsubscribed)|errors\.grammar\.(?!bad-duration)|settings\..*(?:ask|unknown|always|badTime|startsNow|now|tip|restingText)|subscriptions\.list\.howToBegin|follow\.inOwnChat)/;
/** A line in quotation marks of any language. */
const QUOTED = /(?:[“„]|«\u00a0|「|")([^“”„»」"]+?)(?:[”“]|\u00a0»|」|")/gu;

const services = someServices();

/** What is not understood of a line, as it is written in a sentence. */
function problemOf(line: string, locale: string): string {
  if (isCommandLine(line, commands, services)) return '';
  const reader = { locale, timeZone: 'Europe/Riga', now: '2026-11-26T08:00:00.000Z' } as const;
  const meaning = understand(line, reader, services);
  if (meaning.line === undefined) return 'is not understood';
  return meaning.unknown.length > 0 ? `is understood without ${meaning.unknown.join(' ')}` : '';
}

describe('what people are told to write', () => {
  for (const tag of SPOKEN) {
    it(`is understood in ${tag}`, async () => {
      const told = sentencesOf(await languageOf(tag), tag)
        .filter(({ at }) => ADVICE.test(at))
        .flatMap(({ says }) => [...says.matchAll(QUOTED)].map(([, line = '']) => line.replaceAll(/⟨.⟩/g, 'EX20119')))
        // A word alone is a part of a line, such as "everything"; what was said is quoted too.
        .filter(
          (line) => line.includes(' ') || /[\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]{4}/u.test(line),
        );
      assert.ok(told.length > 15, String(told.length));
      const problems = [...new Set(told)].map((line) => `${line} ${problemOf(line, tag)}`.trim());
      assert.deepEqual(
        problems.filter((line) => / is (?:not )?understood/.test(line)),
        [],
      );
    });
  }

  for (const tag of SPOKEN.filter((each) => each !== 'en')) {
    it(`is written in ${tag}`, async () => {
      const said = sentencesOf(await languageOf(tag), tag).flatMap(({ says }) => [...says.matchAll(QUOTED)]);
      const english = said
        .map(([, line = '']) => line)
        .filter((line) => isCommandLine(line, commands, services) || /^(?:everything|only|weekdays)$/.test(line))
        // What is for operators is called the same in every language: there is no other way to write it.
        .filter((line) => !/^operator webhook (?:add|test(?: 1)?)$/.test(line))
        // Words of French, too.
        .filter((line) => !/^(?:incident|message)$/.test(line) || tag !== 'fr');
      assert.deepEqual(english, []);
    });
  }
});
