/**
 * The code of a Redis error: `READONLY`, `OOM`, `NOPERM`; undefined for an error that is not an answer of the server. A
 * script's error begins with the code of the command that failed in it; before version 7 the code stands within.
 */
export function redisCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (isRightMissingInScript(error)) return 'NOPERM';
  const [, within] = /^ERR Error running script.*?-([A-Z]{3,}) /s.exec(error.message) ?? [];
  // What refused the connection itself is reported as `Ready check failed: NOAUTH …`.
  return within ?? /^(?:Ready check failed: )?([A-Z]{3,})\b/.exec(error.message)?.[1];
}

/** Redis 7 gives this refusal no code of its own. It does not say which command or key of the script is meant. */
export function isRightMissingInScript({ message }: Error): boolean {
  return message.startsWith('ERR The user executing the script');
}

/**
 * Codes after which a new connection may lead to a server that can do the work: this one was demoted, is starting, lost
 * its primary or its replicas, or has forgotten who we are.
 */
const CURED_BY_A_NEW_CONNECTION: ReadonlySet<string> = new Set([
  'READONLY',
  'LOADING',
  'MASTERDOWN',
  'NOREPLICAS',
  'NOAUTH',
  'UNBLOCKED',
]);

/** Whether the error says that this connection leads to the wrong server, or to none that can work now. */
export function needsNewConnection(error: unknown): boolean {
  return CURED_BY_A_NEW_CONNECTION.has(redisCode(error) ?? '');
}
