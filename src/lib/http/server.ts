import { once } from 'node:events';
import type { Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import restify, { type Request, type Response, type Server } from 'restify';
import type { Log } from '../../ports/index.ts';

/** The only address that a process on a developer's machine listens on. */
export const LOOPBACK = '127.0.0.1';
/** A request that dawdles holds a connection. The server looks for such requests at this interval. */
const REQUEST_TIMEOUT_MS = 15_000;
const HEADERS_TIMEOUT_MS = 10_000;
const LOOK_EVERY_MS = 1_000;

/** Makes an HTTP server that outlasts odd requests. Refusals and failures have an empty body: the reason goes to the log. */
export function makeHttpServer(name: string, log: Log): Server {
  const server = restify.createServer({ name, ignoreTrailingSlash: true });
  const http = httpOf(server);
  http.requestTimeout = REQUEST_TIMEOUT_MS;
  http.headersTimeout = HEADERS_TIMEOUT_MS;
  // The library makes the server without options. Node reads this one when it starts to listen.
  Object.assign(http, { connectionsCheckingInterval: LOOK_EVERY_MS });
  // `listen` also reports this failure. Without a listener here, the event would crash the process.
  server.on('error', (error: Error) => log.debug('server.error', { error }));
  server.pre((request: Request, response: Response, next: (proceed?: false) => void) => {
    if (!hasAddress(request)) {
      // The library would throw while it looks for the route, which ends the process.
      response.send(400);
      next(false);
      return;
    }
    // No page takes a body, so one is not read to its end. The route of the messages decides for itself.
    if (request.headers['transfer-encoding'] ?? request.headers['content-length']) {
      response.header('Connection', 'close');
    }
    next();
  });
  server.on(
    'restifyError',
    (_request: Request, response: Response, error: { statusCode?: number } | undefined, done: () => void) => {
      const status = error?.statusCode ?? 500;
      if (status >= 500) log.error('request.failed', { error });
      // Responds before the library does: its text may quote an internal message.
      if (!response.headersSent) response.send(status);
      done();
    },
  );
  return server;
}

/** Whether the library can read the request's host and path. */
function hasAddress(request: Request): boolean {
  try {
    return Boolean(request.getUrl());
  } catch {
    return false;
  }
}

/** Starts to listen. Gives the address: `http://localhost:3978`. Fails if the port is taken. */
export async function listen(server: Server, port: number, host: string | undefined): Promise<string> {
  server.listen(port, host);
  await once(httpOf(server), 'listening');
  const address = httpOf(server).address() as AddressInfo;
  return `http://${host ?? 'localhost'}:${address.port}`;
}

/** Stops listening now. The returned function closes the remaining connections after `graceMs`. */
export function stopListening(server: Server): (graceMs: number) => Promise<void> {
  const http = httpOf(server);
  const closed = once(http, 'close');
  server.close();
  http.closeIdleConnections();
  return async (graceMs) => {
    const timer = setTimeout(() => http.closeAllConnections(), graceMs);
    await closed;
    clearTimeout(timer);
  };
}

/** The library's typings do not say what `server` is. */
function httpOf(server: { readonly server: unknown }): HttpServer {
  return server.server as HttpServer;
}
