import assert from 'node:assert/strict';
import { startChat } from '../../../fixtures/asked.ts';
import { anIssue } from '../../../fakes/health-source.ts';

describe('advisories', () => {
  it('lists open advisories, and no incidents', async () => {
    const chat = startChat({ issues: [anIssue(), anIssue({ id: 'EX30000', classification: 'advisory' })] });
    const { text } = await chat.say('advisories');
    assert.match(text, /^Open advisories\n[^]*EX30000/);
    assert.doesNotMatch(text, /EX20119/);
  });

  it('says that there are none', async () => {
    assert.match(
      (await startChat().say('advisories exchange')).text,
      /Open advisories for Exchange Online\nMicrosoft lists none/,
    );
  });
});
