import assert from 'node:assert/strict';
import { startTogether } from './together.ts';

describe('release', () => {
  it('says that nobody is on an incident any more, and offers to take it', async () => {
    const { say, response } = await startTogether();
    assert.match((await say('release EX20119')).said, /Nobody is on EX20119 yet/);
    await say('take EX20119');
    const { said, drawn } = await say("I'm no longer on it");
    assert.equal(said, 'Ada is no longer on EX20119. Nobody is now.');
    assert.match(drawn, /"ask":"take EX20119"/);
    assert.equal(await response(), undefined);
  });
});
