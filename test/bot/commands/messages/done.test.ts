import assert from 'node:assert/strict';
import { startChat } from '../../../fixtures/asked.ts';

describe('done', () => {
  it('says so, with the way back, and keeps who said it', async () => {
    const { say, ports } = startChat();
    const { text, asks } = await say('done MC123456');
    assert.match(text, /MC123456 is done here\nNo more reminders of it\. If it changes, you are told\./);
    assert.equal(asks['Open again'], 'not-done MC123456');
    const mark = await ports.subscribing?.marks?.get('contoso', 'a:1', 'MC123456');
    assert.deepEqual(mark, { mark: 'done', by: { id: 'ada', name: 'Ada' }, at: ports.clock() });
  });

  it('asks for an id, and refuses that of an incident or of nothing', async () => {
    assert.match((await startChat().say('done', {}, { isTyped: false })).text, /Which message\?/);
    assert.match((await startChat().say('done EX20119')).text, /EX20119 is no message of the Message Center/);
    assert.match((await startChat().say('done MC999999')).text, /MC999999/);
  });

  it('marks nothing for whoever may not change alerts here', async () => {
    const chat = startChat();
    const subscribing = { ...chat.ports.subscribing!, mayChange: () => Promise.resolve('not-allowed' as const) };
    const { say } = startChat({}, {}, {}, { subscribing });
    const { text } = await say('done MC123456');
    assert.doesNotMatch(text, /is done here/);
    assert.equal(await subscribing.marks?.get('contoso', 'a:1', 'MC123456'), undefined);
  });

  it('is understood as people say it, in each language', async () => {
    for (const [locale, ...lines] of [
      ['en', 'we did MC123456', 'MC123456 is done', 'mark MC123456 as done', 'we have already done MC123456 thanks'],
      ['de', 'MC123456 ist erledigt', 'wir haben MC123456 erledigt'],
      ['fr', 'MC123456 c’est fait', 'marquer MC123456 comme fait'],
      ['es', 'MC123456 ya está hecho', 'hecho MC123456'],
      ['ja', 'MC123456 は対応済みです', '対応済み MC123456'],
      ['ko', 'MC123456 완료했습니다', '완료 MC123456'],
    ] as const) {
      for (const line of lines) assert.equal((await startChat().say(line, { locale })).command, 'done', line);
    }
  });
});
