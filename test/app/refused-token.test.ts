import assert from 'node:assert/strict';
import { instantOf } from '../../src/domain/instant.ts';
import { loadConfig, makeSources } from '../../src/main.ts';
import { startAuthority, tokenReply, tokenWith, type FakeAuthority } from '../fakes/authority.ts';
import { TENANT } from '../fakes/bot.ts';
import { startHttpServer, type HttpServer } from '../fakes/http-server.ts';
import { makeRecordingLog } from '../fakes/recording-log.ts';
import { makeFakePauseStore } from '../fakes/stores/pause-store.ts';
import { makeMetrics } from '../../src/lib/metrics.ts';

const ROLES = ['ServiceHealth.Read.All', 'ServiceMessage.Read.All', 'ServiceHealth.Read'];
const tokenNumber = (n: number) => tokenWith({ tid: TENANT, roles: ROLES, n });

for (const source of ['graph', 'servicecomms'] as const) {
  describe(`a token that ${source} refuses before its end`, () => {
    let authority: FakeAuthority;
    let api: HttpServer;
    afterEach(() => Promise.all([authority.close(), api.close()]));

    /** An API that takes only the token with this number. */
    const start = async (takes: number) => {
      authority = await startAuthority((_, count) => tokenReply(tokenNumber(count)));
      api = await startHttpServer(({ headers }) =>
        headers.authorization === `Bearer ${tokenNumber(takes)}` ? { body: { value: [] } } : { status: 401 },
      );
      const { health } = loadConfig({
        HEALTH_SOURCE: source,
        HEALTH_TENANT_ID: TENANT,
        HEALTH_CLIENT_ID: '7e0a4c7e-90a8-4f0e-8c1f-1f8f3c9f0b22',
        HEALTH_CLIENT_SECRET: 'canary-secret',
        HEALTH_AUTHORITY: authority.url,
        GRAPH_BASE_URL: api.url,
        SERVICECOMMS_BASE_URL: api.url,
      });
      const send: typeof fetch = (input, init) =>
        (new Request(input).url.startsWith(authority.url) ? authority.fetch : fetch)(input, init);
      const clock = () => instantOf(Date.now());
      const log = makeRecordingLog();
      return makeSources(health, { clock, log, meter: makeMetrics().meter, pauses: makeFakePauseStore(), fetch: send })(
        TENANT,
      );
    };

    it('is replaced, and the question answered', async () => {
      const health = await start(2);
      assert.deepEqual(await Promise.all([health.listIssues(), health.listAnnouncements()]), [[], []]);
      assert.equal(authority.asked.length, 2);
    });

    it('is replaced once and no more where every token is refused', async () => {
      const health = await start(99);
      const refused = { code: 'not-signed-in' };
      await assert.rejects(health.listIssues(), refused);
      await assert.rejects(health.listIssues(), refused);
      await assert.rejects(health.listAnnouncements(), refused);
      assert.equal(authority.asked.length, 2);
    });
  });
}
