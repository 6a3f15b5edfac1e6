import assert from 'node:assert/strict';
import { SETTINGS } from '../../../src/main.ts';
import { until } from '../../fakes/until.ts';
import { issueRow } from '../../fixtures/graph-tenant.ts';
import { allCanaries, besideIn, CHATS, keyCanary, SECRETS, textIn, type Chat, type Place } from './canaries.ts';
import { holds } from './search.ts';
import { startWorld, type World } from './world.ts';

/** Sentences of every kind with a word that nobody else says: understood, misunderstood, and refused. */
function linesWith(word: string): string[] {
  return [
    word,
    `search ${word}`,
    `next page`,
    `status ${word}`,
    `is ${word} down today`,
    `history ${word} 7d`,
    `incident EX20119 ${word}`,
    `incident ${word}`,
    `subscribe exchange ${word}`,
    `subscribe exchange teams`,
    `follow EX20119`,
    `mute ${word}`,
    `mute exchange 4h because ${word}`,
    `unmute all confirm`,
    `help ${word}`,
    `timezone ${word}`,
    `language ${word}`,
    `quiet ${word}`,
    `operator ${word}`,
    `settings`,
    `undo ${word}`,
    `not-offered ${word}`,
    `why EX20119 ${word}`,
    `test`,
  ];
}

/** What clients send beside the words: cards' values, quotes, mentions, mark-up, files. */
function besides(word: string): object[] {
  const html = `<blockquote itemtype="http://schema.skype.com/Reply">${word}</blockquote><p>status</p>`;
  return [
    { attachments: [{ contentType: 'text/html', content: html }] },
    {
      attachments: [
        {
          contentType: 'application/vnd.microsoft.teams.file.download.info',
          name: word,
          content: { downloadUrl: `https://files.example/${word}` },
        },
      ],
    },
    { entities: [{ type: 'mention', text: `<at>${word}</at>`, mentioned: { id: '29:x', name: word } }] },
    { value: { ask: 'save', form: ['services'], services: word } },
    { value: { ask: 'settings', form: ['zone', 'quiet'], zone: word, quiet: word } },
    { value: { [word]: word } },
    {
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { verb: 'ask', data: { ask: `status`, [word]: word } } },
    },
    { type: 'invoke', name: word, value: { word } },
    { type: word },
    { type: 'messageReaction', reactionsAdded: [{ type: word }] },
    { type: 'event', name: word, value: word },
    { channelData: { tenant: { id: word } } },
    { serviceUrl: `https://${word}.example/` },
    { channelId: word },
    { conversation: { id: '', name: word } },
    { localTimezone: word, locale: word },
  ];
}

describe('what is secret or somebody’s own', function () {
  this.timeout(90_000);
  let world: World;
  let found: Readonly<Record<Place, string>>;
  let others = 0;

  before(async () => {
    world = await startWorld();
    await until(() => world.isReady(), 40_000);
    await talk();
    await alert();
    await failures();
    await until(() => world.collector.requests.length > 0, 30_000);
    found = await world.found();
    await withoutRedis();
    found = { ...found, log: world.log() };
  });
  after(() => world.close());

  async function talk(): Promise<void> {
    for (const chat of CHATS) {
      for (const line of linesWith(textIn(chat).value)) assert.equal(await world.say(chat, line), 200, line);
      // Another person, as one may only say so much a minute.
      const from = { id: `29:other-${chat}`, name: besideIn(chat).value };
      for (const each of besides(besideIn(chat).value)) await world.say(chat, 'status', { from, ...each });
    }
    await strangers();
  }

  /** What is no request of Teams: it is refused, and the log says no more than that. */
  async function strangers(): Promise<void> {
    const { value } = besideIn('personal');
    assert.equal(await world.post(`{"${value}":`), 400);
    assert.equal(await world.post(`"${value}"`), 400);
    assert.equal(await world.post(JSON.stringify({ text: value }), `Bearer ${value}`), 401);
    assert.equal(await world.post(JSON.stringify({ text: value }), `Bearer eyJhbGciOiJub25lIn0.${value}.x`), 401);
    assert.equal(await world.post(JSON.stringify({ text: value.repeat(30_000) })), 413);
  }

  async function alert(): Promise<void> {
    world.tenant.issues = [issueRow([10])];
    await until(() => world.microsoft.requests.some(({ path }) => path.includes(SECRETS.heartbeat.value)), 30_000);
    await until(() => alertsTo('channel').length > 0, 30_000);
  }

  const alertsTo = (chat: Chat) =>
    world.microsoft.requests.filter(
      ({ path, body }) => body.includes('EX20119') && (chat !== 'channel' || path.endsWith('/conversations')),
    );

  /** Microsoft answers everything with an error that repeats what it was sent, and Redis takes no writes. */
  async function failures(): Promise<void> {
    Object.assign(world.moods, { connector: 'repeats', health: 'repeats' });
    world.tenant.issues = [issueRow([10, 20])];
    for (const chat of CHATS) await say(chat);
    await until(() => /"event":"poll\.failed"/.test(world.log()), 20_000);
    world.moods.connector = 'well';
    await world.redis.config('SET', 'min-replicas-to-write', '1');
    for (const chat of CHATS) await say(chat);
    await world.redis.config('SET', 'min-replicas-to-write', '0');
    Object.assign(world.moods, { health: 'well' });
    await say('personal');
  }

  /** Somebody new says something of each kind: one person may only say so much a minute. */
  async function say(chat: Chat): Promise<void> {
    const { value } = textIn(chat);
    const from = { id: `29:${(others += 1)}`, name: besideIn(chat).value };
    const lines = [value, `search ${value}`, 'subscribe sharepoint', `mute exchange 1d ${value}`];
    for (const line of lines) await world.say(chat, line, { from });
  }

  async function withoutRedis(): Promise<void> {
    world.redis.disconnect();
    await world.server.kill();
    await world.say('personal', textIn('personal').value);
  }

  it('was in danger: the log tells of each failure', () => {
    for (const event of [
      'answer.not-shown',
      'poll.failed',
      'request.refused',
      'subscriptions.store-failed',
      'redis.',
    ]) {
      assert.ok(found.log.includes(`"event":"${event}`), event);
    }
  });

  it('has a canary for each setting that can hold a secret', () => {
    const secret = Object.keys(SETTINGS.shape).filter((name) =>
      /password|secret|token|proxy|certificate|_URL$|_HEADERS$|_FILE$/i.test(name),
    );
    const open = ['HISTORY_FILE', 'NO_PROXY', 'PUBLIC_URL', 'GRAPH_BASE_URL', 'SERVICECOMMS_BASE_URL'];
    assert.deepEqual(
      secret.filter((name) => !world.settings.includes(name) && !open.includes(name)),
      [],
    );
  });

  it('is found nowhere at all: a private key', () => {
    const { value } = keyCanary(world.key);
    assert.ok(value.length > 60);
    assert.deepEqual(
      (Object.keys(found) as Place[]).filter((place) => holds(found[place], value)),
      [],
    );
  });

  for (const [what, { value, allowed, seen }] of Object.entries(allCanaries())) {
    it(`is found nowhere but where it belongs: ${what}${allowed.length > 0 ? `, ${allowed.join(', ')}` : ''}`, () => {
      const places = (Object.keys(found) as Place[]).filter((place) => holds(found[place], value));
      assert.deepEqual(
        places.filter((place) => !allowed.includes(place)),
        [],
      );
      if (seen) assert.ok(places.includes(seen), `not even in ${seen}`);
    });
  }
});
