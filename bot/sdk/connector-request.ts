import { once } from 'node:events';
import http from 'node:http';
import https from 'node:https';
import { fairTimeLimit } from '../../src/lib/time-limit.ts';
import { watchingConnect } from './connect-watch.ts';

/** A request to a connector. */
export interface Asked {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly url: string;
  /** None in local mode, where nothing is signed. */
  readonly token: string | undefined;
  readonly body?: object;
}

/** An answer that is no success, or a success that cannot be read. */
export class ConnectorRefusal extends Error {
  override readonly name = 'ConnectorRefusal';
  readonly status: number;
  readonly body: string;
  readonly headers: http.IncomingHttpHeaders;

  constructor({ status, body, headers }: Answer) {
    super(`status ${status}`);
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers: http.IncomingHttpHeaders;
}

/** What the connector does not refuse it answers with one of these. */
const SUCCESSES = [200, 201, 202];
/** Teams' own answers hold an id, a member or an error: a few kilobytes. */
const MAX_BYTES = 256 * 1024;

/**
 * Makes one HTTP request that ends within `timeoutMs` (milliseconds), and gives the JSON of the answer. It is never
 * repeated, as one send could then show several messages, and follows no redirect, as the token would go along. The
 * process's own agents know the proxies of the settings. A leaner way than the SDK's (`docs/decisions/0012`).
 */
export async function askConnector(asked: Asked, timeoutMs: number): Promise<unknown> {
  const limit = fairTimeLimit(timeoutMs);
  try {
    return jsonOf(await answerTo(asked, limit.signal));
  } finally {
    limit.clear();
  }
}

async function answerTo({ method, url, token, body }: Asked, signal: AbortSignal): Promise<Answer> {
  const written = body === undefined ? '' : JSON.stringify(body);
  const headers = {
    accept: 'application/json',
    'user-agent': 'service-health-bot',
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...(body && { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(written) }),
  };
  const request = (url.startsWith('https:') ? https : http).request(url, { method, headers });
  const giveUp = () => request.destroy(new DOMException('The time limit is over', 'AbortError'));
  signal.addEventListener('abort', giveUp, { once: true });
  // An error after the answer has begun is told by the answer too.
  request.on('error', () => undefined);
  return watchingConnect(request, async () => {
    request.end(written);
    const [response] = (await once(request, 'response')) as [http.IncomingMessage];
    return { status: response.statusCode ?? 0, body: await beginningOf(response), headers: response.headers };
  });
}

/** The text of an answer, as far as an answer of Teams' can go: one without an end must not fill the memory. */
async function beginningOf(response: http.IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    // Leaving the loop ends the connection.
    if (size > MAX_BYTES) break;
  }
  return Buffer.concat(chunks, size).toString();
}

/**
 * A success that is a page instead of JSON is none: something on the way answered, and nobody knows whether Teams was
 * asked. An empty one is a success: its status says so.
 */
function jsonOf(answer: Answer): unknown {
  const { status, body, headers } = answer;
  if (!SUCCESSES.includes(status)) throw new ConnectorRefusal(answer);
  if (body.trim() === '') return undefined;
  if (!/\bjson\b/i.test(headers['content-type'] ?? 'json')) throw new ConnectorRefusal(answer);
  try {
    return JSON.parse(body);
  } catch {
    throw new ConnectorRefusal(answer);
  }
}
