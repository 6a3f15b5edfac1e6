import assert from 'node:assert/strict';
import { startChat } from '../../../fixtures/asked.ts';

describe('level', () => {
  it('limits what is told, and says what it limits', async () => {
    const { text, asks } = await startChat().say('level incidents');
    assert.match(text, /Alerts here: incidents only[^]*Followed issues always come through/);
    assert.match(asks.Undo ?? '', /^undo /);
  });

  it('asks which one, with a button for each', async () => {
    const { asks } = await startChat().say('level');
    assert.deepEqual(Object.values(asks), ['level incidents', 'level advisories', 'level all', 'settings']);
    assert.match((await startChat().say('level loud')).text, /No level is called “loud”/);
  });
});
