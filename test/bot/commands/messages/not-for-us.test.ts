import assert from 'node:assert/strict';
import { startChat } from '../../../fixtures/asked.ts';

describe('not-for-us', () => {
  it('says so, with the way back', async () => {
    const { text, asks } = await startChat().say('not-for-us MC123456');
    assert.match(text, /MC123456 is not for you\nNothing more of it is told here\./);
    assert.equal(asks['Open again'], 'not-done MC123456');
  });

  it('is understood as people say it, in each language', async () => {
    for (const [locale, ...lines] of [
      [
        'en',
        'not for us MC123456',
        'ignore MC123456 it’s not for us',
        'MC123456 doesn’t apply to us',
        'ignore MC123456',
      ],
      ['de', 'MC123456 betrifft uns nicht', 'MC123456 ist nichts für uns'],
      ['fr', 'MC123456 ne nous concerne pas', 'MC123456 pas pour nous'],
      ['es', 'MC123456 no es para nosotros', 'ignora MC123456'],
      ['ja', 'MC123456 は対象外です', 'MC123456 は無視して'],
      ['ko', 'MC123456 해당 없음', 'MC123456 무시해 주세요'],
    ] as const) {
      for (const line of lines) assert.equal((await startChat().say(line, { locale })).command, 'not-for-us', line);
    }
  });

  it('leaves what is said of incidents as it was', async () => {
    assert.equal((await startChat().say('EX20119 betrifft uns nicht', { locale: 'de' })).command, 'affected');
  });
});
