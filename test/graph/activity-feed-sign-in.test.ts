import assert from 'node:assert/strict';
import { loadConfig, makeFeed } from '../../src/main.ts';
import { startAuthority, tokenReply, type FakeAuthority } from '../fakes/authority.ts';
import { SIGNED_SETTINGS, TENANT } from '../fakes/bot.ts';
import { startHttpServer, type HttpServer } from '../fakes/http-server.ts';
import { makeRecordingLog } from '../fakes/recording-log.ts';

describe('the activity feed of a bot', () => {
  let authority: FakeAuthority;
  let graph: HttpServer;
  before(async () => {
    authority = await startAuthority((_, count) => tokenReply(`token-${count}`));
    graph = await startHttpServer(({ headers }) => ({
      status: headers.authorization === 'Bearer token-2' ? 204 : 401,
    }));
  });
  after(() => Promise.all([authority.close(), graph.close()]));

  const fetchBoth: typeof fetch = (input, init) =>
    (new Request(input).url.startsWith(authority.url) ? authority.fetch : fetch)(input, init);
  const feedOf = (settings: Record<string, string>) =>
    makeFeed(loadConfig({ ...SIGNED_SETTINGS, ...settings }), { log: makeRecordingLog(), fetch: fetchBoth });

  it('is off unless the settings turn it on', () => {
    assert.equal(feedOf({}), undefined);
    assert.equal(feedOf({ ACTIVITY_FEED: 'off' }), undefined);
    assert.throws(() => feedOf({ ACTIVITY_FEED: 'yes' }), { name: 'ConfigError' });
  });

  it('signs in as the bot, in the tenant of the people, at the Graph of its cloud', async () => {
    const feed = feedOf({ ACTIVITY_FEED: 'on', GRAPH_BASE_URL: graph.url, HEALTH_AUTHORITY: authority.url });
    const place = { kind: 'chat', chatId: '19:chat@thread.v2' } as const;
    await feed?.show({ tenantId: TENANT, place, incident: 'Exchange Online EX1', text: 'Mail is late' });
    assert.equal(
      graph.requests.at(-1)?.headers.authorization,
      'Bearer token-2',
      'the one that was refused is replaced',
    );
    assert.deepEqual(
      authority.asked.map((form) => [form.get('client_id'), form.get('scope')?.split(' ')[0]]),
      Array(2).fill([SIGNED_SETTINGS.MicrosoftAppId, `${graph.url}/.default`]),
    );
    assert.ok(authority.paths.some((path) => path.includes(TENANT)));
  });
});
