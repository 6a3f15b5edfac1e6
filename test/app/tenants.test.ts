import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { HealthError } from '../../src/domain/health/health-error.ts';
import { startAuthority, tokenReply, tokenWith, type FakeAuthority } from '../fakes/authority.ts';
import { aMessage, startTestBot, type TestBot } from '../fakes/bot.ts';
import { startBasicConnector, type BasicConnector } from '../fakes/connector/basic.ts';
import { anIssue, makeFakeSource, type FakeSource } from '../fakes/health-source.ts';
import { startHttpServer, type HttpServer } from '../fakes/http-server.ts';
import { startRedis, type RedisServer } from '../fakes/redis.ts';
import { until } from '../fakes/until.ts';

const CONTOSO = '11111111-2222-4333-8444-555555555555';
const FABRIKAM = '22222222-2222-4333-8444-555555555555';
const [CONTOSO_APP, FABRIKAM_APP] = ['aaaaaaaa-0000-4000-8000-000000000001', 'bbbbbbbb-0000-4000-8000-000000000002'];
const ENTRIES = [
  { id: CONTOSO, name: 'Contoso', clientId: CONTOSO_APP, clientSecret: 'canary-contoso' },
  { id: FABRIKAM, name: 'Fabrikam', clientId: FABRIKAM_APP, clientSecret: 'canary-fabrikam' },
];

describe('a bot of several tenants', function () {
  this.timeout(60_000);
  let redis: RedisServer;
  let connector: BasicConnector;
  let folder: string;
  let bot: TestBot | undefined;
  let prefix = '';

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'tenants-'));
    [redis, connector] = await Promise.all([startRedis(), startBasicConnector()]);
  });
  afterEach(() => bot?.stop());
  after(async () => {
    rmSync(folder, { recursive: true });
    await Promise.all([redis.stop(), connector.close()]);
  });

  const start = async (entries: readonly object[], options: Partial<Parameters<typeof startTestBot>[0]> = {}) => {
    prefix = `{${randomUUID()}}`;
    const file = path.join(folder, 'tenants.json');
    writeFileSync(file, JSON.stringify(entries));
    const own = {
      TENANTS_FILE: file,
      HEALTH_TENANT_ID: '',
      HEALTH_ACCESS_TOKEN: '',
      REDIS_PREFIX: prefix,
    };
    bot = await startTestBot({ redisUrl: redis.url, ...options, settings: { ...own, ...options.settings } });
    return bot;
  };
  /** What a tenant is answered. Conversations, people and activities have the same ids in both. */
  const asked = new Map<string, number>();
  const askAs = async (tenantId: string, text: string): Promise<string> => {
    asked.set(tenantId, (asked.get(tenantId) ?? 0) + 1);
    const before = connector.messages().length;
    const where = { conversation: { id: 'a:same', conversationType: 'personal', tenantId } };
    const id = `same-${asked.get(tenantId)}`;
    const message = aMessage(text, {
      id,
      serviceUrl: connector.url,
      ...where,
      channelData: { tenant: { id: tenantId } },
    });
    assert.ok((await bot!.post(message)).status < 300);
    const answers = connector.messages().slice(before);
    assert.equal(answers.length, 1, `one answer to “${text}” in ${tenantId}`);
    return JSON.stringify(answers);
  };

  describe('where nothing of one is found from another', () => {
    const sources: Readonly<Record<string, FakeSource>> = {
      [CONTOSO]: makeFakeSource({ issues: [anIssue({ id: 'EX700001', title: 'Only at Contoso' })] }),
      [FABRIKAM]: makeFakeSource({ issues: [anIssue({ id: 'EX700002', title: 'Only at Fabrikam' })] }),
    };
    beforeEach(async () => {
      asked.clear();
      await start(ENTRIES, { sources: (tenantId) => sources[tenantId] ?? assert.fail(tenantId) });
    });

    it('has each its own issues, by id, list, search and “it”', async () => {
      assert.match(await askAs(CONTOSO, 'incident EX700001'), /Only at Contoso/);
      assert.doesNotMatch(await askAs(FABRIKAM, 'is it resolved?'), /Only at Contoso/);
      for (const text of ['incident EX700001', 'incidents', 'search contoso', 'status', 'why EX700001']) {
        assert.doesNotMatch(await askAs(FABRIKAM, text), /Only at Contoso/, text);
      }
      assert.match(await askAs(FABRIKAM, 'incident EX700002'), /Only at Fabrikam/);
    });

    it('answers an activity whose id another tenant has used in a conversation of the same id', async () => {
      assert.match(await askAs(CONTOSO, 'hello'), /./);
      assert.match(await askAs(FABRIKAM, 'hello'), /./);
    });

    it('keeps subscriptions, mutes, settings and undo keys of the same conversation apart', async () => {
      const subscribed = await askAs(CONTOSO, 'subscribe exchange');
      const key = /undo ([b-z]{8})\b/.exec(subscribed)?.[1] ?? assert.fail('no undo key');
      await askAs(CONTOSO, 'mute EX700001 4h');
      await askAs(CONTOSO, 'quiet 03:17-04:19');
      for (const text of [`undo ${key}`, 'undo', 'unmute EX700001', 'unsubscribe exchange', 'quiet off']) {
        await askAs(FABRIKAM, text);
      }
      assert.doesNotMatch(await askAs(FABRIKAM, 'subscriptions'), /03:17|EX700001/);
      const own = await askAs(CONTOSO, 'subscriptions');
      assert.match(own, /Exchange/);
      assert.match(await askAs(CONTOSO, 'settings'), /03:17/);
      assert.doesNotMatch(await askAs(FABRIKAM, 'settings'), /03:17/);
      assert.match(own, /EX700001/);
      assert.doesNotMatch(await askAs(FABRIKAM, `undo ${key}`), /Exchange/);
    });

    it('refuses a tenant that the file does not name', async () => {
      const stranger = '33333333-2222-4333-8444-555555555555';
      const message = aMessage('status', {
        serviceUrl: connector.url,
        conversation: { id: 'a:same', conversationType: 'personal', tenantId: stranger },
        channelData: { tenant: { id: stranger } },
      });
      assert.equal((await bot!.post(message)).status, 403);
    });
  });

  it('stays ready while one tenant’s source fails, names it, and answers the others', async () => {
    const fine = makeFakeSource({ issues: [anIssue({ title: 'Only at Fabrikam' })] });
    const broken = makeFakeSource();
    broken.failWith = new HealthError('source-throttled', 'too many requests');
    await start(ENTRIES, { sources: (tenantId) => (tenantId === CONTOSO ? broken : fine) });
    const page = async () => JSON.parse((await bot!.get('/readyz')).text) as { ready: boolean; degraded?: object };
    await until(async () => (await page()).ready);
    await until(async () => JSON.stringify(await page()).includes('too many requests'));
    assert.deepEqual(Object.keys((await page()).degraded ?? {}), ['source of Contoso']);
    assert.match(await askAs(FABRIKAM, 'incidents'), /Only at Fabrikam/);
  });

  describe('signs in', () => {
    let authority: FakeAuthority;
    let api: HttpServer;
    before(async () => {
      // Each application's token names it, as Microsoft's do.
      authority = await startAuthority((form) =>
        tokenReply(
          tokenWith({
            appid: form.get('client_id'),
            tid: form.get('client_id') === CONTOSO_APP ? CONTOSO : FABRIKAM,
            roles: ['ServiceHealth.Read.All', 'ServiceMessage.Read.All'],
          }),
        ),
      );
      api = await startHttpServer(() => ({ body: { value: [] } }));
    });
    after(() => Promise.all([authority.close(), api.close()]));

    it('for each tenant as its own application, and shows its token to its own address alone', async () => {
      const entries = ENTRIES.map((entry) => {
        const of = entry.name.toLowerCase();
        return { ...entry, authority: authority.url, baseUrl: `${api.url}/${of}/v1.0` };
      });
      await start(entries, { sources: undefined as never, fetch: fetchOf(authority, api) });
      await until(() => ['contoso', 'fabrikam'].every((of) => api.requests.some((each) => each.path.includes(of))));
      const secrets = authority.asked.map((form) => [form.get('client_id'), form.get('client_secret')].join(' '));
      assert.deepEqual([...new Set(secrets)].toSorted(), [
        `${CONTOSO_APP} canary-contoso`,
        `${FABRIKAM_APP} canary-fabrikam`,
      ]);
      for (const { path: at, headers } of api.requests) {
        const payload = String(headers['authorization']).split('.')[1] ?? '';
        const { appid } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { appid: string };
        assert.equal(appid, at.startsWith('/contoso/') ? CONTOSO_APP : FABRIKAM_APP, at);
      }
      assert.doesNotMatch(JSON.stringify(bot!.log.lines), /canary-/);
    });
  });
});

/** What goes to the sign-in trusts its certificate. */
function fetchOf(authority: FakeAuthority, api: HttpServer): typeof fetch {
  return (url, init) => (new Request(url).url.startsWith(api.url) ? fetch(url, init) : authority.fetch(url, init));
}
