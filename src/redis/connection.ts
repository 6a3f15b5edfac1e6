import { once } from 'node:events';
import { Cluster, Redis, type RedisOptions } from 'ioredis';
import { exponential } from '../domain/backoff.ts';
import { logSparingly } from '../lib/log-sparingly.ts';
import type { Log } from '../ports/index.ts';
import { reportOutages } from './server/away.ts';
import type { RedisClient } from './server/client.ts';
import { needsNewConnection, redisCode } from './server/error-code.ts';
import { inOneWrite } from './server/one-write.ts';
import type { RedisServers, SentinelServers } from './server/servers.ts';

export type { RedisClient } from './server/client.ts';
export type { RedisServers } from './server/servers.ts';

interface ConnectionOptions extends RedisServers {
  readonly log: Log;
  /** A command fails after this many milliseconds without a reply. */
  readonly commandTimeoutMs?: number;
}

interface WorkConnectionOptions extends Omit<ConnectionOptions, 'commandTimeoutMs'> {
  /** Reconnects after the server has been silent for this many milliseconds. */
  readonly silenceMs?: number;
}

/** Long enough for a busy server, short enough that the person asking does not notice. */
const COMMAND_TIMEOUT_MS = 1_000;
const LONGEST_SILENCE_MS = 20_000;
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 20_000;

/** What ioredis does after an error: nothing, a new connection, or that and the command again. */
type Cure = false | 1 | 2;

/**
 * Connects for answering people, and retries for as long as the process lives. Someone is waiting, so without a server
 * a command fails at once instead of being queued: the product then answers without Redis.
 */
export function connectForAnswers({
  log,
  commandTimeoutMs = COMMAND_TIMEOUT_MS,
  ...servers
}: ConnectionOptions): RedisClient {
  return connect(servers, log, {
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    commandTimeout: commandTimeoutMs,
    connectTimeout: 5_000,
    // Detects a server that stopped without closing its sockets.
    socketTimeout: commandTimeoutMs * 5,
    retryStrategy: retryDelay,
    reconnectOnError: reconnects(log, () => 1),
    connectionName: 'service-health-answers',
  });
}

/**
 * Connects for workers. Work outlives an outage, so a command waits for the server for as long as it is away. A
 * worker's blocking read ends within 10 seconds: a longer silence means that the server vanished, as in a failover.
 */
export function connectForWork({
  log,
  silenceMs = LONGEST_SILENCE_MS,
  ...servers
}: WorkConnectionOptions): RedisClient {
  return connect(servers, log, {
    maxRetriesPerRequest: null,
    socketTimeout: silenceMs,
    retryStrategy: retryDelay,
    reconnectOnError: reconnects(log, againIfWhole),
    connectionName: 'service-health-work',
  });
}

/** Milliseconds to wait before the next attempt: 1, 2, 4 … 20 seconds. */
export function retryDelay(attempt: number): number {
  return exponential(FIRST_RETRY_MS, LONGEST_RETRY_MS, attempt);
}

/** Waits at most `limitMs` for the first connection. Without a server the bot should start anyway, and not hang. */
export async function untilReady(connection: RedisClient, limitMs: number): Promise<void> {
  if (connection.status === 'ready') return;
  await once(connection, 'ready', { signal: AbortSignal.timeout(limitMs) }).catch(() => undefined);
}

/** Closes the connection without waiting for the server, which may be away. */
export function disconnect(connection: RedisClient): void {
  connection.disconnect();
}

function connect(servers: RedisServers, log: Log, options: RedisOptions): RedisClient {
  return inOneWrite(reportOutages(open(servers, options), log, servers));
}

function open({ urls, sentinel }: RedisServers, options: RedisOptions): RedisClient {
  const [first = '', ...others] = urls;
  if (sentinel) return new Redis(first, { ...options, ...sentinelOptions(first, sentinel) });
  return others.length === 0 ? new Redis(first, options) : connectCluster(urls, options);
}

function sentinelOptions(url: string, { nodes, name, password }: SentinelServers): RedisOptions {
  const secure = new URL(url).protocol === 'rediss:';
  return {
    sentinels: [...nodes],
    name,
    sentinelRetryStrategy: retryDelay,
    sentinelCommandTimeout: 2_000,
    connectTimeout: 5_000,
    ...(password !== undefined && { sentinelPassword: password }),
    ...(secure && { enableTLSForSentinelMode: true, sentinelTLS: {} }),
  };
}

function connectCluster(urls: readonly string[], redisOptions: RedisOptions): Cluster {
  const first = new URL(urls[0] ?? '');
  const secure = first.protocol === 'rediss:';
  return new Cluster([...urls], {
    enableOfflineQueue: redisOptions.enableOfflineQueue ?? true,
    clusterRetryStrategy: retryDelay,
    // A managed cluster refers to its nodes by host name. So do their certificates, so the name is not resolved here.
    ...(secure && { dnsLookup: (address, done) => done(null, address) }),
    redisOptions: {
      ...redisOptions,
      username: decodeURIComponent(first.username) || undefined,
      password: decodeURIComponent(first.password) || undefined,
      ...(secure && { tls: {} }),
    },
  });
}

/** A planned failover keeps connections open: without a new one, every write would be refused for good. */
function reconnects(log: Log, cure: (error: Error) => Cure): (error: Error) => Cure {
  const warn = logSparingly(log);
  return (error) => {
    if (!needsNewConnection(error)) return false;
    const code = redisCode(error) ?? '';
    warn('redis.refused', code, { code, meaning: 'this Redis server refuses work; the bot makes a new connection' });
    return cure(error);
  };
}

/**
 * A single command is sent again on the new connection: the refusing server did nothing of it. A transaction's parts
 * are not, because they would arrive without their transaction.
 */
function againIfWhole(error: Error): Cure {
  const { command } = error as Error & { readonly command?: { readonly name?: string } };
  return WHOLE_COMMANDS.has(command?.name?.toLowerCase() ?? '') && redisCode(error) === 'READONLY' ? 2 : 1;
}

const WHOLE_COMMANDS: ReadonlySet<string> = new Set(['eval', 'evalsha', 'set', 'bzpopmin']);
