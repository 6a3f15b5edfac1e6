import assert from 'node:assert/strict';
import { GRACE, startTogether } from './together.ts';

describe('take', () => {
  it('says who is on an incident, for all to see: the card is brought up to date, and it is noted who did it', async () => {
    const { say, response, queued, audit } = await startTogether();
    const { said, isChange } = await say("I'm on EX20119");
    assert.deepEqual([said, isChange], ['You’re on EX20119 now. The card shows it to everyone here.', true]);
    assert.equal((await response())?.owner?.person.name, 'Ada');
    assert.deepEqual(
      queued.map(({ issueId, responses }) => [issueId, responses]),
      [['EX20119', 1]],
    );
    const [entry] = (await audit.newest('contoso-tenant', 0, 1)).entries;
    assert.deepEqual(entry?.what, { act: 'responded', issueId: 'EX20119', did: 'took' });
  });

  it('tells the second who has it, and takes it over only if that is asked', async () => {
    const { say, response, queued } = await startTogether();
    await say('take EX20119');
    const second = await say('take EX20119', GRACE);
    assert.match(second.said, /^Ada has been on EX20119 since .*write “take over EX20119”/);
    assert.match(second.drawn, /"ask":"take EX20119 over"/);
    assert.deepEqual([(await response())?.owner?.person.name, second.isChange, queued.length], ['Ada', false, 1]);
    assert.match((await say('take over EX20119', GRACE)).said, /taken EX20119 over from Ada/);
    assert.match((await say('take EX20119', GRACE)).said, /^You’ve been on EX20119 since/);
  });

  for (const [locale, text] of [
    ['en', "I'm on it"],
    ['en', 'please assign it to me'],
    ['de', 'Ich kümmere mich darum'],
    ['es', 'Me encargo yo'],
    ['fr', 'Je m’en occupe'],
    ['ja', '私が対応します'],
    ['ko', '제가 맡을게요'],
  ]) {
    it(`is said in other words about what was shown last: ${text}`, async () => {
      const { say, response } = await startTogether();
      await say(text!, { locale: locale! });
      assert.equal((await response())?.owner?.person.name, 'Ada');
    });
  }

  it('is never guessed', async () => {
    const { say, response } = await startTogether();
    for (const text of [
      ...[
        'is it on',
        'take a look at EX20119',
        "I'm on it with teams since EX20119",
        'who takes it',
        "don't take EX20119",
      ],
      ...['release notes EX20119', 'are we affected', 'is anybody affected by EX20119', 'workaround EX20119?'],
      ...['note that exchange is slow', "I'm on EX20119 and EX20120", 'EX20119'],
    ])
      await say(text);
    assert.equal(await response(), undefined);
  });

  it('says why it cannot be done', async () => {
    const { say, newest } = await startTogether();
    const personal = {
      scope: 'personal',
      conversation: { tenantId: 'contoso-tenant', id: 'a', scope: 'personal', reference: '' },
    } as const;
    assert.match((await say('take EX20119', personal)).said, /nobody else would see it/);
    assert.match((await say('take EX20120')).said, /no alert about EX20120 here/);
    newest.verdict = 'not-allowed';
    assert.match((await say('take EX20119')).said, /can’t|not allowed|only/i);
    newest.snapshot = { ...newest.snapshot, noLongerListed: true };
    assert.match((await say('take EX20119')).said, /EX20119 is over/);
    const off = await startTogether({ settings: { teamwork: 'off' } });
    assert.match((await off.say('take EX20119')).said, /switched off here/);
  });
});
