import type { Log } from '../../ports/index.ts';
import type { RedisClient } from './client.ts';
import { refusalOf } from './refusal.ts';
import type { RedisServers } from './servers.ts';

/** Where the bot looks for Redis, as `host:port` with commas between them: no user, no password. */
export function whereIs({ urls, sentinel }: RedisServers): string {
  if (sentinel) return sentinel.nodes.map(({ host, port }) => `${host}:${port}`).join(', ');
  return urls.map((url) => withPort(new URL(url))).join(', ');
}

function withPort({ hostname, port }: URL): string {
  return `${hostname}:${port || '6379'}`;
}

/**
 * Logs one line when the servers go away and one when they are back: in a sentence, without a stack, however many attempts and
 * connections fail in between. Without a listener, an `error` event would end the process.
 */
export function reportOutages<T extends RedisClient>(connection: T, log: Log, servers: RedisServers): T {
  const away = awayOf(log);
  const where = whereIs(servers);
  connection.on('error', (error: Error) => {
    if (away.size === 0) log.warn('redis.away', { code: codeOf(error), meaning: sentence(error, where) });
    away.add(connection);
  });
  connection.on('ready', () => {
    if (away.delete(connection) && away.size === 0)
      log.info('redis.back', { meaning: `Redis answers again at ${where}.` });
  });
  // Closed by us: nobody waits for it any more.
  connection.on('end', () => away.delete(connection));
  return connection;
}

/** The connections that are away, by log: the answers' and the worker's lose the same server at the same time. */
const AWAY = new WeakMap<Log, Set<RedisClient>>();

function awayOf(log: Log): Set<RedisClient> {
  const known = AWAY.get(log) ?? new Set();
  AWAY.set(log, known);
  return known;
}

const MEANWHILE = 'Questions are answered without it, alerts wait, and the bot keeps trying.';

function sentence(error: Error, where: string): string {
  return `${whatIsWrong(error, where)} ${MEANWHILE}`;
}

/** Why the servers cannot be reached, and what to do about it, in a sentence for operators. */
export function whatIsWrong(error: Error, where: string): string {
  const code = codeOf(error);
  const refusal = refusalOf(error);
  if (refusal !== undefined) return `${refusal} (at ${where}).`;
  if (NAME_NOT_FOUND.has(code ?? ''))
    return `The name of the Redis server cannot be found (${code}): ${where}. Check REDIS_URL and DNS.`;
  if (NO_TLS.test(code ?? '')) return `Redis at ${where} does not speak TLS (${code}): write redis:// in REDIS_URL.`;
  if (CERTIFICATE.test(code ?? '')) {
    return `The certificate of Redis at ${where} is not trusted (${code}): set NODE_EXTRA_CA_CERTS to its authority's file.`;
  }
  return `Redis does not answer at ${where}${code === undefined ? '' : ` (${code})`}: start it, or set REDIS_URL to where it is.`;
}

const NAME_NOT_FOUND: ReadonlySet<string> = new Set(['ENOTFOUND', 'EAI_AGAIN']);
/** Something else than TLS came back. */
const NO_TLS = /^(EPROTO|ERR_SSL_(WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|UNKNOWN_PROTOCOL))$/;
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY/;

/** The system's code, such as `ECONNREFUSED`. A cluster puts the error of a node inside its own. */
function codeOf(error: Error): string | undefined {
  const { code, lastNodeError } = error as Error & { readonly code?: unknown; readonly lastNodeError?: unknown };
  if (typeof code === 'string') return code;
  return lastNodeError instanceof Error ? codeOf(lastNodeError) : undefined;
}
