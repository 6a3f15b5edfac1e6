import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';
import { HealthError } from '../../domain/health/health-error.ts';
import { faultOf } from '../http/http.ts';
import { errorForStatus, jsonIn } from '../http/http-failure.ts';
import { retryAfterMs, sentAt } from '../http/retry-after.ts';

/** For one request to the authority. */
const TIMEOUT_MS = 15_000;

/**
 * Makes msal-node's network client. It uses `fetch` with a time-out and without redirects, which msal's own client
 * lacks. It calls `noteFault` for each request that got no usable answer, because msal renames every failure.
 */
export function makeTokenNetwork(send: typeof fetch, noteFault: (fault: HealthError) => void): INetworkModule {
  const request = async <T>(url: string, init: RequestInit): Promise<NetworkResponse<T>> => {
    try {
      const response = await send(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT_MS) });
      return await answerOf<T>(response);
    } catch (cause) {
      const fault = faultOf(cause);
      noteFault(fault);
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
async function answerOf<T>(response: Response): Promise<NetworkResponse<T>> {
  const { status, headers } = response;
  const body = jsonIn(await response.text());
  const isDown = status === 429 || status >= 500;
  if (!isDown && typeof body === 'object' && body !== null && (status < 300 || 'error' in body)) {
    return { status, headers: Object.fromEntries(headers), body: body as T };
  }
  const wait = retryAfterMs(headers.get('retry-after'), sentAt(headers.get('date')) ?? Date.now());
  const failure = { status, body, facts: { httpStatus: status, retryAfterMs: isDown ? wait : undefined } };
  throw response.ok
    ? new HealthError('source-bad-answer', 'the authority answered something else than JSON', failure.facts)
    : errorForStatus(failure);
}

function headersOf(options: NetworkRequestOptions | undefined): Record<string, string> {
  return options?.headers ?? {};
}
