import { once } from 'node:events';
import { Cluster, Redis, type RedisOptions } from 'ioredis';
import { exponential } from '../domain/backoff.ts';
import type { Log } from '../ports/index.ts';

interface ConnectionOptions {
  /** `redis://` or `rediss://`; several are the nodes of one cluster. */
  readonly urls: readonly string[];
  readonly log: Log;
  /** Milliseconds after which a command that got no reply fails. */
  readonly commandTimeoutMs?: number;
}

interface WorkConnectionOptions extends Omit<ConnectionOptions, 'commandTimeoutMs'> {
  /** Milliseconds without a word from the server after which the connection is made anew. */
  readonly silenceMs?: number;
}

/** A connection for those who answer people. */
export type RedisClient = Redis | Cluster;

/** Long enough for a busy server, short enough that an asker does not notice. */
const COMMAND_TIMEOUT_MS = 1_000;
const LONGEST_SILENCE_MS = 20_000;
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 20_000;

/**
 * Connects, and goes on trying for as long as the process lives. The policy is that of someone whose question waits: without
 * a server a command fails at once and is not kept for later, since the product then goes on without Redis.
 */
export function connectForAnswers({
  urls,
  log,
  commandTimeoutMs = COMMAND_TIMEOUT_MS,
}: ConnectionOptions): RedisClient {
  const options: RedisOptions = {
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    commandTimeout: commandTimeoutMs,
    connectTimeout: 5_000,
    // A server that stopped without closing its sockets is noticed by its silence.
    socketTimeout: commandTimeoutMs * 5,
    retryStrategy: retryDelay,
    connectionName: 'service-health-answers',
  };
  const [first = '', ...others] = urls;
  return reportOutages(others.length === 0 ? new Redis(first, options) : connectCluster(urls, options), log);
}

/**
 * Connects for workers. Work outlives an outage, so a command waits for the server however long it is away. A worker's
 * blocking read ends within 10 seconds: a longer silence is a server that went without a word, as in a failover.
 */
export function connectForWork({ urls, log, silenceMs = LONGEST_SILENCE_MS }: WorkConnectionOptions): RedisClient {
  const options: RedisOptions = {
    maxRetriesPerRequest: null,
    socketTimeout: silenceMs,
    retryStrategy: retryDelay,
    connectionName: 'service-health-work',
  };
  const [first = '', ...others] = urls;
  return reportOutages(others.length === 0 ? new Redis(first, options) : connectCluster(urls, options, true), log);
}

/** Milliseconds before the next attempt: 1, 2, 4 … 20 seconds. */
export function retryDelay(attempt: number): number {
  return exponential(FIRST_RETRY_MS, LONGEST_RETRY_MS, attempt);
}

/** Waits for the first connection, for at most `limitMs`: a start should neither fail nor hang without a server. */
export async function untilReady(connection: RedisClient, limitMs: number): Promise<void> {
  if (connection.status === 'ready') return;
  await once(connection, 'ready', { signal: AbortSignal.timeout(limitMs) }).catch(() => undefined);
}

/** Ends the connection without waiting for a server that may be away. */
export function disconnect(connection: RedisClient): void {
  connection.disconnect();
}

function connectCluster(urls: readonly string[], redisOptions: RedisOptions, waits = false): Cluster {
  const first = new URL(urls[0] ?? '');
  const secure = first.protocol === 'rediss:';
  return new Cluster([...urls], {
    enableOfflineQueue: waits,
    clusterRetryStrategy: retryDelay,
    // Nodes of a managed cluster answer by name, and their certificates name the host, not its address.
    ...(secure && { dnsLookup: (address, done) => done(null, address) }),
    redisOptions: {
      ...redisOptions,
      username: decodeURIComponent(first.username) || undefined,
      password: decodeURIComponent(first.password) || undefined,
      ...(secure && { tls: {} }),
    },
  });
}

/** One line when the server goes and one when it is back, however many attempts lie between. */
function reportOutages<T extends RedisClient>(connection: T, log: Log): T {
  let away = false;
  // Without a listener an error event would end the process.
  connection.on('error', (error: Error) => {
    if (!away) log.warn('redis.away', { error });
    away = true;
  });
  connection.on('ready', () => {
    if (away) log.info('redis.back');
    away = false;
  });
  return connection;
}
