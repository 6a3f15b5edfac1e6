import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { understand } from '../../../bot/asking/reading/understand.ts';
import { lineLabelled } from '../../../bot/asking/talk/offered.ts';
import { SPOKEN } from '../../../words/index.ts';
import { someServices } from '../../fakes/health-source.ts';
import { languageOf, sentencesOf } from '../../words/sentences.ts';

/** Where the words of buttons stand. */
const BUTTONS =
  /(?:^|\.)(?:buttons|quietButtons|filters|pages|topicNames)\.|\.(?:keep|forOneDay|forSevenDays|button)(?:\(|$)/;
/** What changes something, "only" aside: those words narrow lists too. */
const CHANGES = /^(?:(?:un)?(?:subscribe|follow|mute)|quiet|digest|timezone|language|level|undo|test)\b(?=.)/;

const services = someServices();

function lineOf(text: string, locale: string): string {
  const reader = { locale, timeZone: 'Europe/Riga', now: '2026-11-26T08:00:00.000Z' } as const;
  return understand(text, reader, services).line ?? '';
}

/** What stands on every button of a language, by its place in the words. */
async function labelsOf(tag: string): Promise<ReadonlyMap<string, string>> {
  const texts = sentencesOf(await languageOf(tag), tag).filter(({ at }) => BUTTONS.test(at));
  return new Map(texts.map(({ at, says }) => [at, says.replaceAll(/⟨[^⟩]*⟩/gu, 'Exchange')]));
}

const english = await labelsOf('en');

describe('the words of a button', () => {
  for (const tag of SPOKEN) {
    it(`can be typed after its card: ${tag}`, async () => {
      const labels = await labelsOf(tag);
      assert.ok(labels.size > 100, String(labels.size));
      const lost = [...labels.values()].filter(
        (label) =>
          lineLabelled(label, [
            { label: 'x', line: 'x' },
            { label, line: 'its line' },
          ]) !== 'its line',
      );
      assert.deepEqual(lost, []);
    });

    it(`change nothing else without its card: ${tag}`, async () => {
      const wrong = [...(await labelsOf(tag))]
        .map(([at, label]) => ({ label, line: lineOf(label, tag), english: lineOf(english.get(at) ?? '', 'en') }))
        .filter(({ line, english }) => CHANGES.test(line) && line.split(' ', 1)[0] !== english.split(' ', 1)[0]);
      assert.deepEqual(wrong, []);
    });
  }
});
