import assert from 'node:assert/strict';
import { instantOf } from '../../../src/domain/instant.ts';
import { simulatorToken } from '../../../src/simulator/api/token.ts';
import { startSimulator, type Simulator } from '../../../src/simulator/server.ts';
import { makeTimeline } from '../../../src/simulator/timeline/timeline.ts';
import { aMessage, startTestBot, TENANT, type TestBot } from '../../fakes/bot.ts';
import { startConnector, type Connector } from '../../fakes/connector/connector.ts';
import { startRedis, type RedisServer } from '../../fakes/redis.ts';
import { until } from '../../fakes/until.ts';

const OPS = { id: '19:ops@thread.tacv2', team: '19:it@thread.tacv2' };
const DESK = { id: '19:desk@thread.tacv2', team: '19:everybody@thread.tacv2' };
const IEVA = { id: '29:ieva-of-teams', name: 'Ieva Kalnina', aadObjectId: 'ieva-of-entra' };
/** A member of the first team alone. */
const TOMAS = { id: '29:tomas-of-teams', name: 'Tomas Berzins', aadObjectId: 'tomas-of-entra' };
const clock = () => instantOf(Date.now());

interface Form {
  readonly ask: string;
  readonly form?: readonly string[];
  readonly texts?: readonly string[];
}

describe('a notice for users, in the whole bot', function () {
  this.timeout(30_000);
  const timeline = makeTimeline({ seed: 1, speed: 0, clock });
  let redis: RedisServer;
  let simulator: Simulator;
  let connector: Connector;
  let bot: TestBot;
  let asked = 0;

  before(async () => {
    [redis, simulator] = await Promise.all([startRedis(), startSimulator({ source: timeline, clock })]);
    const isIn = (roster: string, id: string) => id === IEVA.id || [OPS.id, OPS.team].includes(roster);
    const member = (roster: string, id: string) =>
      isIn(roster, id) ? { id, tenantId: TENANT, userRole: 'user' } : undefined;
    // For this Teams, time runs: its limits are the subject of other specs.
    connector = await startConnector({ member, globalPerSecond: 1_000, now: () => Date.now() * 20 });
    bot = await start();
    for (const place of [OPS, DESK]) await act(place, IEVA, { text: 'subscribe sharepoint advisories' });
  });
  after(async () => {
    await bot.stop();
    await Promise.all([connector.close(), simulator.close(), redis.stop()]);
  });

  async function start(): Promise<TestBot> {
    const settings = {
      ...{ GRAPH_BASE_URL: `${simulator.url}/v1.0`, POLL_INTERVAL_SECONDS: '0.1' },
      HEALTH_ACCESS_TOKEN: simulatorToken({ tenantId: TENANT }),
    };
    const started = await startTestBot({ redisUrl: redis.url, sources: undefined, settings });
    await until(async () => (await started.get('/readyz')).status === 200);
    return started;
  }

  function act(place: typeof OPS, from: object, changes: object) {
    const conversation = { id: place.id, conversationType: 'channel', isGroup: true, tenantId: TENANT };
    const channelData = { tenant: { id: TENANT }, channel: { id: place.id }, team: { id: place.team } };
    const base = { id: `9${(asked += 1)}`, serviceUrl: connector.url, from, conversation, channelData };
    return bot.post(aMessage('', { ...base, ...changes }));
  }
  /** Presses a button in a dialog, with what is filled in, and gives what the dialog shows next. */
  async function press(from: object, data: object): Promise<string> {
    const { text } = await act(OPS, from, { type: 'invoke', name: 'task/submit', value: { data } });
    return text;
  }
  const opened = async (from: object, ask: string) =>
    (await act(OPS, from, { type: 'invoke', name: 'task/fetch', value: { data: { ask } } })).text;
  const formIn = (dialog: string, verb: string): Form => {
    let found: Form | undefined;
    JSON.parse(dialog, (name, value: Form | undefined) => {
      if (name === 'data' && value?.ask.includes(` ${verb}`)) found = value;
      return value;
    });
    assert.ok(found, dialog);
    return found;
  };
  const notices = () =>
    connector
      .visible(DESK.id)
      .messages.map(({ activity }) => JSON.stringify(activity.attachments ?? []).replaceAll('\u00a0', ' '))
      .filter((text) => text.includes('Mail is slow for us'));

  it('is drafted, edited and posted elsewhere, and says that it is solved, by whichever process lives', async () => {
    const { id } = timeline.open({ service: 'Exchange', title: 'Mail to partners waits in queues' });
    await until(async () => (await opened(IEVA, `announce ${id}`)).includes('E-mail in Outlook'));
    const form = formIn(await opened(IEVA, `announce ${id}`), 'post');
    const written = { title: 'Mail is slow for us', what: 'Mail may come late.', help: '', language: 'en' };
    let said = '';
    await until(async () => {
      said = await press(IEVA, { ...form, ...written, place: DESK.id });
      return !said.includes('is not watched');
    });
    await until(() => notices().length === 1);
    assert.match(notices()[0] ?? '', /Problem[^]*Mail may come late\.[^]*Posted by Ieva Kalnina/);
    assert.doesNotMatch(notices()[0] ?? '', /Solved/);
    await bot.stop();
    timeline.resolve(id);
    bot = await start();
    await until(() => /Solved/.test(notices()[0] ?? ''));
    assert.equal(notices().length, 1);
    assert.doesNotMatch(notices()[0] ?? '', /▲ Problem/);
  });

  it('is refused to somebody who is not there, whatever their form says', async () => {
    const { id } = timeline.open({ service: 'Exchange', title: 'Mailboxes cannot be opened' });
    await until(async () => (await opened(TOMAS, `announce ${id}`)).includes('E-mail in Outlook'));
    const dialog = await opened(TOMAS, `announce ${id}`);
    assert.ok(!dialog.includes(DESK.id), 'not even its name is shown');
    const written = { title: 'Mail is slow for us, too', what: 'Mail may come late.', help: '', language: 'en' };
    const before = notices().length;
    const answer = await press(TOMAS, { ...formIn(dialog, 'post'), ...written, place: DESK.id });
    assert.match(answer, /I cannot post there/);
    assert.equal(notices().length, before);
  });
});
