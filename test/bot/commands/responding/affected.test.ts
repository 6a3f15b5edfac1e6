import assert from 'node:assert/strict';
import { GRACE, startTogether } from './together.ts';

describe('affected', () => {
  it('counts each person once, by their last answer', async () => {
    const { say, response } = await startTogether();
    assert.equal((await say('affected yes EX20119')).said, 'Counted: you’re affected by EX20119.');
    await say('we are affected too', GRACE);
    await say('not affected EX20119');
    const { affected = {} } = (await response()) ?? {};
    assert.deepEqual(Object.values(affected).toSorted(), ['no', 'yes']);
    assert.ok(!JSON.stringify(affected).includes('grace'));
  });

  it('tells nobody else who said what: only the counts on the card change for others', async () => {
    const { say, response } = await startTogether();
    assert.equal((await say('affected yes EX20119')).isChange, false);
    assert.ok((await response())?.affected);
    assert.equal((await say('take EX20119')).isChange, true, 'that is for all to know');
  });

  it('shows without an answer who is on it, who is affected, and the note', async () => {
    const { say } = await startTogether();
    assert.match((await say('who is on EX20119?')).said, /Nobody is on EX20119 yet\..*Nobody has said yet/s);
    await say('take EX20119');
    await say('affected unsure EX20119');
    await say('note EX20119 Restart Outlook');
    const { drawn } = await say('affected EX20119');
    assert.match(drawn, /Note from Ada.*Restart Outlook.*Ada has been on it since.*0 yes · 0 no · 1 not sure/s);
  });
});
