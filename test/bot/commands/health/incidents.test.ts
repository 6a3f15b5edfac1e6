import assert from 'node:assert/strict';
import { startChat } from '../../../fixtures/asked.ts';
import { anIssue } from '../../../fakes/health-source.ts';

const closed = anIssue({ id: 'EX10000', title: 'Old trouble', resolved: true, endedAt: '2031-04-30T09:00:00.000Z' });
const chat = () => startChat({ issues: [anIssue(), closed, anIssue({ id: 'EX30000', classification: 'advisory' })] });

describe('incidents', () => {
  it('lists open incidents, and no advisories', async () => {
    const { text } = await chat().say('incidents');
    assert.match(text, /1 open incident\n[^]*EX20119/);
    assert.doesNotMatch(text, /EX10000|EX30000/);
  });

  it('includes closed ones if days are named', async () => {
    assert.match(
      (await chat().say('incidents exchange 30d')).text,
      /2 incidents for Exchange Online in the last 30 days/,
    );
  });
});
