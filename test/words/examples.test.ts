import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { understand } from '../../bot/asking/reading/understand.ts';
import { wordsFor } from '../../words/index.ts';
import { someServices } from '../fakes/health-source.ts';

const TAGS = ['en', 'es', 'ko'];

/** Lines that name a command themselves are read by it. */
const IN_ENGLISH = /^[a-z-]+(?: |$)/;

describe('the examples that help shows', () => {
  for (const tag of TAGS) {
    it(`are understood as the command they stand for, in ${tag}`, () => {
      const { commands } = wordsFor(tag);
      const reader = { locale: tag, timeZone: 'Europe/Riga', now: '2026-11-26T08:00:00.000Z' };
      const misread = Object.entries(commands).flatMap(([name, { examples }]) =>
        examples
          .filter((example) => !(IN_ENGLISH.test(example) && example.split(' ')[0] === name))
          .map((example) => ({ name, example, line: understand(example, reader, someServices())?.line }))
          .filter(({ line }) => line?.split(' ')[0] !== name),
      );
      assert.deepEqual(misread, []);
    });
  }
});
