import assert from 'node:assert/strict';
import { makeBringFiles } from '../../../bot/files/bring.ts';
import { makePasses } from '../../../bot/files/passes.ts';
import { makeRenderer } from '../../../cards/kit/render.ts';
import { noticeCard } from '../../../cards/notice.ts';
import { wordsFor } from '../../../words/index.ts';
import { NOON } from '../../fixtures/alerting.ts';
import { READER } from '../../fixtures/health.ts';

const file = (name: string) => ({
  ...{ key: `key of ${name}`, name, contentType: 'text/csv', size: 10, sha256: 'f00d', madeAt: NOON },
});
const card = (names: readonly string[]) => ({
  ...noticeCard({ tone: 'info', title: 'Done', text: '', buttons: [{ title: 'Help', ask: 'help' }] }),
  files: names.map(file),
});
const render = makeRenderer();

describe('a card with files', () => {
  const passes = makePasses();
  const bring = makeBringFiles({ passes, address: () => 'http://127.0.0.1:3978', proof: 'this-machine' }, false);
  const reader = { ...READER, now: NOON };

  it('has a button for each, first of all, whose link leads to that file', async () => {
    const { actions = [], body } = render(await bring(card(['a.pdf', 'b.csv']), reader));
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['Get a.pdf', 'Get b.csv', 'Help'],
    );
    const [first, second] = actions.map((action) => String(action['url']).replace('http://127.0.0.1:3978/files/', ''));
    assert.equal(await passes.read(first ?? '', NOON), 'key of a.pdf');
    assert.equal(await passes.read(second ?? '', NOON), 'key of b.csv');
    assert.match(JSON.stringify(body), /for you alone/);
  });

  it('is followed by Teams’ own question in a personal chat, and has no link then', async () => {
    const asking = makeBringFiles({ passes, address: () => 'https://bot.example.com', proof: 'sign-in' }, true);
    const brought = await asking(card(['a.pdf']), { ...reader, scope: 'personal' });
    const { actions, body } = render(brought);
    assert.deepEqual([brought.files?.length, actions?.length], [1, 1]);
    assert.match(JSON.stringify(body), /asks below/);
    const elsewhere = await asking(card(['a.pdf']), { ...reader, scope: 'channel', userObjectId: 'entra-ada' });
    assert.match(String(render(elsewhere).actions?.[0]?.['url']), /^https:\/\/bot\.example\.com\/files\//);
    assert.equal(elsewhere.files, undefined);
  });

  it('says where to ask instead if nobody could check who opens a link', async () => {
    const address = () => 'https://bot.example.com';
    const noSecret = makeBringFiles({ passes, address, proof: 'none' }, true);
    const noId = makeBringFiles({ passes, address, proof: 'sign-in' }, true);
    const { userObjectId: _, ...unknown } = { ...reader, scope: 'channel' as const };
    for (const bringIt of [noSecret, noId]) {
      const { actions, body } = render(await bringIt(card(['a.pdf']), unknown));
      assert.deepEqual([actions?.length, JSON.stringify(body).includes('our own chat')], [1, true]);
    }
  });

  it('says what to do where nobody knows the bot’s address', async () => {
    const nowhere = makeBringFiles({ passes, address: () => undefined, proof: 'this-machine' }, false);
    const { actions, body } = render(await nowhere(card(['a.pdf']), reader));
    assert.deepEqual([actions?.length, JSON.stringify(body).includes('PUBLIC')], [1, true]);
  });

  it('speaks of them in six languages; a card without files stays the same object', async () => {
    const none = card([]);
    assert.equal(await bring(none, reader), none);
    const said = ['en', 'de', 'fr', 'es', 'ja', 'ko'].map((locale) => wordsFor(locale).files.kept(2));
    assert.equal(new Set(said).size, 6);
  });
});
