import assert from 'node:assert/strict';
import { startChat } from '../../../fixtures/asked.ts';
import { commands } from '../../../../bot/commands/index.ts';
import { helpEntries } from '../../../../bot/asking/help-entries.ts';
import { wordsFor } from '../../../../words/index.ts';

describe('help', () => {
  it('shows every command that is not hidden, in order', async () => {
    const { text } = await startChat().say('help');
    const lines = text.split('\n');
    const usages = helpEntries(commands, wordsFor('en')).map(({ usage }) => usage);
    assert.deepEqual(
      lines.filter((line) => usages.includes(line)),
      usages,
    );
  });

  it('explains one command, by its name or an alias, hidden or not', async () => {
    assert.match((await startChat().say('help history')).text, /^history\n[^]*history exchange 90d/);
    assert.match((await startChat().say('help outages')).text, /^incidents\n/);
    assert.match((await startChat().say('help hello')).text, /^hi\n/);
  });
});
