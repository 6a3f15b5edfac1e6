import assert from 'node:assert/strict';
import { startChat } from '../../../fixtures/asked.ts';

describe('teamwork', () => {
  it('is on unless people switch it off', async () => {
    const { say } = startChat();
    assert.match((await say('teamwork on')).text, /Teamwork is on here, as before/);
    const off = await say('teamwork off');
    assert.match(off.text, /Teamwork is off here[^]*“teamwork on”/);
    assert.equal(off.asks['Teamwork on'], 'teamwork on');
    assert.deepEqual(Object.values((await say('teamwork')).asks), ['teamwork on', 'teamwork off', 'settings']);
    assert.match((await say('teamwork maybe')).text, /“maybe” isn’t a choice for teamwork/);
  });
});
