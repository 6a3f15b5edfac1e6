import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { startChild, type Child } from '../chaos/child.ts';
import { tokenReply, tokenWith } from '../fakes/authority.ts';
import { aMessage, APP_ID, SERVICE_URL, SIGNED_SETTINGS, startTestBot, TENANT } from '../fakes/bot.ts';
import { makeCertificate } from '../fakes/certificate.ts';
import { startBasicConnector } from '../fakes/connector/basic.ts';
import { startHttpServer, type HttpServer, type Received, type Reply } from '../fakes/http-server.ts';
import { startOpenId, type OpenId } from '../fakes/openid.ts';
import { startProxy, type FakeProxy } from '../fakes/proxy.ts';
import { freePort, startRedis, type RedisServer } from '../fakes/redis.ts';
import { until } from '../fakes/until.ts';

const GRAPH_TOKEN = tokenWith({ tid: TENANT, roles: ['ServiceHealth.Read.All', 'ServiceMessage.Read.All'] });

/** An incident as Graph lists it. */
/** Each has a title of its own: those of one title and one start are one outage. */
const TITLES: Readonly<Record<string, string>> = {
  EX7771: 'Mail is late',
  EX7772: 'Nobody can sign in to shared calendars',
  EX7773: 'Search shows nothing',
};

function opened(id: string, at: string): object {
  return {
    ...{ id, title: TITLES[id], service: 'Exchange Online', feature: 'Mail', impactDescription: 'Mail is late' },
    ...{ classification: 'incident', status: 'serviceDegradation', isResolved: false },
    ...{ startDateTime: at, lastModifiedDateTime: at, posts: [] },
  };
}

describe('behind a proxy, the process', () => {
  let redis: RedisServer;
  let openId: OpenId;
  let microsoft: HttpServer;
  let proxy: FakeProxy;
  let bot: Child | undefined;
  /** What Graph lists. */
  let issues: readonly object[] = [];

  beforeEach(async () => {
    issues = [];
    [redis, openId] = await Promise.all([startRedis(), startOpenId()]);
    microsoft = await startHttpServer(answer, makeCertificate());
    proxy = await startProxy(Number(new URL(microsoft.url).port));
  });
  afterEach(async () => {
    await bot?.kill();
    await Promise.all([redis.stop(), openId.close(), proxy.close(), microsoft.close()]);
  });

  /** All hosts of Microsoft at once. */
  const answer = async ({ headers, path }: Received): Promise<Reply> => {
    switch (headers.host?.split(':', 1)[0]) {
      case 'login.microsoftonline.com':
        return tokenReply(GRAPH_TOKEN);
      case 'login.botframework.com':
        return path === '/keys'
          ? { body: await (await fetch(new URL('/keys', openId.urls.channel))).json() }
          : { body: { issuer: 'https://api.botframework.com', jwks_uri: 'https://login.botframework.com/keys' } };
      case 'graph.microsoft.com':
        if (path.endsWith('/sendActivityNotification')) return { status: 403 };
        return { body: { value: path.includes('/issues') ? issues : [] } };
      default:
        return {
          body: path.includes('/members/') ? { id: '29:user', tenantId: TENANT, userRole: 'user' } : { id: '1' },
        };
    }
  };

  const start = async (settings: Record<string, string>) => {
    const port = await freePort();
    const env = {
      ...SIGNED_SETTINGS,
      PORT: String(port),
      REDIS_URL: redis.url,
      HISTORY_FILE: ':memory:',
      // The stand-in's certificate names none of Microsoft's hosts.
      NODE_TLS_REJECT_UNAUTHORIZED: '0',
      ...settings,
    };
    bot = startChild({ script: 'src/main.ts', env, cwd: tmpdir() });
    await bot.line(/"event":"bot.started"/);
    return `http://127.0.0.1:${port}`;
  };

  /** Posts an activity as Teams does, and gives the status. */
  const post = async (url: string, activity: object) => {
    const claims = { iss: 'https://api.botframework.com', aud: APP_ID, serviceurl: SERVICE_URL };
    const headers = { 'content-type': 'application/json', authorization: await openId.bearer(claims) };
    const body = JSON.stringify(activity);
    return (await fetch(`${url}/api/messages`, { method: 'POST', headers, body })).status;
  };

  const hosts = () => [...new Set(proxy.asked.map((each) => each.replace(/:443$/, '')))].toSorted();

  /** Where the token for connectors is asked for. */
  const connectorSignIns = () =>
    microsoft.requests.filter(({ body }) => body.includes('botframework.com')).map(({ path }) => path.split('?', 1)[0]);

  for (const [name, type, signIn] of [
    ['HTTPS_PROXY', 'SingleTenant', `/${TENANT}/oauth2/v2.0/token`],
    ['https_proxy', 'MultiTenant', '/botframework.com/oauth2/v2.0/token'],
  ] as const) {
    it(`reaches the source, the sign-in of a ${type} bot, the keys and the connectors through ${name}`, async () => {
      const url = await start({ [name]: proxy.url.replace('//', '//user:canary%40pass@'), MicrosoftAppType: type });
      await until(async () => (await fetch(`${url}/readyz`)).status === 200);
      assert.equal(await post(url, aMessage('help')), 200);
      assert.deepEqual(hosts(), [
        'graph.microsoft.com',
        'login.botframework.com',
        'login.microsoftonline.com',
        'smba.trafficmanager.net',
      ]);
      assert.deepEqual(connectorSignIns(), [signIn]);
      const basic = `Basic ${Buffer.from('user:canary@pass').toString('base64')}`;
      assert.deepEqual([...new Set(proxy.credentials)], [basic]);
      assert.doesNotMatch(bot?.lines.join('\n') ?? '', /canary/);
    });
  }

  it('puts each opened incident into the activity feed, once and after its card, and goes on where that is refused', async () => {
    const settings = { ACTIVITY_FEED: 'on', POLL_INTERVAL_SECONDS: '0.5', HEALTH_ACCESS_TOKEN: GRAPH_TOKEN };
    const url = await start({ HTTPS_PROXY: proxy.url, ...settings });
    await until(async () => (await fetch(`${url}/readyz`)).status === 200);
    const conversation = { id: '19:ops@thread.v2', conversationType: 'groupChat', isGroup: true, tenantId: TENANT };
    assert.equal(await post(url, aMessage('subscribe all', { conversation })), 200);
    const told = () =>
      microsoft.requests
        .filter(({ method, path }) => method === 'POST' && /sendActivityNotification$|\/activities/.test(path))
        .flatMap(({ path, body }) => {
          const id = /EX777\d/.exec(body)?.[0];
          return id === undefined ? [] : [`${id} ${path.endsWith('Notification') ? 'feed' : 'card'}`];
        });
    const now = new Date().toISOString();
    // What became of a note is known for sure when the next one comes.
    const ids = ['EX7771', 'EX7772', 'EX7773'];
    for (const id of ids) {
      issues = [...issues, opened(id, now)];
      await until(() => told().includes(`${id} feed`));
    }
    assert.deepEqual(
      told(),
      ids.flatMap((id) => [`${id} card`, `${id} feed`]),
    );
    const refusals = bot?.lines.filter((line) => line.includes('"activity-feed.refused"')) ?? [];
    assert.equal(refusals.length, 1);
    assert.match(refusals[0] ?? '', /Make the app package with ACTIVITY_FEED=on/);
  });

  it('reaches this machine and the hosts of NO_PROXY directly', async () => {
    const graph = await startHttpServer(() => ({ body: { value: [] } }));
    try {
      const url = await start({
        HTTPS_PROXY: proxy.url,
        HTTP_PROXY: proxy.url,
        NO_PROXY: 'login.microsoftonline.com,.example',
        GRAPH_BASE_URL: graph.url,
        HEALTH_ACCESS_TOKEN: GRAPH_TOKEN,
      });
      await until(async () => (await fetch(`${url}/readyz`)).status === 200);
      assert.ok(graph.requests.length > 0);
      assert.deepEqual(proxy.asked, []);
    } finally {
      await graph.close();
    }
  });

  it('says in /readyz and in its log that the proxy refuses', async () => {
    const refusing = await startProxy();
    const overrides = { sources: undefined };
    const settings = { HTTPS_PROXY: refusing.url, POLL_INTERVAL_SECONDS: '0.5', HEALTH_ACCESS_TOKEN: GRAPH_TOKEN };
    const local = await startTestBot({ redisUrl: redis.url, settings, ...overrides });
    try {
      await until(async () => /the proxy answered 407/.test((await local.get('/readyz')).text));
      await until(() => local.log.events('poll.failed').length > 0);
      assert.match(String(local.log.events('poll.failed')[0]?.['meaning']), /the proxy answered 407/);
    } finally {
      await local.stop();
      await refusing.close();
    }
  });

  it('answers a connector on this machine directly', async () => {
    const connector = await startBasicConnector();
    const settings = { HTTPS_PROXY: proxy.url, HTTP_PROXY: proxy.url };
    const local = await startTestBot({ redisUrl: redis.url, settings });
    try {
      await local.post(aMessage('help', { serviceUrl: connector.url }));
      assert.equal(connector.messages().length, 1);
      // A bot of another test may still be trying again.
      assert.ok(proxy.asked.every((each) => !each.includes('127.0.0.1')));
    } finally {
      await local.stop();
      await connector.close();
    }
  });
});
