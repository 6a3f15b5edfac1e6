import assert from 'node:assert/strict';
import { startDemoChat, type DemoChat } from './demo-chat.ts';
import { textOf } from './playground.ts';

describe('channels and group chats in the Agents Playground, with the Service Communications API', function () {
  this.timeout(120_000);
  let started: DemoChat;

  before(async () => {
    started = await startDemoChat({ source: 'servicecomms' });
  });
  after(() => started.close());
  afterEach(() => assert.deepEqual(started.chat.complaints(), [], 'the page complains of nothing'));

  it('greets a team once, in the channel it was added to', async () => {
    const { chat } = started;
    await chat.open('IT operations - General');
    assert.match(await textOf(await chat.greeting()), /mention me first/);
    assert.equal(await chat.cards().count(), 1);
  });

  it('answers a mention in a channel in the thread of the question', async () => {
    const { chat } = started;
    await chat.open('IT operations - General');
    const card = await chat.mentionAndAsk('status exchange');
    assert.match(await textOf(card), /Exchange Online/);
    const thread = chat.page.getByRole('group').filter({ hasText: 'status exchange' }).filter({ has: card });
    assert.equal(await thread.count(), 1, 'question and answer stand in one thread');
  });

  it('answers "incident EX20119" in another channel, with its history in place', async () => {
    const { chat } = started;
    await chat.open('IT operations - Announcements');
    const card = await chat.mentionAndAsk('incident EX20119');
    assert.match(await textOf(card), /Incident EX20119/);
    await chat.clickToReplace(card, 'Message history (4)', /page 1 of 1/);
  });

  it('answers a mention in a group chat', async () => {
    const { chat } = started;
    await chat.open('Help desk');
    await chat.greeting();
    const card = await chat.mentionAndAsk('is teams down?');
    assert.match(await textOf(card), /Microsoft Teams/);
  });

  it('puts a card in the chat that was searched for from the compose box', async () => {
    const { chat } = started;
    const { page } = chat;
    await chat.open('Help desk');
    await page.getByRole('button', { name: 'Trigger Message Extension App' }).click();
    await page.getByRole('menuitem', { name: 'Search Command' }).click();
    await page.getByPlaceholder('Enter a search term').fill('EX20119');
    await page.getByText(/^Incident EX20119 · /).click();
    await page.getByRole('button', { name: 'Send Message' }).click();
    const inserted = chat.cards().filter({ hasText: 'Incident EX20119 · Exchange Online' });
    await inserted.waitFor();
    assert.deepEqual(await inserted.getByRole('button').allInnerTexts(), ['Show more']);
    assert.equal(await inserted.getByRole('link', { name: 'Open in admin center' }).count(), 1);
  });

  it('lists incidents in a channel and opens one from the list', async () => {
    const { chat } = started;
    await chat.open('IT operations - General');
    const list = await chat.mentionAndAsk('incidents');
    const text = await textOf(list);
    const id = /\b[A-Z]{2}\d{5,}\b/.exec(text)?.[0];
    assert.ok(id, 'the list names ids');
    const issue = await chat.clickForAnswer(list, new RegExp(id));
    assert.match(await textOf(issue), new RegExp(`Incident ${id}`));
  });
});
