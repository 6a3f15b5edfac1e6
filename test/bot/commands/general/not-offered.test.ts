import assert from 'node:assert/strict';
import { startChat } from '../../../fixtures/asked.ts';

describe('what is not offered', () => {
  for (const [text, said, lines] of [
    ['can you remind me tomorrow', /don’t set reminders/, ['digest', 'messages act-by']],
    ['open a ticket please', /can’t open tickets/, ['incidents']],
    ['email me when exchange breaks', /only write in Teams/, ['subscribe']],
    ['is aws down', /only know how Microsoft 365/, ['status']],
    ['my printer is broken', /only know how Microsoft 365/, ['status']],
    ['remove this bot', /can’t remove myself/, ['unsubscribe all']],
  ] as const) {
    it(`is said in a sentence, with what comes nearest: "${text}"`, async () => {
      const chat = startChat();
      const answer = await chat.say(text);
      assert.match(answer.text, said);
      assert.deepEqual(Object.values(answer.asks), lines);
      for (const line of lines) assert.notEqual((await chat.say(line)).command, 'unknown', line);
      assert.match((await chat.say('subscriptions')).text, /no subscriptions/);
    });
  }

  it('is trouble of a service where a service has it', async () => {
    for (const text of ["users can't download files in sharepoint", 'print from sharepoint fails']) {
      assert.equal((await startChat().say(text)).command, 'status', text);
    }
  });
});
