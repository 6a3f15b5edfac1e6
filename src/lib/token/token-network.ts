import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';
import { HealthError } from '../../domain/health/health-error.ts';
import { faultOf } from '../http/http.ts';
import { errorForStatus, jsonIn } from '../http/http-failure.ts';

/** For one request to the authority. */
const TIMEOUT_MS = 15_000;

/**
 * How msal-node reaches the authority: through `fetch`, with a time-out and no redirects, which its own client lacks.
 * `noteFault` is told of each failure to get an answer at all, since msal gives every failure a name of its own.
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
 * msal takes a success without a token for one with an empty token, so only an answer in the authority's words passes. One
 * that is throttled or down may find words too; they are not about who asks, and msal would take them for a refusal.
 */
async function answerOf<T>(response: Response): Promise<NetworkResponse<T>> {
  const { status, headers } = response;
  const body = jsonIn(await response.text());
  const isDown = status === 429 || status >= 500;
  if (!isDown && typeof body === 'object' && body !== null && (status < 300 || 'error' in body)) {
    return { status, headers: Object.fromEntries(headers), body: body as T };
  }
  const failure = { status, body, facts: { httpStatus: status } };
  throw response.ok
    ? new HealthError('source-bad-answer', 'the authority answered something else than JSON', failure.facts)
    : errorForStatus(failure);
}

function headersOf(options: NetworkRequestOptions | undefined): Record<string, string> {
  return options?.headers ?? {};
}
