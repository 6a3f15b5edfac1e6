import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands } from '../../bot/commands/index.ts';
import type { Finding } from '../../scripts/doctor/check.ts';
import { examine } from '../../scripts/doctor/doctor.ts';
import type { Surroundings } from '../../scripts/doctor/world.ts';
import { buildPackage } from '../../scripts/package/build.ts';
import { packageSettings } from '../../scripts/package/settings.ts';
import { simulatorToken } from '../../src/simulator/api/token.ts';
import { startSimulator, type Simulator } from '../../src/simulator/server.ts';
import { startAuthority, tokenReply, tokenWith, type FakeAuthority } from '../fakes/authority.ts';
import { SIGNED_SETTINGS, startTestBot, TENANT, type TestBot } from '../fakes/bot.ts';
import { makeFakeSource } from '../fakes/health-source.ts';
import type { Reply } from '../fakes/http-server.ts';
import { startRedis, type RedisServer } from '../fakes/redis.ts';
import { until } from '../fakes/until.ts';

export const HOST = 'bot.example.com';
const PERMISSIONS = ['ServiceHealth.Read.All', 'ServiceMessage.Read.All'];

/** Changes of a healthy world that break it. */
export interface Breakage extends Partial<Omit<Surroundings, 'env' | 'fetch'>> {
  /** Settings that differ; an empty one counts as not set. */
  readonly env?: Readonly<Record<string, string>>;
  /** Answers instead of what is at the address that begins so. */
  readonly at?: Readonly<Record<string, () => Promise<Response>>>;
  /** What the authority answers to those who ask for a token with this scope. */
  readonly token?: (scope: string) => Reply | undefined;
}

/** Everything that a bot needs, all well: real Redis and bot, and stand-ins for Microsoft's services. */
export interface HealthyWorld {
  readonly folder: string;
  readonly redis: RedisServer;
  readonly simulator: Simulator;
  readonly bot: TestBot;
  /** Examines it with something broken. */
  examine(breakage?: Breakage): Promise<Finding[]>;
  stop(): Promise<void>;
}

export async function startHealthyWorld(): Promise<HealthyWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'doctor-'));
  const redis = await startRedis({ appendOnlyIn: folder });
  const simulator = await startSimulator({ source: makeFakeSource(), tenantId: TENANT });
  let token: Breakage['token'];
  const authority = await startAuthority(
    (form) => token?.(form.get('scope') ?? '') ?? granted(form.get('scope') ?? ''),
  );
  const settings = { ...SIGNED_SETTINGS, POLL_INTERVAL_SECONDS: '1' };
  const bot = await startTestBot({ redisUrl: redis.url, settings });
  const packageFile = await makePackage(folder);
  await until(async () => (await bot.get('/readyz')).status === 200);
  const env = {
    ...settings,
    MicrosoftAppPasswordExpires: '2999-12-31',
    REDIS_URL: redis.url,
    HISTORY_FILE: join(folder, 'history.sqlite'),
    BOT_HOST: HOST,
    PUBLIC_URL: `https://${HOST}`,
    PORT: new URL(bot.url).port,
  };
  return {
    ...{ folder, redis, simulator, bot },
    async examine({ env: changed = {}, at = {}, token: broken, ...rest } = {}) {
      token = broken;
      const known = addresses(simulator, authority, bot);
      const surroundings = { packageFile, patienceMs: 300, resolve: () => Promise.resolve(['203.0.113.7']), ...rest };
      return collect({ ...surroundings, env: { ...env, ...changed }, fetch: reaching(known, at) });
    },
    async stop() {
      await bot.stop();
      await Promise.all([redis.stop(), simulator.close(), authority.close()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function collect(surroundings: Surroundings): Promise<Finding[]> {
  const found: Finding[] = [];
  for await (const finding of examine(surroundings)) found.push(finding);
  return found;
}

async function makePackage(folder: string): Promise<string> {
  const file = join(folder, 'package.zip');
  await writeFile(file, await buildPackage(packageSettings({ ...SIGNED_SETTINGS, BOT_HOST: HOST }), commands));
  return file;
}

/** A token for the API that the scope names. */
function granted(scope: string): Reply {
  return scope.includes('graph') ? graphToken(PERMISSIONS) : tokenReply(tokenWith({ tid: TENANT }));
}

/** The answer that holds a token for Microsoft Graph. */
export function graphToken(roles: readonly string[], tenantId = TENANT): Reply {
  return tokenReply(simulatorToken({ tenantId, roles }));
}

type Places = Readonly<Record<string, (url: URL, init?: RequestInit) => Promise<Response>>>;

/** Where Microsoft's services and the bot's public address really are. */
function addresses(simulator: Simulator, authority: FakeAuthority, bot: TestBot): Places {
  return {
    'https://login.microsoftonline.com': ({ pathname, search }, init) =>
      authority.fetch(`${authority.url}${pathname}${search}`, init),
    'https://graph.microsoft.com': ({ pathname, search }, init) => fetch(`${simulator.url}${pathname}${search}`, init),
    [`https://${HOST}`]: ({ pathname }, init) => fetch(`${bot.url}${pathname}`, init),
  };
}

function reaching(known: Places, broken: Places): typeof fetch {
  return (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const [, place] =
      [...Object.entries(broken), ...Object.entries(known)].find(([from]) => url.href.startsWith(from)) ?? [];
    return place ? place(url, init) : fetch(input, init);
  };
}

/** A fetch that fails as it does where the system gives this code. */
export function failing(code: string): () => Promise<Response> {
  return () => Promise.reject(new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) }));
}

/** A fetch that gets this answer. */
export function answering(body: string, init: ResponseInit = {}): () => Promise<Response> {
  return () => Promise.resolve(new Response(body, init));
}
