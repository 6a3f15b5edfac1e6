import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { languageOf, sentencesOf } from './sentences.ts';

/** What people type may be in any form. */
const QUOTED = /[“„«「][^”“»」]*[”“»」]/gu;

/** Words of the form of address that a language's sentences do not use: they say Sie, vous, usted, 합니다 and です. */
const OTHER_FORM: Readonly<Record<string, RegExp>> = {
  de: /\b(?:du|dir|dich|dein\w*|schreib|wähl|sag|gib)\b/iu,
  fr: /(?<![\p{L}-])(?:tu|te|toi|ton|tes)(?!\p{L})/iu,
  es: /(?<!\p{L})(?:tú|tus?|te|ti|contigo|(?:decir|avisar|mostrar|enviar|contar)te)(?!\p{L})/iu,
  ko: /(?<!세)요[.!]/u,
  ja: /(?:だ|である|しろ|てね|だよ)(?=[。！？]|$)/u,
};

describe('the form of address', () => {
  for (const [tag, other] of Object.entries(OTHER_FORM)) {
    it(`is one and the same in ${tag}`, async () => {
      const said = sentencesOf(await languageOf(tag), tag).map(
        ({ at, says }) => `${at}: ${says.replaceAll(QUOTED, '')}`,
      );
      assert.deepEqual(
        said.filter((line) => other.test(line)),
        [],
      );
    });
  }
});
