import assert from 'node:assert/strict';
import { startChat } from '../../../fixtures/asked.ts';

describe('digest', () => {
  it('comes at the time that was set, on the clock of who set it, and says that alerts go on', async () => {
    const { say } = startChat({}, { timeZone: 'Europe/Riga' });
    const { text, asks } = await say('digest daily 09:00');
    assert.match(text, /Digest: every day at 09:00[^]*Alerts still come[^]*Times are in Europe\/Riga/);
    assert.equal(asks['Digest only'], 'digest daily 09:00 only');
    assert.match((await say('digest weekly mon 9 only')).text, /Monday at 09:00[^]*incidents still come right away/);
  });

  it('wakes the deliveries, so that its first time is known at once', async () => {
    const { say, queued } = startChat();
    await say('digest daily 09:00');
    assert.deepEqual(
      queued.map(({ issueId }) => issueId),
      ['digest'],
    );
  });

  it('asks when, and says what was not understood', async () => {
    assert.match((await startChat().say('digest')).text, /When should the digest come\?/);
    assert.match((await startChat().say('digest hourly')).text, /“hourly” isn’t a time for a digest/);
    assert.match((await startChat().say('digest off')).text, /The digest is off, as before/);
  });
});
