import assert from 'node:assert/strict';
import { startChat } from '../../../fixtures/asked.ts';

describe('not-done', () => {
  it('takes back what was said, once', async () => {
    const { say, ports } = startChat();
    await say('not for us MC123456');
    const { text, asks } = await say('not-done MC123456');
    assert.match(text, /MC123456 is open again/);
    assert.equal(asks['Done'], 'done MC123456');
    assert.equal(await ports.subscribing?.marks?.get('contoso', 'a:1', 'MC123456'), undefined);
    assert.match((await say('not done MC123456')).text, /MC123456 wasn’t marked, so nothing changed/);
  });

  it('is understood as people say it, in each language', async () => {
    for (const [locale, line] of [
      ['en', 'MC123456 is not done yet'],
      ['de', 'MC123456 ist doch nicht erledigt'],
      ['fr', 'MC123456 pas encore fait'],
      ['es', 'MC123456 no está hecho'],
      ['ja', 'MC123456 を未対応に戻す'],
      ['ko', 'MC123456 미완료'],
    ] as const) {
      assert.equal((await startChat().say(line, { locale })).command, 'not-done', line);
    }
  });
});
