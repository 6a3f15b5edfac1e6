import assert from 'node:assert/strict';
import { startDemoChat, type DemoChat } from './demo-chat.ts';
import { textOf } from './playground.ts';

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

  it('saves what was chosen in the form, in place of the form', async () => {
    const { chat } = started;
    const form = await chat.mentionAndAsk('subscribe');
    await form.getByRole('combobox').click();
    // The list is drawn over the page, and a click beside it closes it.
    for (const name of ['Exchange Online', 'Microsoft Teams']) {
      await chat.page.getByRole('menuitemcheckbox', { name, exact: true }).click();
    }
    await form.getByText('Alerts for this channel').click();
    for (const box of ['Advisories: smaller problems and guidance', 'Message Center: upcoming changes']) {
      await form.getByText(box, { exact: true }).click();
    }
    await form.getByRole('button', { name: 'Save', exact: true }).click();
    const saved = chat.cards().filter({ hasText: 'Everyone in this channel now gets alerts about' });
    await saved.waitFor();
    const words = await textOf(saved);
    assert.match(words, /incidents and Message Center items for Exchange Online and Microsoft Teams/);
    assert.match(words, /only new ones and resolutions/);
  });

  it('ends one line with the button beside it, and takes that back', async () => {
    const { chat } = started;
    const list = await chat.mentionAndAsk('subscriptions');
    const left = await chat.clickForAnswer(list, 'Remove Microsoft Teams');
    assert.match(await textOf(left), /Unsubscribed this channel from Microsoft Teams/);
    assert.equal(await left.getByRole('button', { name: 'Remove Exchange Online', exact: true }).count(), 1);
    const undone = await chat.clickForAnswer(left, 'Undo');
    assert.equal(await undone.getByRole('button', { name: 'Remove Microsoft Teams', exact: true }).count(), 1);
  });

  it('mutes a service and ends that by a button', async () => {
    const { chat } = started;
    const muted = await chat.mentionAndAsk('mute exchange 1d');
    assert.match(await textOf(muted), /Exchange Online is muted in this channel until/);
    const left = await chat.clickForAnswer(muted, 'Unmute Exchange Online');
    assert.match(await textOf(left), /No longer muted: Exchange Online/);
  });
});
