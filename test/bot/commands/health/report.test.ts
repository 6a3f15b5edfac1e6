import assert from 'node:assert/strict';
import { startChat } from '../../../fixtures/asked.ts';

describe('report', () => {
  it('says that an incident has none', async () => {
    const { text, asks } = await startChat().say('report EX20119');
    assert.match(text, /^\? No post-incident report\nEX20119/);
    assert.equal(asks['Message history'], 'incident EX20119 all');
  });

  it('asks for the id of an incident', async () => {
    const { text, asks } = await startChat().say('report');
    assert.match(text, /Which incident do you want the report for/);
    assert.deepEqual(asks, { 'Incidents of the last 30 days': 'incidents 30d' });
  });

  it('offers the message if given the id of a message', async () => {
    const { text, asks } = await startChat().say('report MC123456');
    assert.match(text, /MC123456 has no post-incident report\nIt’s a Message Center item/);
    assert.deepEqual(asks, { 'Open MC123456': 'message MC123456' });
  });
});
