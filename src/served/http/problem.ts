import type { ApiReply } from '../api/api.ts';
import { retryAfter, type TurnedAway } from './admit.ts';

/** Why somebody is turned away, and what to do: RFC 9457 problem details, with RFC 6750's words for tokens. */
export function problemOf({ because, retryAfterSeconds }: TurnedAway): ApiReply {
  const { status, title, error } = PROBLEMS[because];
  const challenge: Record<string, string> =
    status === 401 || status === 403 ? { 'WWW-Authenticate': challengeOf(error) } : {};
  return problem(status, title, { ...retryAfter(retryAfterSeconds), ...challenge });
}

/** An answer that says what is wrong, and what to do about it. */
export function problem(status: number, title: string, headers: Readonly<Record<string, string>> = {}): ApiReply {
  return {
    status,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers },
    body: JSON.stringify({ type: 'about:blank', title, status }),
  };
}

function challengeOf(error: string | undefined): string {
  return error === undefined ? 'Bearer' : `Bearer error="${error}"`;
}

interface Problem {
  readonly status: number;
  readonly title: string;
  /** RFC 6750 §3.1. */
  readonly error?: string;
}

function unauthorized(title: string): Problem {
  return { status: 401, title, error: 'invalid_token' };
}

const PROBLEMS: Readonly<Record<TurnedAway['because'], Problem>> = {
  none: { status: 401, title: 'Send an access token: Authorization: Bearer …' },
  malformed: unauthorized('The token is not one that Entra issues. Ask for a new one.'),
  signature: unauthorized('The token’s signature is not right. Ask for a new one.'),
  issuer: unauthorized('The token is from another issuer. Ask Entra for one, of your tenant.'),
  audience: unauthorized('The token is for another API. Ask for one for this API.'),
  lifetime: unauthorized('The token is not valid now. Ask for a new one, and check your clock.'),
  tenant: unauthorized('This tenant is not served here.'),
  key: { status: 401, title: 'The key in this address is not right. Ask whoever gave you the address for a new one.' },
  permission: {
    status: 403,
    title: 'The token lacks the permission ServiceHealth.Read. Ask an administrator to grant it.',
    error: 'insufficient_scope',
  },
  rate: { status: 429, title: 'Too many requests. Wait as long as Retry-After says.' },
  keys: { status: 503, title: 'The token cannot be checked now. Ask again later.' },
  'nothing-known': { status: 503, title: 'Nothing has been read of this tenant yet. Ask again later.' },
};
