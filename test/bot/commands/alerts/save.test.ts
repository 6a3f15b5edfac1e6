import assert from 'node:assert/strict';
import { startChat } from '../../../fixtures/asked.ts';
import { makeStage } from '../../../fixtures/gallery/stage.ts';
import { TENANT } from '../../../fakes/asking.ts';

const SAVE = 'save Exchange, microsoftteams incidents new, resolved';

describe('save', () => {
  it('sets what is heard to exactly what the form holds, and says what was heard before', async () => {
    const { say, subscriptions } = startChat();
    await say('subscribe sharepoint messages');
    const { text, asks } = await say(SAVE);
    assert.match(
      text,
      /^✓ Saved\nYou now get alerts about incidents for Exchange Online and Microsoft Teams – only new ones and resolutions\./,
    );
    assert.match(text, /\nBefore: Message Center items for SharePoint Online\./);
    const wants = async () =>
      (await subscriptions.get(TENANT, 'a:1'))?.wants.map(({ target }) => JSON.stringify(target));
    assert.deepEqual(await wants(), ['{"type":"service","id":"Exchange"}', '{"type":"service","id":"microsoftteams"}']);
    await say(asks['Undo']!);
    assert.equal((await wants())?.length, 1);
  });

  it('is harmless when pressed again, and says so', async () => {
    const { say } = startChat();
    await say(SAVE);
    const { text, asks } = await say(SAVE);
    assert.match(text, /^✓ Nothing was changed\n/);
    assert.equal(asks['Undo'], undefined);
  });

  it('asks whether to stop all alerts if no service is chosen', async () => {
    const { say, subscriptions } = startChat({}, { scope: 'channel' });
    const kept = async () => (await subscriptions.get(TENANT, 'a:1'))?.wants.length;
    await say('subscribe exchange');
    const { text, asks } = await say('save');
    assert.match(text, /^▲ Stop all alerts in this channel\?\n/);
    assert.equal(await kept(), 1);
    await say(asks['Stop all alerts in this channel']!);
    assert.equal(await kept(), 0);
  });

  it('keeps what is followed and muted when all services go', async () => {
    const { say, subscriptions } = startChat();
    for (const line of ['subscribe exchange', 'follow EX20119', 'mute teams']) await say(line);
    const { asks } = await say('save');
    await say(asks['Unsubscribe from Exchange Online']!);
    const kept = await subscriptions.get(TENANT, 'a:1');
    assert.deepEqual([kept?.wants.length, kept?.follows.length, kept?.mutes.length], [0, 1, 1]);
  });

  for (const line of ['save', 'save exchange', 'save exchange incidents', 'save exchange new']) {
    it(`changes nothing while a part is missing: "${line}"`, async () => {
      const { say, subscriptions } = startChat();
      const { text, asks } = await say(line);
      assert.match(text, /^◆ Nothing was chosen\n/);
      assert.equal(asks['Set up alerts'], 'subscribe');
      assert.equal(await subscriptions.get(TENANT, 'a:1'), undefined);
    });
  }

  for (const [why, line, says] of [
    ['somebody may not change the alerts', 'save Exchange incidents new', /^You can’t change the subscriptions here\./],
    ['a service is unknown', 'save Exchange, Contoso incidents new', /^I don’t know “Contoso”\./],
    ['nothing is chosen', 'save', /^Nothing was chosen\./],
  ] as const) {
    it(`takes no form’s place if ${why}`, async () => {
      const stage = makeStage({ scope: 'channel', locale: 'en' });
      if (why.startsWith('somebody')) stage.forbid('not-allowed');
      const { answer } = await stage.press(line);
      assert.equal(answer.isRefusal, true);
      assert.match(answer.summary, says);
    });
  }

  it('takes the form’s place once it is done', async () => {
    const { answer } = await makeStage({ scope: 'channel', locale: 'en' }).press(SAVE);
    assert.equal(answer.isRefusal, undefined);
  });
});
