import { lookup } from 'node:dns/promises';
import { makeLog } from '../../src/lib/log.ts';
import { watchedTenants, type Config, type Environment } from '../../src/settings.ts';
import { connectForAnswers, type RedisClient } from '../../src/redis/connection.ts';
import { makeKeys, type Keys } from '../../src/redis/keys.ts';
import type { Outcome } from './check.ts';

/** What the checks look at. Tests pass their own. */
export interface Surroundings {
  readonly env: Environment;
  /** The file of settings, which only the bot's own account should be able to read. */
  readonly envFile?: string;
  /** The Teams app package. */
  readonly packageFile: string;
  readonly fetch?: typeof fetch;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
  /** The addresses of a host. */
  readonly resolve?: (host: string) => Promise<readonly string[]>;
  readonly nodeVersion?: string;
  /** How long to watch for a sign of life of a worker. */
  readonly patienceMs?: number;
}

/** The surroundings, with what one check leaves for the next. */
export interface World extends Required<Omit<Surroundings, 'envFile'>> {
  readonly envFile?: string;
  /** The checked settings. Fails before `settings` was checked: a check that uses it needs that one. */
  config(): Config;
  keepConfig(config: Config): void;
  /** The tenants whose health is watched. */
  tenants(): readonly string[];
  /** One connection for all checks. It keeps trying until `close`. */
  redis(): RedisClient;
  keys(): Keys;
  close(): void;
}

/** Longer than any look at a healthy schedule: its leases come again within 5 s. */
const PATIENCE_MS = 8_000;
const COMMAND_LIMIT_MS = 5_000;
/** The report says what is wrong, so nothing else does. */
const SILENT = makeLog({ level: 'silent' });

/** Makes the world that the checks share. */
export function makeWorld(surroundings: Surroundings): World {
  let config: Config | undefined;
  let redis: RedisClient | undefined;
  const known = (): Config => {
    if (!config) throw new Error('the settings were not checked');
    return config;
  };
  return {
    fetch: globalThis.fetch,
    now: Date.now,
    resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
    nodeVersion: process.versions.node,
    patienceMs: PATIENCE_MS,
    ...surroundings,
    config: known,
    keepConfig: (checked) => (config = checked),
    tenants: () => watchedTenants(known()),
    redis: () => (redis ??= connectForAnswers({ ...known().redis, log: SILENT, commandTimeoutMs: COMMAND_LIMIT_MS })),
    keys: () => makeKeys(known().redis.prefix),
    close: () => redis?.disconnect(),
  };
}

/** For what needs a log and has nothing to tell. */
export function silentLog() {
  return SILENT;
}

/** Makes a check of each tenant. With several, each finding names its tenant. */
export async function forEachTenant(
  world: World,
  check: (tenantId: string) => Promise<readonly Outcome[] | Outcome> | Outcome,
): Promise<readonly Outcome[]> {
  const tenants = world.tenants();
  const found = await Promise.all(
    tenants.map(async (tenantId) => ({ tenantId, outcomes: [await check(tenantId)].flat() })),
  );
  return found.flatMap(({ tenantId, outcomes }) =>
    tenants.length === 1 ? outcomes : outcomes.map((each) => ({ ...each, says: `${tenantId}: ${each.says}` })),
  );
}
