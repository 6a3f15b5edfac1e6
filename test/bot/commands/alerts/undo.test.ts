import assert from 'node:assert/strict';
import { HOUR, MINUTE } from '../../../../src/domain/instant.ts';
import { startChat } from '../../../fixtures/asked.ts';
import { TENANT } from '../../../fakes/asking.ts';

const CHANGES = [
  ['subscribe teams incidents', []],
  ['unsubscribe exchange advisories', ['subscribe teams']],
  ['follow EX20119', []],
  ['unfollow EX20119', ['follow EX20119']],
  ['mute exchange 4h', []],
  ['unmute exchange', ['mute exchange 4h']],
] as const;

describe('undo', () => {
  for (const [line, first] of CHANGES) {
    it(`takes back "${line}" with the button of its answer, and brings it back with its own`, async () => {
      const { say, subscriptions } = startChat();
      const record = async () => {
        const { changed: _, ...rest } = (await subscriptions.get(TENANT, 'a:1'))!;
        return rest;
      };
      for (const earlier of ['subscribe exchange', ...first]) await say(earlier);
      const before = await record();
      const { asks } = await say(line);
      const after = await record();
      assert.notDeepEqual(after, before);
      const undone = await say(asks['Undo']!);
      assert.match(undone.text, /^✓ Undone: the change you made at 12:00 UTC\n/);
      assert.deepEqual(await record(), before);
      await say(undone.asks['Undo']!);
      assert.deepEqual(await record(), after);
    });
  }

  it('alone takes back the newest change', async () => {
    const { say, subscriptions } = startChat();
    for (const line of ['subscribe exchange', 'subscribe teams', 'undo']) await say(line);
    assert.deepEqual(
      (await subscriptions.get(TENANT, 'a:1'))?.wants.map(({ target }) => target),
      [{ type: 'service', id: 'Exchange' }],
    );
  });

  it('says so when pressed twice', async () => {
    const { say } = startChat();
    const { asks } = await say('subscribe exchange');
    await say(asks['Undo']!);
    assert.match((await say(asks['Undo']!)).text, /^✓ That change has already been undone\n/);
  });

  it('says so when it is too late, and what to do instead', async () => {
    const { say, undo } = startChat();
    const { asks } = await say('subscribe exchange');
    undo.clear();
    const late = await say(asks['Undo']!);
    assert.match(late.text, /^◆ This can no longer be undone\n[^]*ten minutes/);
    assert.equal(late.asks['Edit alerts'], 'subscribe');
    assert.match((await say('undo')).text, /^◆ There’s nothing to undo\n/);
  });

  it('loses nothing that somebody else changed since, but says who did', async () => {
    const chat = startChat({}, { scope: 'channel' });
    const grace = { userId: 'grace', userName: 'Grace' };
    const { asks } = await chat.say('subscribe exchange incidents');
    chat.clock.advance(3 * MINUTE);
    await chat.say('subscribe exchange advisories', grace);
    const { text } = await chat.say(asks['Undo']!);
    assert.match(text, /^▲ Not undone: this has been changed again\nGrace changed the same alerts at 12:03 UTC/);
    const kept = await chat.subscriptions.get(TENANT, 'a:1');
    assert.deepEqual(kept?.wants[0]?.kinds, ['incidents', 'advisories']);
  });

  it('names the person whose change it takes back, unless it was the reader', async () => {
    const chat = startChat({}, { scope: 'channel' });
    const { asks } = await chat.say('subscribe exchange incidents', { userId: 'grace', userName: 'Grace' });
    assert.match((await chat.say(asks['Undo']!)).text, /^✓ Undone: the change that Grace made at 12:00 UTC\n/);
  });

  it('sends what an undone mute held back', async () => {
    const held = { issueId: 'EX20119', owedVersion: 3, heldByMute: true };
    const chat = startChat();
    const { asks } = await chat.say('mute EX20119');
    Object.assign(chat.ports.subscribing!.ledger, { entriesOf: () => Promise.resolve([held]) });
    await chat.say(asks['Undo']!);
    assert.deepEqual(
      chat.queued.map(({ issueId, version }) => [issueId, version]),
      [['EX20119', 3]],
    );
  });

  it('is not offered for a line that changed nothing', async () => {
    const { say, clock } = startChat();
    await say('subscribe exchange');
    clock.advance(HOUR);
    for (const line of ['subscribe exchange', 'unsubscribe teams', 'unfollow EX20119', 'unmute exchange']) {
      assert.equal((await say(line)).asks['Undo'], undefined, line);
    }
  });

  it('does not stand in the way of a change when its store is away', async () => {
    const { say, undo, subscriptions } = startChat();
    undo.keep = () => Promise.reject(new Error('away'));
    assert.equal((await say('subscribe exchange')).asks['Undo'], undefined);
    assert.equal((await subscriptions.get(TENANT, 'a:1'))?.wants.length, 1);
  });

  it('is refused to whoever may not change the subscriptions', async () => {
    const chat = startChat({}, { scope: 'channel' });
    const { asks } = await chat.say('subscribe exchange');
    Object.assign(chat.ports.subscribing!, { mayChange: () => Promise.resolve('not-allowed') });
    assert.match((await chat.say(asks['Undo']!)).text, /You can’t change the subscriptions here/);
    assert.equal((await chat.subscriptions.get(TENANT, 'a:1'))?.wants.length, 1);
  });
});
