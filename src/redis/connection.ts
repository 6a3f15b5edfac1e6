import { once } from 'node:events';
import { Cluster, Redis, type RedisOptions } from 'ioredis';
import { exponential } from '../domain/backoff.ts';
import type { Log } from '../ports/index.ts';

interface ConnectionOptions {
  /** `redis://` or `rediss://`. More than one means the nodes of one cluster. */
  readonly urls: readonly string[];
  readonly log: Log;
  /** A command fails after this many milliseconds without a reply. */
  readonly commandTimeoutMs?: number;
}

interface WorkConnectionOptions extends Omit<ConnectionOptions, 'commandTimeoutMs'> {
  /** Reconnects after the server has been silent for this many milliseconds. */
  readonly silenceMs?: number;
}

/** A connection to one Redis server or to a cluster. */
export type RedisClient = Redis | Cluster;

/** Long enough for a busy server, short enough that the person asking does not notice. */
const COMMAND_TIMEOUT_MS = 1_000;
const LONGEST_SILENCE_MS = 20_000;
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 20_000;

/**
 * Connects for answering people, and retries for as long as the process lives. Someone is waiting, so without a server
 * a command fails at once instead of being queued: the product then answers without Redis.
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
    // Detects a server that stopped without closing its sockets.
    socketTimeout: commandTimeoutMs * 5,
    retryStrategy: retryDelay,
    connectionName: 'service-health-answers',
  };
  const [first = '', ...others] = urls;
  return reportOutages(others.length === 0 ? new Redis(first, options) : connectCluster(urls, options), log);
}

/**
 * Connects for workers. Work outlives an outage, so a command waits for the server for as long as it is away. A
 * worker's blocking read ends within 10 seconds: a longer silence means that the server vanished, as in a failover.
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

function connectCluster(urls: readonly string[], redisOptions: RedisOptions, waits = false): Cluster {
  const first = new URL(urls[0] ?? '');
  const secure = first.protocol === 'rediss:';
  return new Cluster([...urls], {
    enableOfflineQueue: waits,
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

/** Logs one line when the server goes away and one when it is back, however many attempts fail in between. */
function reportOutages<T extends RedisClient>(connection: T, log: Log): T {
  let away = false;
  // Without a listener, an `error` event would end the process.
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
