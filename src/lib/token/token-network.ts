import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';
import { HealthError } from '../../domain/health/health-error.ts';
import { faultOf } from '../http/fault.ts';
import { errorForStatus, jsonIn } from '../http/http-failure.ts';
import { bodyOf, textOf } from '../http/read-body.ts';
import { retryAfterMs, sentAt } from '../http/retry-after.ts';
import { codeIn } from './sign-in-advice.ts';

/** For one request to the authority. */
const TIMEOUT_MS = 15_000;
/** A token or a refusal is a few kilobytes; the authority's own list of addresses is not larger. */
const MAX_BYTES = 1_000_000;

/** What happened to the requests to the authority, which msal renames or drops. */
export interface TokenNotes {
  /** A request got no usable answer. */
  fault(error: HealthError): void;
  /** The authority refused, with this code: `AADSTS90002`. */
  refusal(code: string): void;
}

/**
 * Makes msal-node's network client. It uses `fetch` with a time-out and without redirects, which msal's own client
 * lacks.
 */
export function makeTokenNetwork(send: typeof fetch, notes: TokenNotes): INetworkModule {
  const request = async <T>(url: string, init: RequestInit): Promise<NetworkResponse<T>> => {
    try {
      const response = await send(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT_MS) });
      return await answerOf<T>(response, notes);
    } catch (cause) {
      const fault = faultOf(cause);
      notes.fault(fault);
      throw fault;
    }
  };
  return {
    sendGetRequestAsync: (url, options) => request(url, { headers: headersOf(options) }),
    sendPostRequestAsync: (url, options) =>
      request(url, { method: 'POST', headers: headersOf(options), body: options?.body ?? '' }),
  };
}

/**
 * Lets only an answer in the authority's own format pass: msal would read a success without a token as an empty token.
 * A throttled or failing authority may use that format too, but msal would take its answer for a refusal of the caller.
 */
async function answerOf<T>(response: Response, notes: TokenNotes): Promise<NetworkResponse<T>> {
  const { status, headers } = response;
  const body = jsonIn(textOf(await bodyOf(response, MAX_BYTES)));
  const isDown = status === 429 || status >= 500;
  const apiCode = refusalIn(body);
  if (apiCode !== undefined) notes.refusal(apiCode);
  if (!isDown && typeof body === 'object' && body !== null && (status < 300 || 'error' in body)) {
    return { status, headers: Object.fromEntries(headers), body: body as T };
  }
  const wait = retryAfterMs(headers.get('retry-after'), sentAt(headers.get('date')) ?? Date.now());
  const failure = { status, body, facts: { httpStatus: status, apiCode, retryAfterMs: isDown ? wait : undefined } };
  throw response.ok
    ? new HealthError('source-bad-answer', 'the authority answered something else than JSON', failure.facts)
    : errorForStatus(failure);
}

/** The code in the authority's description of a refusal; the rest of the description stays here. */
function refusalIn(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('error_description' in body)) return undefined;
  return typeof body.error_description === 'string' ? codeIn(body.error_description) : undefined;
}

function headersOf(options: NetworkRequestOptions | undefined): Record<string, string> {
  return options?.headers ?? {};
}
