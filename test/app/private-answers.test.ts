import assert from 'node:assert/strict';
import { DAY } from '../../src/domain/instant.ts';
import { aMessage, TENANT } from '../fakes/bot.ts';
import { ADA, BEN, buttonsOf, EVE, openRooms, textOf, type Data } from '../fixtures/rooms/rooms.ts';
import { until } from '../fakes/until.ts';

const SLASH = { recipient: { id: '28:bot', name: 'Service Health', isTargeted: true } };

describe('private answers of the whole bot', () => {
  let rooms: Awaited<ReturnType<typeof openRooms>>;
  before(async () => {
    rooms = await openRooms();
  });
  after(() => rooms.stop());

  it('are seen by whoever asks alone, and shared once with everyone', async () => {
    const { say, own, seen, last, execute, shareOf } = rooms.inChannel('shows');
    await say('status teams', SLASH);
    const [answer] = own(ADA.id);
    assert.ok(answer);
    assert.match(textOf(answer.activity), /Calls drop/);
    assert.deepEqual(answer.activity.entities, [{ type: 'targetedMessageInfo', messageId: last() }]);
    assert.deepEqual([own(BEN.id), seen()], [[], []]);
    assert.ok(buttonsOf(answer).every((data) => data.private));

    const share = shareOf(answer);
    const [first, again] = [await execute(share), await execute(share)];
    assert.match(textOf(first), /Shared with everyone here/);
    assert.match(textOf(again), /already shared/);
    for (const each of [first, again]) assert.doesNotMatch(textOf(each), /Share with everyone/);
    const [shown, ...others] = seen();
    assert.deepEqual(others, []);
    assert.match(textOf(shown?.activity), /Shared by Ada Nowak[^]*Calls drop/);
    assert.equal(shown?.threadId, '17');
    assert.doesNotMatch(textOf(shown.activity), /"private"|Share with everyone/);

    await say('is it fixed yet', { from: BEN });
    assert.match(textOf(seen().at(-1)?.activity), /Calls drop/);
    const sent = rooms.connector.seen().filter(({ conversation }) => conversation === '19:shows@thread.tacv2');
    assert.equal(sent.length, 3, 'no indicator is shown to the room');
  });

  it('hold what is a draft, also where answers are for all', async () => {
    const { say, own, seen } = rooms.inChannel('drafts');
    await say('announce TM1234567');
    assert.deepEqual([own(ADA.id).length, own(BEN.id), seen()], [1, [], []]);
    assert.match(textOf(own(ADA.id)[0]?.activity), /Tell users about TM1234567/);
  });

  it('stay private through every button, and nobody else can share them, nor anybody a day later', async () => {
    const { say, own, seen, act, execute, shareOf } = rooms.inChannel('buttons');
    await say('incidents', SLASH);
    const [list] = own(ADA.id);
    assert.ok(list);
    const open = buttonsOf(list).find(({ ask }) => ask.startsWith('incident '));
    assert.ok(open);
    await say('', { value: open });
    assert.equal(own(ADA.id).length, 2);
    const refreshed = await execute({ ...open, ask: 'incidents' });
    assert.match(textOf(refreshed), /"private"/);

    const share = shareOf(list);
    assert.match(textOf(await execute(share, { from: BEN })), /Only the person who asked can share/);
    await act({ value: share, from: BEN });
    await until(() => own(BEN.id).length === 1);
    assert.match(textOf(own(BEN.id)[0]?.activity), /Only the person who asked can share/);
    for (const odd of [{ share: 1 }, { to: 7 }, { to: ADA.id, of: 'x', at: 'never', share: true }, 'x', null]) {
      const { value } = await execute({ ask: 'help', private: odd } as unknown as Data);
      assert.doesNotMatch(textOf(value), /Shared/);
    }
    rooms.pass(DAY);
    assert.match(textOf(await execute(share)), /can no longer be shared/);
    assert.deepEqual([seen(), own(ADA.id)], [[], []]);
  });

  it('are not given where something changes for everybody: that is told to all, with the name of who asked', async () => {
    const { say, own, seen, act } = rooms.inChannel('changes');
    await say('subscribe exchange', SLASH);
    assert.match(textOf(seen()[0]?.activity), /Done for Ada Nowak/);
    assert.deepEqual(own(ADA.id), []);
    await say('subscribe', SLASH);
    const [form] = own(ADA.id);
    assert.ok(form, 'a form changes nothing');
    const save = buttonsOf(form).find(({ ask }) => ask.startsWith('save'));
    assert.ok(save);
    await say('', { value: { ...save, ask: 'subscribe teams', form: [] } });
    assert.match(textOf(seen()[1]?.activity), /Done for Ada Nowak/);
    await say('undo', SLASH);
    assert.equal(seen().length, 3);
    assert.equal(own(ADA.id).length, 1);
    // Where nobody can be told alone, what is refused is told to nobody else.
    await act({ ...SLASH, from: { ...EVE } }, 'unsubscribe all confirm');
    await until(() => seen().length === 4);
    assert.match(textOf(seen()[3]?.activity), /can’t answer privately here/);
    assert.doesNotMatch(textOf(seen()[3]?.activity), /29:eve|"Eve"|unsubscribe/);
  });

  it('are what a channel can choose, until it chooses otherwise', async () => {
    const { say, own, seen } = rooms.inChannel('setting');
    await say('answers private');
    assert.match(textOf(seen()[0]?.activity), /only the person who asks sees them/);
    await say('status teams');
    assert.deepEqual([own(ADA.id).length, own(BEN.id).length, seen().length], [1, 0, 1]);
    assert.equal(own(ADA.id)[0]?.threadId, '17');
    await say('is it fixed yet');
    assert.match(textOf(own(ADA.id)[1]?.activity), /Calls drop/);
    await say('is it fixed yet', { from: BEN });
    assert.match(textOf(own(BEN.id)[0]?.activity), /Which one do you mean/);
    await say('answers shared');
    await say('status teams');
    assert.deepEqual([own(ADA.id).length, seen().length], [2, 3]);
  });

  for (const privately of ['refuses', 'ignores'] as const) {
    it(`are given aloud, once, where the question was asked aloud and the connector ${privately} them`, async () => {
      const { say, seen } = rooms.inChannel(privately);
      await say('answers private');
      await say('incident TM1234567');
      await say('is it fixed yet');
      assert.deepEqual(
        seen().map(({ activity }) => /Calls drop/.test(textOf(activity))),
        [false, true, true],
      );
      assert.ok(seen().every(({ threadId }) => threadId === '17'));
      const refused = rooms.connector.seen().filter(({ status }) => status >= 400).length;
      await say('status');
      assert.equal(
        rooms.connector.seen().filter(({ status }) => status >= 400).length,
        refused,
        'it is not tried again',
      );
    });
  }

  it('go to their own chat, where nobody else saw the question and the room takes no private message', async () => {
    const { say, seen, act } = rooms.inChannel('own-chat');
    const conversation = { id: 'a:eve', conversationType: 'personal', tenantId: TENANT };
    await rooms.bot.post(aMessage('hi', { id: 'hi', serviceUrl: rooms.connector.url, from: EVE, conversation }));
    const chat = () => rooms.connector.visible('a:eve').messages;
    await until(() => chat().length === 1);
    await say('help', { from: BEN });
    await act({ ...SLASH, from: EVE }, 'status teams');
    await until(() => chat().length === 2);
    assert.match(textOf(chat()[1]?.activity), /asked this in a channel or group chat[^]*Calls drop/);
    assert.doesNotMatch(textOf(chat()[1]?.activity), /"private"/);
    assert.equal(seen().length, 1);
  });

  it('are the same in a group chat, by the command’s own name with or without its slash: shared, they go to the chat', async () => {
    const { say, own, seen, execute, shareOf } = rooms.inGroupChat('group');
    for (const line of ['status teams', '/status teams']) await say(line, SLASH);
    const [first, second] = own(ADA.id);
    assert.ok(first && second);
    for (const each of [first, second]) assert.match(textOf(each.activity), /Calls drop/);
    assert.equal(shareOf(first).ask, shareOf(second).ask);
    assert.deepEqual([own(BEN.id), seen()], [[], []]);
    assert.match(textOf(await execute(shareOf(second))), /Shared with everyone here/);
    const [shown, ...others] = seen();
    assert.deepEqual([others, shown?.threadId], [[], undefined]);
    assert.match(textOf(shown?.activity), /Shared by Ada Nowak[^]*Calls drop/);
    // Typed into a message that everybody sees, a slash makes nothing private.
    await say('/status teams', { from: BEN });
    assert.deepEqual([own(BEN.id).length, seen().length], [0, 2]);
  });

  for (const [locale, line, ...words] of [
    ['de-DE', '/Status Teams', 'Mit allen teilen', 'Geteilt von Ada Nowak', 'Hier mit allen geteilt.'],
    ['ja-JP', '/状態 Teams', '全員に共有', 'Ada Nowak さんが共有しました', '全員に共有しました。'],
  ] as const) {
    it(`speak the language of who asks: ${locale}`, async () => {
      const { say, own, seen, execute, shareOf } = rooms.inGroupChat(locale);
      await say(line, { ...SLASH, locale });
      const [answer] = own(ADA.id);
      assert.ok(answer);
      const told = await execute(shareOf(answer), { locale });
      const [share, by, shared] = words;
      for (const [text, said] of [
        [textOf(answer), share],
        [textOf(seen()[0]?.activity), by],
        [textOf(told), shared],
      ] as const) {
        assert.ok(text.includes(said) && text.includes('Calls drop'), said);
      }
    });
  }

  it('are shared by no forged button: not elsewhere, not by a tenant of its own, and a change is told to all', async () => {
    const { say, own, seen, execute, shareOf } = rooms.inGroupChat('forged');
    const abroad = rooms.inGroupChat('abroad', '99999999-2222-4333-8444-555555555555');
    await say('status teams', SLASH);
    const [answer] = own(ADA.id);
    assert.ok(answer);
    const share = shareOf(answer);
    const mallory = { id: '29:mallory', name: 'Mallory' };
    assert.match(textOf(await abroad.execute(share, { from: mallory })), /Only the person who asked can share/);
    for (const odd of [{ to: '' }, { at: '2999-01-01T00:00:00.000Z' }, { of: 7 }]) {
      await execute({ ...share, private: { ...share.private, ...odd } });
    }
    assert.deepEqual([seen(), abroad.seen()], [[], []]);
    await execute({ ...share, ask: 'subscribe exchange' });
    assert.match(textOf(seen()[0]?.activity), /Done for Ada Nowak/);
    assert.equal(seen().length, 1);
  });
});
