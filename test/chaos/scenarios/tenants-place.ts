import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { makeKeys } from '../../../src/redis/keys.ts';
import { makeSubscriptionStore } from '../../../src/redis/subscription-store.ts';
import { startSimulator } from '../../../src/simulator/server.ts';
import { simulatorToken } from '../../../src/simulator/api/token.ts';
import { startAuthority, tokenReply } from '../../fakes/authority.ts';
import type { Stats } from '../../fakes/connector/connector.ts';
import { makeFakeSource } from '../../fakes/health-source.ts';
import { startRedis } from '../../fakes/redis.ts';
import { noneUnreadable } from '../../fakes/unreadable.ts';
import { aSubscription, aWant } from '../../fixtures/alerting.ts';
import { goesFirst, startChild } from '../child.ts';
import { issueAfter } from '../story.ts';
import type { Seen } from '../verdict.ts';
import { patiently, PREFIX } from '../world.ts';

const POLL_MS = 1_000;
const [TROUBLED, FINE] = ['11111111-2222-4333-8444-555555555555', '22222222-2222-4333-8444-555555555555'];
const APPS = ['aaaaaaaa-0000-4000-8000-000000000001', 'bbbbbbbb-0000-4000-8000-000000000002'];

export type TwoTenants = Awaited<ReturnType<typeof startTwoTenants>>;

/**
 * A bot of two tenants, each with an API and a Teams of its own: one with so many conversations, which is to get into
 * trouble, the other with one.
 */
export async function startTwoTenants(conversations: number) {
  const cwd = await mkdtemp(join(tmpdir(), 'tenants-'));
  const server = await startRedis({ args: ['--maxmemory-policy', 'noeviction'] });
  const redis = new Redis(server.url);
  const keys = makeKeys(PREFIX);
  const startTenant = async (tenantId: string, count: number) => {
    const source = makeFakeSource({ issues: [] });
    const [simulator, teams] = await Promise.all([startSimulator({ source, tenantId }), startTeams(cwd)]);
    await subscribe(redis, { tenantId, count, serviceUrl: teams.url });
    return { source, simulator, teams, owed: () => redis.zcard(keys.unfinished(tenantId)) };
  };
  const [troubled, fine] = [await startTenant(TROUBLED, conversations), await startTenant(FINE, 1)];
  const authority = await startAuthority((form) =>
    tokenReply(simulatorToken({ tenantId: form.get('client_id') === APPS[0] ? TROUBLED : FINE })),
  );
  const addresses = [troubled, fine].map(({ simulator }) => `${simulator.url}/v1.0`);
  await writeFile(join(cwd, 'tenants.json'), JSON.stringify(entriesOf(addresses, authority.url)));
  await writeFile(join(cwd, 'authority.pem'), authority.certificate);
  const bot = startChild({ script: 'src/main.ts', env: settings(server.url, cwd), cwd });
  for (const pid of [bot.pid, server.pid]) goesFirst(pid);
  await bot.line(/bot\.started/);
  const polled = async () =>
    (await redis.exists(keys.pollSequence(TROUBLED))) + (await redis.exists(keys.pollSequence(FINE)));
  await patiently('the first polls', async () => (await polled()) === 2, 60_000);
  return {
    troubled,
    fine,
    async close() {
      await bot.kill();
      await Promise.all([troubled, fine].flatMap(({ simulator, teams }) => [simulator.close(), teams.close()]));
      await authority.close();
      redis.disconnect();
      await server.stop();
      await rm(cwd, { recursive: true, force: true });
    },
  };
}

/** Publishes an issue just after a poll, and gives the milliseconds until people see its alert. */
export async function alert({ fine }: TwoTenants, issue: number, patienceMs: number): Promise<number> {
  const polls = fine.source.calls.length;
  await patiently('a poll', () => Promise.resolve(fine.source.calls.length > polls), patienceMs);
  const told = await fine.teams.told();
  const began = performance.now();
  fine.source.tenant.issues = [...fine.source.tenant.issues, issueAfter(issue, 1, 5)];
  while ((await fine.teams.told()) === told) {
    if (performance.now() - began > patienceMs) throw new Error(`no alert of issue ${issue}`);
    await pause(5);
  }
  return performance.now() - began;
}

/** Teams as one tenant sees it, in a process of its own. */
async function startTeams(cwd: string) {
  const child = startChild({ script: 'test/fakes/connector/main.ts', args: ['0', '1000'], cwd });
  const { url } = JSON.parse(await child.line(/"url"/)) as { url: string };
  goesFirst(child.pid);
  const post = (at: string, body: object) => fetch(url + at, { method: 'POST', body: JSON.stringify(body) });
  const get = async <T>(at: string) => (await (await fetch(url + at)).json()) as T;
  return {
    url,
    /** How many messages people see. */
    told: async () => (await get<Seen[]>('/_visible')).flatMap(({ messages }) => messages).length,
    throttled: async () => (await get<Stats>('/_stats')).throttled,
    fail: () => post('/_fail', { kind: 'Throttled', times: 0, retryAfter: '1' }),
    heal: () => post('/_heal', {}),
    close: () => child.kill(),
  };
}

interface Subscribers {
  readonly tenantId: string;
  readonly count: number;
  readonly serviceUrl: string;
}

async function subscribe(redis: Redis, { tenantId, count, serviceUrl }: Subscribers): Promise<void> {
  const subscriptions = makeSubscriptionStore(redis, makeKeys(PREFIX), noneUnreadable);
  const ids = Array.from({ length: count }, (_, at) => `19:c${at}@thread.tacv2`);
  const subscribed = (id: string) => {
    const reference = JSON.stringify({ v: 1, serviceUrl, bot: { id: '28:bot' }, conversationId: id, tenantId });
    const conversation = { tenantId, id, scope: 'channel' as const, reference };
    return aSubscription(id, [aWant({ type: 'service', id: 'Exchange' })], { conversation });
  };
  await Promise.all(ids.map((id) => subscriptions.update(tenantId, id, () => subscribed(id))));
}

function entriesOf(addresses: readonly string[], authority: string): object[] {
  return [TROUBLED, FINE].map((id, at) => {
    return { id, clientId: APPS[at], clientSecret: 'secret', authority, baseUrl: addresses[at] };
  });
}

function settings(redisUrl: string, cwd: string): Record<string, string> {
  return {
    PORT: '0',
    ROLES: 'worker',
    TENANTS_FILE: join(cwd, 'tenants.json'),
    NODE_EXTRA_CA_CERTS: join(cwd, 'authority.pem'),
    REDIS_URL: redisUrl,
    HISTORY_FILE: ':memory:',
    REDIS_PREFIX: PREFIX,
    POLL_INTERVAL_SECONDS: String(POLL_MS / 1_000),
    LOG_LEVEL: 'info',
  };
}
