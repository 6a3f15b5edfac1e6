import assert from 'node:assert/strict';
import { Redis } from 'ioredis';
import { HOUR, instantOf, MINUTE, shift } from '../../../src/domain/instant.ts';
import { makeKeys } from '../../../src/redis/keys.ts';
import { makeReadingStore } from '../../../src/redis/reading-store.ts';
import { makeStores } from '../../../src/redis/stores.ts';
import { makeWorkQueue } from '../../../src/redis/work-queue.ts';
import { simulatorToken } from '../../../src/simulator/api/token.ts';
import { startSimulator, type Simulator } from '../../../src/simulator/server.ts';
import { makeTimeline } from '../../../src/simulator/timeline/timeline.ts';
import { makeReconcile } from '../../../src/usecases/alerting/reconcile.ts';
import { aMessage, startTestBot, TENANT, type TestBot } from '../../fakes/bot.ts';
import { startConnector, type Connector } from '../../fakes/connector/connector.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';
import { startRedis, type RedisServer } from '../../fakes/redis.ts';
import { contentsOf } from '../../fakes/servers/redis-contents.ts';
import { noneUnreadable } from '../../fakes/unreadable.ts';
import { until } from '../../fakes/until.ts';

const PREFIX = '{unowned}';
const IT = { id: '19:it@thread.tacv2', name: 'IT' };
const OPS = { id: '19:ops@thread.tacv2', name: 'Ops' };
const IEVA = { id: '29:ieva-of-teams', name: 'Ieva Kalnina', aadObjectId: 'ieva-of-entra' };
const TOMAS = { id: '29:tomas-of-teams', name: 'Tomas Berzins' };

describe('an incident that nobody takes, in the whole bot', function () {
  this.timeout(30_000);
  let ahead = 0;
  const clock = () => instantOf(Date.now() + ahead);
  const timeline = makeTimeline({ seed: 1, speed: 0, clock });
  let redis: RedisServer;
  let client: Redis;
  let simulator: Simulator;
  let connector: Connector;
  let bot: TestBot;
  let incident = '';
  let said = 0;
  let reconcile: () => Promise<void>;
  let closeQueue: () => Promise<void>;

  before(async () => {
    [redis, simulator] = await Promise.all([startRedis(), startSimulator({ source: timeline, clock })]);
    const member = (_: string, id: string) => ({ id, tenantId: TENANT, userRole: 'user' });
    connector = await startConnector({ member, globalPerSecond: 1_000 });
    bot = await startTestBot({
      ...{ redisUrl: redis.url, sources: undefined, clock },
      settings: {
        ...{ SUBSCRIBE_POLICY: 'members', REDIS_PREFIX: PREFIX, POLL_INTERVAL_SECONDS: '0.1' },
        GRAPH_BASE_URL: `${simulator.url}/v1.0`,
        HEALTH_ACCESS_TOKEN: simulatorToken({ tenantId: TENANT }),
      },
    });
    client = new Redis(redis.url, { maxRetriesPerRequest: null });
    [reconcile, closeQueue] = reconciler();
    await until(async () => (await bot.get('/readyz')).status === 200);
  });
  after(async () => {
    await closeQueue();
    client.disconnect();
    await bot.stop();
    await Promise.all([connector.close(), simulator.close(), redis.stop()]);
  });

  /**
   * The reconciler of a process of its own, which looks whenever it is called, not every half minute, and at all that is
   * due soon: a reading that comes late puts a reminder off.
   */
  function reconciler(): [look: () => Promise<void>, close: () => Promise<void>] {
    const log = makeRecordingLog();
    const stores = makeStores(client, makeKeys(PREFIX), noneUnreadable);
    const queue = makeWorkQueue({ redis: client, connect: () => client, prefix: PREFIX, log, tenantIds: [TENANT] });
    const look = makeReconcile({ ...stores, queue, log, clock: () => shift(clock(), 10 * MINUTE) });
    return [() => look(TENANT), () => queue.close()];
  }

  type Place = typeof IT;
  const thread = ({ id }: Place) =>
    connector.visible(id).threads.find(({ card }) => JSON.stringify(card.activity).includes(incident));
  const replies = (place: Place) => thread(place)?.replies.map(({ activity }) => activity.text ?? '') ?? [];
  const count = (place: Place, text: RegExp) => replies(place).filter((each) => text.test(each)).length;

  async function say(place: Place, text: string, mentioned?: typeof TOMAS): Promise<string> {
    const before = connector.visible(place.id).messages.length;
    const root = thread(place)?.card.id;
    const mark = mentioned && `<at>${mentioned.name}</at>`;
    const { status } = await bot.post(
      aMessage([text, mark].filter(Boolean).join(' '), {
        ...{ id: `7${(said += 1)}`, serviceUrl: connector.url, from: IEVA },
        ...(mentioned && { entities: [{ type: 'mention', text: mark, mentioned }] }),
        conversation: {
          ...{ id: root ? `${place.id};messageid=${root}` : place.id, conversationType: 'channel' },
          ...{ isGroup: true, tenantId: TENANT },
        },
        channelData: { tenant: { id: TENANT }, channel: place, team: { id: '19:team@thread.tacv2' } },
      }),
    );
    assert.equal(status, 200);
    const came = connector.visible(place.id).messages.slice(before);
    return JSON.stringify(came.find(({ activity }) => activity.replyToId === `7${said}`)?.activity ?? '');
  }

  /** Lets time pass, in which the source is read, until something is there. */
  async function later(ms: number, isThere: () => boolean): Promise<void> {
    ahead += ms;
    const [now, keys] = [clock(), makeKeys(PREFIX)];
    const { outages } = makeStores(client, keys, noneUnreadable);
    await until(async () => {
      const reading = await makeReadingStore(client, keys).read(TENANT, 'issues');
      return reading !== undefined && reading.readAt >= now && (await outages.get(TENANT)) === undefined;
    });
    await until(async () => {
      await reconcile();
      return isThere();
    });
  }

  it('mentions whom the channel chose, below its card', async () => {
    await say(OPS, 'subscribe sharepoint incidents');
    await say(IT, 'subscribe exchange incidents');
    assert.match(await say(IT, 'mention', TOMAS), /New incidents here mention Tomas Berzins/);
    assert.match(await say(IT, 'escalate to #ops after 30m'), /within 30.min go to Ops/);
    assert.match(await say(IT, 'remind after 4h'), /after 4.hours without news/);
    incident = timeline.open({ service: 'Exchange', title: 'Mail to partners waits in queues' }).id;
    await until(() => replies(IT).length === 1);
    const { entities, text } = thread(IT)?.replies[0]?.activity ?? {};
    assert.match(text ?? '', /new incident – <at>Tomas Berzins<\/at>/);
    assert.deepEqual(entities, [
      { type: 'mention', text: '<at>Tomas Berzins</at>', mentioned: { id: TOMAS.id, name: TOMAS.name } },
    ]);
  });

  it('goes to the second channel in time, with its card and where it comes from', async () => {
    assert.equal(thread(OPS), undefined);
    await later(30 * MINUTE, () => replies(OPS).length > 0 && replies(IT).length > 1);
    assert.match(replies(OPS)[0] ?? '', /no one in IT has taken this incident for 30.min, so it’s here too/);
    assert.match(replies(IT)[1] ?? '', /no one has taken this incident for 30.min, so it’s in Ops too/);
    assert.match(await say(OPS, `why ${incident}`), /No one in IT had taken this incident for 30.min/);
  });

  it('is told in both as taken', async () => {
    await say(OPS, `take ${incident}`);
    await later(0, () => [IT, OPS].every((each) => count(each, /Ieva Kalnina has taken/) === 1));
    assert.match(replies(IT).at(-1) ?? '', /Ieva Kalnina has taken this incident \(in Ops\)/);
    assert.equal(count(OPS, /Ieva Kalnina has taken this incident\.$/), 1);
  });

  it('is pointed out once when nothing new comes for hours', async () => {
    await later(4 * HOUR, () => count(IT, /nothing new from Microsoft for 4.hours/) === 1);
    await later(HOUR, () => true);
    assert.equal(count(IT, /nothing new/), 1);
    assert.equal(count(OPS, /nothing new/), 0);
  });

  it('ends in both with the issue, and nothing of it waits or is kept', async () => {
    timeline.resolve(incident, { text: 'Final status: All queued mail was delivered.' });
    await until(() => [IT, OPS].every((each) => /resolved/i.test(JSON.stringify(thread(each)?.card.activity))));
    const { subscriptions, ledger, responses } = makeStores(client, makeKeys(PREFIX), noneUnreadable);
    await until(async () => (await ledger.unfinished(TENANT, shift(clock(), 100 * HOUR), 10)).length === 0);
    const said = [IT, OPS].map((each) => replies(each).length);
    // A follow ends after the delivery that told the end.
    await until(async () => (await subscriptions.get(TENANT, OPS.id))?.follows.length === 0);
    assert.equal(await responses.get(TENANT, OPS.id, incident), undefined);
    assert.equal([...(await contentsOf(client, `*follow*`)).keys()].length, 0);
    await later(90 * HOUR, () => true);
    assert.deepEqual(
      [IT, OPS].map((each) => replies(each).length),
      said,
    );
  });
});
