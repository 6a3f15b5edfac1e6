import assert from 'node:assert/strict';
import { startChat } from '../../../fixtures/asked.ts';

describe('why', () => {
  it('says why an issue was not posted, with what to do about it', async () => {
    const { text, asks } = await startChat().say('why was I not told about EX20119?');
    assert.match(text, /Why EX20119 wasn’t posted here\nNo alerts are set up here\./);
    assert.equal(asks['Open EX20119'], 'incident EX20119');
    assert.equal(asks['Notify me'], 'follow EX20119 me');
    assert.equal(asks['Edit alerts'], 'subscribe');
  });

  it('is asked in other words, and about what was shown last', async () => {
    const { say } = startChat();
    await say('incident EX20119');
    for (const line of ['why', 'why did I get this', 'why was I not told', 'why did I get EX20119', 'why EX20119?'])
      assert.match((await say(line)).text, /Why EX20119 wasn’t posted here/);
  });

  it('is about Message Center items too', async () => {
    const { say } = startChat();
    await say('subscribe all incidents');
    const { text, asks } = await say('why MC123456');
    assert.match(text, /Why MC123456 wasn’t posted here\nIt’s a Message Center item, and alerts here don’t cover/);
    assert.equal(asks['Open MC123456'], 'message MC123456');
  });

  it('asks which issue is meant, and says that an id is unknown', async () => {
    assert.match((await startChat().say('why')).text, /Which issue do you mean\?\nType “why” and its id/);
    assert.match((await startChat().say('why EX99999')).text, /EX99999/);
  });

  it('says that a second id has to be asked about on its own', async () => {
    assert.match((await startChat().say('why EX20119 MC123456')).text, /MC123456/);
  });

  it('says so where the store of what was told does not answer', async () => {
    const away = { get: () => Promise.reject(new Error('down')) };
    const { say } = startChat({}, {}, {}, { explaining: { ledger: away, snapshots: away } });
    assert.doesNotMatch((await say('why EX20119')).text, /wasn’t posted/);
  });
});
