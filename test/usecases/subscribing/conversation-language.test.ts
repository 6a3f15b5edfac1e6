import assert from 'node:assert/strict';
import { ownFormat } from '../../../bot/turn/own-format.ts';
import { makeAlertCards } from '../../../cards/alert.ts';
import { makeRenderer } from '../../../cards/kit/render.ts';
import type { Card } from '../../../cards/kit/card.ts';
import { HOUR } from '../../../src/domain/instant.ts';
import type { ConversationScope } from '../../../src/domain/subscription/reader.ts';
import { WEEKDAYS } from '../../../src/domain/subscription/settings.ts';
import type { ConversationSettings } from '../../../src/domain/subscription/settings.ts';
import { makeTellNotice } from '../../../src/usecases/alerting/tell-notice.ts';
import { SPOKEN, wordsFor } from '../../../words/index.ts';
import { textOf } from '../../cards/reading.ts';

import type { FakeChannel } from '../../fakes/delivery-channel.ts';
import { withRedis, type OwnRedis } from '../../fakes/redis-client.ts';
import { TENANT } from '../../fixtures/alerting.ts';
import { startChat } from '../../fixtures/asked.ts';
import { C, openNight, riga } from '../digest/night.ts';

const SCOPES = ['personal', 'group', 'channel'] as const;
const render = makeRenderer();
const cards = makeAlertCards({ timeZone: 'UTC', locale: 'en' });

interface Said {
  readonly how: 'post' | 'edit' | 'reply' | 'digest' | 'notice';
  readonly text: string;
}

/** Makes a channel show what people would read, in the format that each message is asked for. */
function reading(channel: FakeChannel): Said[] {
  const said: Said[] = [];
  const fake = { ...channel };
  const say = (how: Said['how'], card: Card) => void said.push({ how, text: textOf(render(card)) });
  const speaking: Partial<FakeChannel> = {
    digestOf: (snapshot, format) => JSON.stringify(render(cards.liveCard(snapshot, 'full', format))),
    post: (to, snapshot, format) => {
      say('post', cards.liveCard(snapshot, 'full', format));
      return fake.post(to, snapshot, format);
    },
    edit: (to, cardId, snapshot, format) => {
      say('edit', cards.liveCard(snapshot, 'full', format));
      return fake.edit(to, cardId, snapshot, format);
    },
    reply: (to, cardId, update, format) => {
      said.push({ how: 'reply', text: cards.updateMessage(update, format).text });
      return fake.reply(to, cardId, update, format);
    },
    digest: (to, digest, format) => {
      say('digest', cards.digestCard(digest, format));
      return fake.digest(to, digest, format);
    },
    notify: (to, notice, format) => {
      say('notice', cards.noticeCard(notice, format));
      return fake.notify(to, notice, format);
    },
  };
  Object.assign(channel, speaking);
  return said;
}

/** A conversation of this scope, alerted about everything, at five in the afternoon in Riga. */
async function open(own: OwnRedis, scope: ConversationScope, settings: ConversationSettings) {
  const night = openNight(own, '2026-11-24T17:00');
  const said = reading(night.channel);
  await night.settle(settings);
  const { subscriptions } = night.first;
  const record = await subscriptions.update(
    TENANT,
    C,
    (now) => now && { ...now, conversation: { ...now.conversation, scope } },
  );
  const conversation = record?.conversation ?? assert.fail('no record');
  const chat = startChat({}, { scope, tenantId: TENANT, conversation, conversationId: C }, {}, { clock: night.clock });
  Object.assign(chat.ports.subscribing ?? {}, { subscriptions });
  return { ...night, said, say: chat.say, subscriptions, conversation };
}

describe('the language of a conversation, on a real Redis,', () => {
  const own = withRedis();

  for (const scope of SCOPES) {
    for (const language of SPOKEN) {
      const words = wordsFor(language);

      it(`holds for cards, updates, digests and notices: ${language}, ${scope}`, async () => {
        const quiet = [{ from: '18:00', to: '19:00', days: WEEKDAYS }];
        const { see, at, first, said, clock } = await open(own, scope, { language, quiet });
        await see('EX20119', ['opened'], { classification: 'incident' });
        clock.advance(HOUR / 2);
        await see('EX20119', ['updated']);
        at('2026-11-24T18:15');
        await see('TM20118', ['opened']);
        at('2026-11-24T19:00');
        await first.catchUp();
        const notice = { tenantId: TENANT, notice: 'source-stale', since: clock() } as const;
        await first.outages.replace(TENANT, undefined, { since: clock(), told: true });
        await makeTellNotice(first)(notice, C);
        const expected = [
          ['post', part(words.alerts.currentStatus)],
          ['edit', part(words.alerts.currentStatus)],
          ['reply', words.updates.headings.updated('Exchange Online', 'EX20119')],
          ['digest', words.digest.headings.opened],
          ['notice', words.alerts.notices['source-stale'].title],
        ] as const;
        assert.deepEqual(
          said.map(({ how }) => how),
          expected.map(([how]) => how),
        );
        for (const [index, [how, text]] of expected.entries())
          assert.ok(plain(said[index]?.text ?? '').includes(plain(text)), `${how}: ${said[index]?.text ?? ''}`);
      });

      it(`holds for what an undo answers in one’s own chat, elsewhere the reader’s: ${language}, ${scope}`, async () => {
        const { say, subscriptions, conversation } = await open(own, scope, { language });
        const record = subscriptions.get(conversation.tenantId, conversation.id);
        const format = await ownFormat({ scope, locale: 'fr-FR' }, record);
        const reader = { locale: 'fr-FR', ...format };
        const answers = wordsFor(scope === 'personal' ? language : 'fr-FR');
        const { asks } = await say('level incidents', reader);
        const key = asks[answers.undo.button];
        assert.ok(key, JSON.stringify(asks));
        const { text } = await say(key, reader);
        assert.ok(plain(text).includes(part(answers.undo.yoursUndone)), text);
      });
    }
  }

  it('is that of the next edit and the next update once it is changed, and again once that is undone', async () => {
    const { see, said, say, clock } = await open(own, 'channel', { language: 'de' });
    const next = async () => {
      said.length = 0;
      clock.advance(60_000);
      await see('EX20119', ['updated'], { classification: 'incident' });
      return said.map(({ how, text }) => [how, SPOKEN.filter((tag) => isIn(tag, how, text))] as const);
    };
    const [posted] = await next();
    assert.deepEqual(posted, ['post', ['de']]);
    const { asks } = await say('language ko', { now: clock() });
    assert.deepEqual(await next(), [
      ['edit', ['ko']],
      ['reply', ['ko']],
    ]);
    await say(asks['Undo'] ?? 'no undo');
    assert.deepEqual(await next(), [
      ['edit', ['de']],
      ['reply', ['de']],
    ]);
  });

  it('leaves no card in the language before, though its issue is told no more', async () => {
    const { see, said, say, clock } = await open(own, 'group', { language: 'ja' });
    await see('EX20119', ['opened'], { classification: 'incident' });
    await say('language es');
    await say('level incidents');
    said.length = 0;
    clock.advance(HOUR);
    await see('EX20119', ['reclassified'], { classification: 'advisory' });
    assert.ok(said.some(({ how, text }) => how === 'edit' && isIn('es', how, text)));
    assert.ok(!said.some(({ how, text }) => isIn('ja', how, text)));
    assert.equal(riga('2026-11-24T18:00'), clock());
  });
});

/** What a sentence says besides the time in it. */
function part(say: (date: string) => string): string {
  const [longest = ''] = say('15:00')
    .split('15:00')
    .toSorted((a, b) => b.length - a.length);
  return plain(longest);
}

/** The same whatever keeps its words in one line. */
function plain(text: string): string {
  return text.replaceAll('\u2060', '').replaceAll(/\s+/g, ' ');
}

function isIn(tag: string, how: Said['how'], text: string): boolean {
  const { alerts, updates } = wordsFor(tag);
  return plain(text).includes(
    how === 'reply' ? plain(updates.headings.updated('Exchange Online', 'EX20119')) : part(alerts.currentStatus),
  );
}
