import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';

/** A request as the server got it. */
export interface Received {
  readonly method: string;
  /** Path with query, as sent. */
  readonly path: string;
  /** Decoded query. */
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** What to answer; an object as body goes as JSON. */
export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Take the request and never answer. */
  readonly hang?: boolean;
  /** Break the connection instead of answering; with a body, after its first half. */
  readonly reset?: boolean;
}

export type Handler = (request: Received, count: number) => Reply | Promise<Reply>;

export interface HttpServer {
  /** `http://127.0.0.1:PORT`, without a slash at its end. */
  readonly url: string;
  readonly requests: Received[];
  close(): Promise<void>;
}

/** A server on a free port of this machine that answers each request as `handler` says; over TLS where it gets a key. */
export async function startHttpServer(handler: Handler, tls?: { key: string; cert: string }): Promise<HttpServer> {
  const requests: Received[] = [];
  const listener = (message: IncomingMessage, response: ServerResponse) => {
    void receive(message).then(async (request) => {
      requests.push(request);
      send(response, await handler(request, requests.length));
    });
  };
  const server = tls ? createSecureServer(tls, listener) : createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function receive(message: IncomingMessage): Promise<Received> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  const path = message.url ?? '/';
  return {
    method: message.method ?? '',
    path,
    query: new URL(path, 'http://localhost').searchParams,
    headers: message.headers,
    body: Buffer.concat(chunks).toString('utf8'),
  };
}

function send(response: ServerResponse, reply: Reply): void {
  if (reply.hang) return;
  const raw = typeof reply.body === 'string' || Buffer.isBuffer(reply.body);
  const body = raw ? Buffer.from(reply.body) : Buffer.from(JSON.stringify(reply.body ?? {}));
  if (reply.reset && reply.body === undefined) {
    response.destroy();
    return;
  }
  response.writeHead(reply.status ?? 200, {
    'content-type': 'application/json',
    'content-length': String(body.length),
    ...reply.headers,
  });
  if (!reply.reset) {
    response.end(body);
    return;
  }
  response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy());
}
