import assert from 'node:assert/strict';
import { startChat } from '../../../fixtures/asked.ts';
import { anIssue } from '../../../fakes/health-source.ts';

const closed = anIssue({ id: 'EX10000', title: 'Old trouble', resolved: true, endedAt: '2031-04-30T09:00:00.000Z' });
const chat = () => startChat({ issues: [anIssue(), closed, anIssue({ id: 'EX30000', classification: 'advisory' })] });

describe('incidents', () => {
  it('lists open incidents, and no advisories', async () => {
    const { text } = await chat().say('incidents');
    assert.match(text, /^Open incidents\n[^]*EX20119/);
    assert.doesNotMatch(text, /EX10000|EX30000/);
  });

  it('lists resolved ones alone if those are asked for', async () => {
    const { text } = await chat().say('resolved incidents');
    assert.match(text, /^Resolved incidents\n[^]*EX10000/);
    assert.doesNotMatch(text, /EX20119/);
  });

  it('names all the services asked about', async () => {
    const { text } = await chat().say('incidents Exchange, microsoftteams 30d');
    assert.match(text, /^Incidents for Exchange Online and Microsoft Teams, last 30 days\n/);
  });

  it('says in its first line which days are meant', async () => {
    const { text } = await chat().say('incidents Exchange 2031-04-01..2031-04-30');
    assert.match(text, /^Incidents for Exchange Online, 1–30 April\n/);
    assert.doesNotMatch(text, /EX20119/);
  });

  it('includes closed ones if days are named', async () => {
    assert.match(
      (await chat().say('incidents exchange 30d')).text,
      /^Incidents for Exchange Online, last 30 days\n1 of 2 still open/,
    );
  });
});
