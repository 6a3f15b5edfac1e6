import { isRightMissingInScript, redisCode } from './error-code.ts';

/** What an operator can do about a code. The sentence follows "Redis refuses work (CODE): ". */
const ADVICE: Readonly<Record<string, string>> = {
  READONLY:
    'it is a replica; after a failover the bot finds the primary by itself, otherwise point REDIS_URL to the primary',
  OOM: 'its memory is full; raise maxmemory, or find out what fills it',
  MISCONF: 'it cannot write to its disk; make room there and see its log',
  NOAUTH: 'it needs a password; put user and password in REDIS_URL',
  WRONGPASS: 'it does not accept this user or password; correct them in REDIS_URL',
  MOVED: 'it is one node of a cluster; name several of its nodes in REDIS_URL, with commas between them',
  CLUSTERDOWN: 'the cluster is incomplete; see CLUSTER INFO on its nodes',
  MASTERDOWN: 'it is a replica that lost its primary; point REDIS_URL to the primary',
  NOREPLICAS: 'it has fewer replicas than min-replicas-to-write asks for',
  LOADING: 'it is reading its data from disk and will be ready after that',
  BUSY: 'a script is blocking it; see SCRIPT KILL',
};

/** What Redis refused, with its code and what an operator can do; undefined for an error that Redis did not answer. */
export function refusalOf(error: unknown): string | undefined {
  const code = redisCode(error);
  if (code === undefined) return undefined;
  if (code === 'NOPERM') return `Redis refuses work (NOPERM): ${missingRight(error)}; see docs/redis.md`;
  return `Redis refuses work (${code}): ${ADVICE[code] ?? unnamed(error)}`;
}

/** Redis has no code of its own for these. */
function unnamed(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  if (message.includes('DB index is out of range')) {
    return 'it has no database of this number; correct the number at the end of REDIS_URL';
  }
  return 'see the log of the server';
}

/** Redis names the command in some versions; where a key is meant, it names none. */
function missingRight(error: unknown): string {
  if (error instanceof Error && isRightMissingInScript(error)) {
    return 'the user may not run a command, or use a key, that a script needs (ACL LOG names it)';
  }
  const { message, command } = error as Error & { readonly command?: { readonly name?: string } };
  if (/\bkeys?\b/.test(message)) return 'the user may not use keys that begin with REDIS_PREFIX';
  const named = /'([\w|]+)' command/.exec(message)?.[1] ?? command?.name ?? 'a command';
  return `the user may not run ${named.toUpperCase()}`;
}
