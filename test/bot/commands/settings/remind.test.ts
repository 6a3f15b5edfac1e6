import assert from 'node:assert/strict';
import { startChat } from '../../../fixtures/asked.ts';

describe('remind', () => {
  it('sets after how many hours without news, and ends it', async () => {
    const { say } = startChat();
    assert.match(
      (await say('remind after 4h')).text,
      /Reminders here come after 4 hours without news[^]*five times at most/,
    );
    assert.match((await say('remind us after 1 day')).text, /after 24 hours/);
    assert.match((await say('remind off')).text, /Reminders are off here/);
  });

  it('asks for how long, and says what is possible', async () => {
    const { say } = startChat();
    assert.deepEqual(Object.values((await say('remind')).asks), [
      'remind after 2h',
      'remind after 4h',
      'remind after 8h',
      'remind off',
      'settings',
    ]);
    for (const time of ['30m', '73h', '4d', 'lunch']) {
      const { text } = await say(`remind after ${time}`);
      assert.match(text, /“after .+” isn’t a time for reminders[^]*“remind after 72h”. Nothing was changed/, time);
    }
  });

  it('switches reminders of act-by dates off and on, and asks which', async () => {
    const { say } = startChat();
    for (const words of ['off', 'stop', 'never']) {
      assert.match((await say(`remind deadlines ${words}`)).text, /Reminders of act-by dates are off here/);
      assert.match((await say('remind deadlines on')).text, /Reminders of act-by dates are on here/);
    }
    const { text, asks } = await say('remind deadlines');
    assert.match(text, /Remind you before act-by dates\?/);
    assert.deepEqual(Object.values(asks), ['remind deadlines on', 'remind deadlines off', 'settings']);
  });

  it('leaves a reminder of something else to what is not offered', async () => {
    assert.equal((await startChat().say('remind me tomorrow about EX20119')).command, 'not-offered');
  });
});
