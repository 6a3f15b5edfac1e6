import { HealthError } from '../../domain/health/health-error.ts';

/**
 * Gets a bearer token. With `refused`, a token that the API has just refused, it gets another one if it may; otherwise
 * the same one.
 */
export type CallToken = (refused?: string) => Promise<string>;

type Headers = Readonly<Record<string, string>>;

/**
 * Sends with a bearer token. A token that the API refuses (401) is renewed once, whatever its lifetime says: the API may
 * know that it was revoked. A second 401 is the answer.
 */
export async function withToken<T>(token: CallToken, send: (headers: Headers) => Promise<T>): Promise<T> {
  const first = await token();
  try {
    return await send(bearer(first));
  } catch (error) {
    if (!(error instanceof HealthError) || error.facts.httpStatus !== 401) throw error;
    const next = await token(first);
    if (next === first) throw error;
    return send(bearer(next));
  }
}

function bearer(token: string): Headers {
  return { authorization: `Bearer ${token}` };
}
