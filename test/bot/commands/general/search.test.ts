import assert from 'node:assert/strict';
import { anIssue } from '../../../fakes/health-source.ts';
import { startChat } from '../../../fixtures/asked.ts';

describe('search', () => {
  it('finds issues and messages, those with most of the words', async () => {
    assert.match((await startChat().say('search late mail')).text, /Found 1 issue for “late mail”[^]*EX20119/);
    assert.match((await startChat().say('search for layout')).text, /MC123456/);
    assert.match((await startChat().say('search ex20119')).text, /Some mail is late/);
    assert.match(
      (await startChat().say('search late submarine')).text,
      /for “late submarine” · No matches for “submarine”/,
    );
  });

  it('knows what people call things', async () => {
    const issues = [anIssue({ id: 'MO1700', title: 'No phone calls for multi-factor authentication', posts: [] })];
    assert.match((await startChat({ issues }).say('search mfa phone')).text, /MO1700/);
  });

  it('asks what to search for', async () => {
    const { text, asks } = await startChat().say('search');
    assert.match(text, /What should I search for/);
    assert.deepEqual(asks, { Incidents: 'incidents', Messages: 'messages' });
  });
});
