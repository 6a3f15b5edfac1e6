import assert from 'node:assert/strict';
import { makeAlertCards } from '../../../cards/alert.ts';
import type { ItemMark } from '../../../src/domain/announcement/mark.ts';
import { WEEKDAYS } from '../../../src/domain/subscription/settings.ts';
import { withRedis } from '../../fakes/redis-client.ts';
import { ADA, TENANT } from '../../fixtures/alerting.ts';
import { C, openNight, riga } from '../digest/night.ts';

const CARDS = makeAlertCards({ timeZone: 'UTC', locale: 'en' });
const ITEM = { classification: 'message' } as const;

describe('what a conversation said of an item, on a real Redis', () => {
  const own = withRedis();
  const morning = async () => {
    const night = openNight(own, '2026-11-24T08:00');
    await night.settle({});
    const say = (id: string, mark: ItemMark['mark']) =>
      night.first.marks.replace(TENANT, C, id, { mark, by: { ...ADA, name: 'Ada' }, at: night.clock() });
    return { ...night, say };
  };

  it('not for us: nothing more of it is told, and its card is kept correct', async () => {
    const { at, see, say, shown } = await morning();
    await see('MC1', ['opened'], ITEM);
    at('2026-11-24T08:05:00');
    await see('MC1', ['updated'], ITEM);
    assert.equal(shown().length, 3, 'the card, its edit and the news');
    await say('MC1', 'not-for-us');
    at('2026-11-24T08:10:00');
    await see('MC1', ['updated'], { ...ITEM, title: 'Another title' });
    assert.deepEqual(shown().slice(3), ['edit MC1 v3']);
  });

  it('done: news is told, and names who marked it done', async () => {
    const { at, see, say, shown, channel } = await morning();
    const texts: string[] = [];
    const reply = channel.reply.bind(channel);
    channel.reply = (to, cardId, update, format) => {
      texts.push(CARDS.updateMessage(update, format).text);
      return reply(to, cardId, update, format);
    };
    await see('MC1', ['opened'], ITEM);
    await say('MC1', 'done');
    at('2026-11-24T08:05:00');
    await see('MC1', ['updated'], ITEM);
    assert.match(shown().at(-1) ?? '', /^reply MC1/);
    assert.match(texts.join('\n'), /Changed since Ada marked it done/);
  });

  it('not for us: it is in no digest, whether it waited or was asked for', async () => {
    const { at, see, say, settle, shown, first } = await morning();
    await settle({ quiet: [{ from: '18:00', to: '08:00', days: WEEKDAYS }] });
    at('2026-11-24T20:00:00');
    for (const id of ['MC1', 'MC2']) await see(id, ['opened'], ITEM);
    await say('MC1', 'not-for-us');
    at('2026-11-25T08:00:00');
    await first.catchUp();
    assert.deepEqual(shown(), ['digest new MC2']);
    await settle({ digest: { at: '09:00', days: WEEKDAYS, setAt: riga('2026-11-24T12:00') } });
    at('2026-11-25T09:00:00');
    await first.planDigests();
    await first.catchUp();
    assert.deepEqual(shown().slice(1), ['digest new MC2']);
  });
});
