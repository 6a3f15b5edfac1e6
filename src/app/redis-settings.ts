import type { RedisServers } from '../redis/connection.ts';
import { SETTINGS, type Settings } from './settings.ts';

/** Which Redis, and under which prefix. */
export interface RedisConfig extends RedisServers {
  readonly prefix: string;
}

type Names = 'REDIS_URL' | 'REDIS_SENTINELS' | 'REDIS_SENTINEL_NAME' | 'REDIS_SENTINEL_PASSWORD';

/** What is wrong with the settings of Redis as a whole. */
export function redisProblems(given: Partial<Record<Names, string>>): string[] {
  const { REDIS_SENTINELS: nodes, REDIS_SENTINEL_NAME: name, REDIS_SENTINEL_PASSWORD: password } = given;
  return [
    ...(nodes && !name ? ['REDIS_SENTINEL_NAME: is missing; it says which primary to use'] : []),
    ...(!nodes && (name ?? password) ? ['REDIS_SENTINELS: is missing, though a name or password for it is set'] : []),
    ...(nodes && given.REDIS_URL?.includes(',')
      ? ['REDIS_URL: must be a single URL if REDIS_SENTINELS is set; only its user, password, database and TLS count']
      : []),
    ...(isOneCluster(given.REDIS_URL ?? '')
      ? []
      : ['REDIS_URL: must have the same user, password and TLS for all nodes of a cluster, and no database']),
  ];
}

/** Of several nodes, the first one's user, password and TLS would count for all, and a cluster has no databases. */
function isOneCluster(urls: string): boolean {
  const nodes = urls.split(',').flatMap((each) => URL.parse(each.trim()) ?? []);
  const kinds = new Set(nodes.map(({ protocol, username, password }) => [protocol, username, password].join()));
  return nodes.length < 2 || (kinds.size === 1 && nodes.every(({ pathname }) => /^\/?0?$/.test(pathname)));
}

export function redisConfigOf(settings: Pick<Settings, Names | 'REDIS_PREFIX'>): RedisConfig {
  const { REDIS_SENTINELS: nodes, REDIS_SENTINEL_NAME: name, REDIS_SENTINEL_PASSWORD: password } = settings;
  return {
    urls: settings.REDIS_URL,
    prefix: settings.REDIS_PREFIX,
    ...(nodes && name !== undefined && { sentinel: { nodes, name, ...(password !== undefined && { password }) } }),
  };
}

/** Passwords that must not reach the log. */
export function redisSecrets({ urls, sentinel }: RedisServers): string[] {
  const inUrls = urls.map((url) => decodeURIComponent(new URL(url).password));
  return sentinel?.password === undefined ? inUrls : [...inUrls, sentinel.password];
}

const REDIS_SETTINGS = SETTINGS.pick({
  REDIS_URL: true,
  REDIS_SENTINELS: true,
  REDIS_SENTINEL_NAME: true,
  REDIS_SENTINEL_PASSWORD: true,
  REDIS_PREFIX: true,
});

/** Reads the settings of Redis alone: what else is given may be wrong. */
export function readRedisConfig(given: Partial<Record<Names, string>>): {
  readonly config?: RedisConfig;
  readonly problems: readonly string[];
} {
  const parsed = REDIS_SETTINGS.safeParse(given);
  const wrong = (parsed.error?.issues ?? []).map((issue) => `${String(issue.path[0])}: ${issue.message}`);
  const problems = [...wrong, ...redisProblems(given)];
  return { problems, ...(parsed.success && problems.length === 0 && { config: redisConfigOf(parsed.data) }) };
}
