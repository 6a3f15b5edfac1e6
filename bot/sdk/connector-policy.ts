import http from 'node:http';
import https from 'node:https';
import type { ConnectorClient } from 'botframework-connector';
import { fairTimeLimit } from '../../src/lib/time-limit.ts';
import { watchingConnect } from './connect-watch.ts';

/**
 * Policies of the SDK's HTTP pipeline that must not apply to messages, by their names in `@azure/core-rest-pipeline`.
 */
const UNWANTED_POLICIES = [
  // Sends a POST up to four times after a reset or a 5xx, so one send can show several messages. It also sleeps through
  // a `Retry-After` inside the call, however long that is.
  'defaultRetryPolicy',
  // Would send the bot's token to wherever a redirect points, bypassing the service URL check.
  'redirectPolicy',
  // Reads the environment by rules of its own: a proxy for all, this machine's own connectors included.
  'proxyPolicy',
];

const TIME_LIMIT = 'service-health-time-limit';
const READABLE = 'service-health-readable-success';
const AGENT = 'service-health-agent';

interface BoundedRequest {
  readonly url: string;
  abortSignal?: AbortSignal;
  agent?: http.Agent;
}

interface Response {
  readonly status: number;
  readonly bodyAsText?: string | null;
  readonly headers: { get(name: string): string | undefined };
}

interface Policy {
  readonly name: string;
  sendRequest(request: BoundedRequest, next: (request: BoundedRequest) => Promise<Response>): Promise<Response>;
}

interface Pipeline {
  removePolicy(policy: { readonly name: string }): unknown;
  addPolicy(policy: Policy): void;
}

/**
 * Makes each call of `client` a single HTTP request that ends within `timeoutMs` (milliseconds). Returns the same
 * client. The SDK has no option for either: it ignores `noRetry` and has no default time-out, and a time-out set on a
 * call stops counting once the response headers arrive.
 */
export function hardenConnector(client: ConnectorClient, timeoutMs: number): ConnectorClient {
  const pipeline = pipelineOf(client);
  // Removes an earlier time limit too: if a client is hardened twice, the later limit applies.
  for (const name of [...UNWANTED_POLICIES, TIME_LIMIT, READABLE, AGENT]) pipeline.removePolicy({ name });
  pipeline.addPolicy(timeLimit(timeoutMs));
  pipeline.addPolicy(READABLE_SUCCESS);
  pipeline.addPolicy(GLOBAL_AGENT);
  return client;
}

function timeLimit(timeoutMs: number): Policy {
  return {
    name: TIME_LIMIT,
    sendRequest: async (request, next) => {
      const limit = fairTimeLimit(timeoutMs);
      request.abortSignal = request.abortSignal ? AbortSignal.any([request.abortSignal, limit.signal]) : limit.signal;
      try {
        return await watchingConnect(() => next(request));
      } finally {
        limit.clear();
      }
    },
  };
}

/** The process's own agent: it knows the proxies of the settings, and what not to send through them. */
const GLOBAL_AGENT: Policy = {
  name: AGENT,
  sendRequest: (request, next) => {
    request.agent = request.url.startsWith('https:') ? https.globalAgent : http.globalAgent;
    return next(request);
  },
};

/**
 * Fails a success that is a page instead of JSON: something on the way answered, and nobody knows whether Teams was
 * asked. The SDK would take it for a success without an id. An empty one is a success: its status says so.
 */
const READABLE_SUCCESS: Policy = {
  name: READABLE,
  sendRequest: async (request, next) => {
    const response = await next(request);
    const { status, bodyAsText, headers } = response;
    const isPage = Boolean(bodyAsText?.trim()) && !/\bjson\b/i.test(headers.get('content-type') ?? 'json');
    if (status < 300 && isPage)
      throw Object.assign(new Error('A success is not JSON'), { statusCode: status, response });
    return response;
  },
};

/** Reads the SDK's private pipeline field. Without it no message may be sent, so this throws if it is missing. */
function pipelineOf(client: ConnectorClient): Pipeline {
  const inner = Reflect.get(client, 'client') as { readonly pipeline?: Pipeline } | undefined;
  if (!inner?.pipeline) throw new TypeError('The connector client has no pipeline: its retries cannot be switched off');
  return inner.pipeline;
}
