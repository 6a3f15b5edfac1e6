import assert from 'node:assert/strict';
import { newSubscription } from '../../../src/domain/subscription/edit.ts';
import { HOUR } from '../../../src/domain/instant.ts';
import { markIn } from '../../../bot/teams/private-mark.ts';
import { privateCard } from '../../../bot/turn/privacy/private-card.ts';
import { makeRefused } from '../../../bot/turn/privacy/refused.ts';
import { askedPrivately, setPrivately } from '../../../bot/turn/privacy/whose.ts';
import { makeRenderer } from '../../../cards/kit/render.ts';
import { noticeCard } from '../../../cards/notice.ts';
import { ReadyJson } from '../../../src/lib/ready-json.ts';
import { aCheckedMessage, TENANT } from '../../fakes/bot.ts';

const NOW = '2031-05-01T12:00:00.000Z';
const ADA = { id: '29:ada', name: 'Ada' };
const CHANNEL = { id: '19:c@thread.tacv2', conversationType: 'channel', tenantId: TENANT };
const BOT = { id: '28:bot', isTargeted: true };
const MARK = { to: ADA.id, of: 'm1', at: '2031-05-01T11:00:00.000Z', thread: '17' };

const inChannel = (changes: object) =>
  aCheckedMessage('status', { id: 'm1', from: ADA, conversation: CHANNEL, ...changes });
const executed = (data: object) => ({ type: 'invoke', value: { action: { verb: 'ask', data } } });

describe('whom an answer is for', () => {
  it('is whoever asks alone, where nobody else saw the question', () => {
    assert.equal(askedPrivately(inChannel({}), NOW), undefined);
    const slash = askedPrivately(inChannel({ recipient: BOT }), NOW);
    assert.deepEqual(slash, { because: 'asked', mark: { to: ADA.id, of: 'm1', at: NOW } });
    const inThread = { ...CHANNEL, id: `${CHANNEL.id};messageid=17` };
    assert.equal(askedPrivately(inChannel({ recipient: BOT, conversation: inThread }), NOW)?.mark.thread, '17');
  });

  it('is remembered by the buttons of a private answer, whose card lives no longer for being replaced', () => {
    const data = { ask: 'status', private: MARK };
    assert.deepEqual(askedPrivately(inChannel(executed(data)), NOW)?.mark, MARK);
    const sent = askedPrivately(inChannel({ id: 'm2', value: data }), NOW)?.mark;
    assert.deepEqual(sent, { to: ADA.id, of: 'm2', at: NOW, thread: '17' });
    assert.deepEqual(askedPrivately(inChannel({ type: 'invoke', value: { data } }), NOW)?.mark, MARK, 'in a dialog');
    const share = { ask: 'status', private: { ...MARK, share: true } };
    assert.deepEqual(askedPrivately(inChannel({ id: 'm2', value: share }), NOW)?.mark, share.private);
  });

  it('is everybody where nothing says otherwise, and in a personal chat there is nobody else', () => {
    const conversation = { id: 'a:1', conversationType: 'personal', tenantId: TENANT };
    assert.equal(askedPrivately(inChannel({ recipient: BOT, conversation }), NOW), undefined);
    for (const isTargeted of ['true', 1, null, {}, false]) {
      assert.equal(askedPrivately(inChannel({ recipient: { id: '28:bot', isTargeted } }), NOW), undefined);
    }
    assert.equal(askedPrivately(inChannel({ type: 'conversationUpdate', recipient: BOT }), NOW), undefined);
    for (const odd of [7, null, 'x', [], {}, { ...MARK, to: 7 }, { ...MARK, at: 'soon' }, { of: 'm1', at: NOW }]) {
      assert.equal(markIn({ ask: 'status', private: odd }), undefined, JSON.stringify(odd));
    }
  });

  it('is set for a conversation, and holds for messages', async () => {
    const record = newSubscription({ tenantId: TENANT, id: CHANNEL.id, scope: 'channel', reference: 'sealed' });
    const set = Promise.resolve({ ...record, settings: { answers: 'private' as const } });
    assert.equal((await setPrivately(inChannel({}), NOW, set))?.because, 'set');
    assert.equal((await setPrivately(inChannel({}), NOW, set))?.mark.thread, 'm1');
    assert.equal(await setPrivately(inChannel({}), NOW, Promise.resolve(record)), undefined);
    assert.equal(await setPrivately(inChannel({}), NOW, Promise.reject(new Error('the store is away'))), undefined);
  });
});

describe('the card of a private answer', () => {
  const buttons = Array.from({ length: 6 }, (_, at) => ({ title: `Button ${at}`, ask: 'help', replaces: at > 2 }));
  const card = makeRenderer()(noticeCard({ tone: 'info', title: 'An answer', text: '', buttons }));

  it('has the same on every button, and what shares it below all, in the place of none', () => {
    const before = JSON.stringify(card);
    const shown = JSON.stringify(privateCard(new ReadyJson(card), MARK, { line: 'status', locale: 'en' }));
    assert.equal(JSON.stringify(card), before, 'what others share is not altered');
    assert.equal(shown.match(/"title":"Button \d"/g)?.length, 9, 'six, three of them with their fallback');
    assert.equal(shown.match(/"ask":"help","private":{"to":"29:ada","of":"m1"/g)?.length, 9);
    const [answer = '', last = ''] = shown.split('"style":"emphasis"');
    assert.doesNotMatch(answer, /Share with everyone/, 'it stands apart from the answer');
    assert.equal(last.match(/"share":true/g)?.length, 2, 'Execute, and Submit for those who do not know it');
    assert.match(last, /"title":"Share with everyone"/);
  });

  it('has none where the answer is not for all', () => {
    assert.doesNotMatch(JSON.stringify(privateCard(card, { ...MARK, share: true })), /share/i);
  });
});

describe('a refusal of private messages', () => {
  it('is remembered for an hour, for the person in the conversation', () => {
    let time = 1;
    const refused = makeRefused(() => time);
    refused.add(inChannel({}));
    const inThread = { ...CHANNEL, id: `${CHANNEL.id};messageid=9` };
    assert.ok(refused.has(inChannel({ conversation: inThread })));
    const others = [
      { from: { id: '29:ben' } },
      { conversation: { ...CHANNEL, id: '19:d' } },
      { serviceUrl: 'https://x/' },
    ];
    for (const other of others) assert.equal(refused.has(inChannel(other)), false);
    time += HOUR + 1;
    assert.equal(refused.has(inChannel({})), false);
  });
});
