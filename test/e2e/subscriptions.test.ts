import assert from 'node:assert/strict';
import { startDemoChat, type DemoChat } from './demo-chat.ts';

describe('subscribing by clicking in the Agents Playground', function () {
  this.timeout(120_000);
  let started: DemoChat;

  before(async () => {
    started = await startDemoChat({ source: 'graph' });
    await started.chat.open('IT operations - General');
    await started.chat.greeting();
  });
  after(() => started.close());
  afterEach(() => assert.deepEqual(started.chat.complaints(), [], 'the page complains of nothing'));

  it('asks for a service before it takes the form', async () => {
    const { chat } = started;
    const form = await chat.mentionAndAsk('subscribe');
    const before = await chat.cards().count();
    await form.getByRole('button', { name: 'Subscribe', exact: true }).click();
    await form.getByText('Choose at least one service, or all services').waitFor();
    assert.equal(await chat.cards().count(), before, 'nothing was sent');
  });

  it('subscribes to what was chosen in the form', async () => {
    const { chat } = started;
    const form = await chat.mentionAndAsk('subscribe');
    await form.getByRole('combobox').click();
    // The list is drawn over the page, and a click beside it closes it.
    for (const name of ['Exchange Online', 'Microsoft Teams']) {
      await chat.page.getByRole('menuitemcheckbox', { name, exact: true }).click();
    }
    await form.getByText('What should this channel be alerted about?').click();
    for (const box of [
      'Advisories: smaller problems and guidance',
      'Message Center: upcoming changes',
      'Each update',
    ]) {
      await form.getByText(box, { exact: true }).click();
    }
    const answer = await chat.clickForAnswer(form, 'Subscribe');
    const words = await answer.innerText();
    assert.match(words, /Subscribed: Exchange Online and Microsoft Teams/);
    assert.match(words, /incidents and Message Center items/);
    assert.match(words, /only new ones, resolutions, and post-incident reports/);
  });

  it('ends one line with the button beside it', async () => {
    const { chat } = started;
    const list = await chat.mentionAndAsk('subscriptions');
    const left = await chat.clickForAnswer(list, 'Unsubscribe from Microsoft Teams');
    assert.match(await left.innerText(), /Unsubscribed this channel from Microsoft Teams/);
    assert.equal(await left.getByRole('button', { name: 'Unsubscribe from Exchange Online', exact: true }).count(), 1);
  });

  it('mutes a service and ends that by a button', async () => {
    const { chat } = started;
    const muted = await chat.mentionAndAsk('mute exchange 1d');
    assert.match(await muted.innerText(), /Exchange Online is muted in this channel until/);
    const left = await chat.clickForAnswer(muted, 'Unmute');
    assert.match(await left.innerText(), /No longer muted: Exchange Online/);
  });
});
