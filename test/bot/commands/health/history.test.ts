import assert from 'node:assert/strict';
import { startChat } from '../../../fixtures/asked.ts';
import { anIssue, EXCHANGE } from '../../../fakes/health-source.ts';

describe('history', () => {
  it('shows 30 days of a service, or as many as asked for', async () => {
    assert.match((await startChat().say('history exchange')).text, /^Exchange Online, last 30 days\n/);
    assert.match((await startChat().say('history exchange 90d')).text, /^Exchange Online, last 90 days\n/);
  });

  it('shows any days of the reader’s calendar', async () => {
    const { text, asks } = await startChat().say('history exchange 2031-04-01..2031-04-30');
    assert.match(text, /^Exchange Online, 1–30 April\n[\s\S]*\n1 Apr 2031\n30 Apr 2031\n/);
    assert.equal(asks['30 days'], `history ${EXCHANGE.id} 30d`);
  });

  it('says how far back it reaches where more is asked for, instead of silently showing less', async () => {
    const { text } = await startChat().say('history exchange 400d');
    assert.match(text, /^Exchange Online, last 90 days\n[\s\S]*The record starts on 1 Feb 2031/);
  });

  it('lists incidents only, and sorts them by length, by words as by buttons', async () => {
    const issues = [anIssue(), anIssue({ id: 'EX2', classification: 'advisory', title: 'A calendar is odd' })];
    const chat = startChat({ issues });
    assert.match((await chat.say('history exchange')).text, /A calendar is odd/);
    const { text, asks } = await chat.say('history exchange 30d incidents');
    assert.match(text, /^Exchange Online, last 30 days\nExchange Online has an open incident: EX20119, since /);
    assert.doesNotMatch(text, /A calendar is odd/);
    assert.equal(asks['Longest first'], `history ${EXCHANGE.id} 30d incidents longest`);
    const longest = await chat.say(asks['Longest first'] ?? '');
    assert.equal(longest.asks['Newest first'], `history ${EXCHANGE.id} 30d incidents`);
  });

  it('asks for a service, and offers those in trouble first', async () => {
    const { text, asks } = await startChat().say('history');
    assert.match(text, /^Which service’s history do you want\?/);
    assert.equal(Object.keys(asks)[0], 'Exchange Online');
  });

  it('shows the message history of an issue that is named instead of a service', async () => {
    for (const line of ['history EX20119', 'EX20119 history']) {
      assert.match((await startChat().say(line)).text, /Message history, newest first: 1 update, page/, line);
    }
  });
});
