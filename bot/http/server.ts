import { once } from 'node:events';
import type { Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import restify, { type Request, type Response, type Server } from 'restify';
import type { Log } from '../../src/ports/index.ts';
import type { MessagesEndpoint } from './messages-endpoint.ts';
import type { FetchFile } from '../files/fetch.ts';
import { addFileRoutes } from './file-routes.ts';
import { addMessagesRoute } from './messages-route.ts';
import { addOwnLinks } from './own-links.ts';
import { addStatusRoutes, type StatusPages } from './status-routes.ts';

interface ServerOptions {
  readonly port: number;
  /** A separate port for the metrics. Absent: they are served on `port`, to this machine only. */
  readonly metricsPort?: number;
  /** Local mode: listens on the loopback address only, and nothing is signed. */
  readonly local: boolean;
  /** Absent in a process that does not serve Teams. */
  readonly messages?: MessagesEndpoint;
  /** Gives the files that the bot offered. Absent: it offers none. */
  readonly fetchFile?: FetchFile;
  readonly pages: StatusPages;
  readonly log: Log;
}

export interface BotServer {
  readonly url: string;
  readonly metricsUrl: string;
  /** Stops listening and waits at most `limitMs` for running turns. */
  close(limitMs: number): Promise<void>;
}

const LOOPBACK = '127.0.0.1';
/** A request that dawdles holds a connection. The server looks for such requests at this interval. */
const REQUEST_TIMEOUT_MS = 15_000;
const HEADERS_TIMEOUT_MS = 10_000;
const LOOK_EVERY_MS = 1_000;
/** Time for responses still being sent when the process stops. */
const GRACE_MS = 500;

/** Starts the HTTP server. Refusals and failures have an empty body: the reason goes to the log. */
export async function startServer(options: ServerOptions): Promise<BotServer> {
  const server = makeServer(options.log);
  const metricsServer = options.metricsPort === undefined ? undefined : makeServer(options.log);
  if (options.messages) {
    addMessagesRoute(server, options.messages, options);
    addOwnLinks(server);
  }
  if (options.fetchFile) addFileRoutes(server, { ...options, fetchFile: options.fetchFile });
  addStatusRoutes({ server, metricsServer }, options.pages);
  const host = options.local ? LOOPBACK : undefined;
  const url = await listen(server, options.port, host);
  const metricsUrl =
    metricsServer && options.metricsPort !== undefined ? await listen(metricsServer, options.metricsPort, host) : url;
  return {
    url,
    metricsUrl: `${metricsUrl}/metrics`,
    close: async (limitMs) => {
      const closing = [server, ...(metricsServer ? [metricsServer] : [])].map(close);
      await options.messages?.idle(limitMs);
      await Promise.all(closing.map((each) => each(GRACE_MS)));
    },
  };
}

function makeServer(log: Log): Server {
  const server = restify.createServer({ name: 'service-health-bot', ignoreTrailingSlash: true });
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

async function listen(server: Server, port: number, host: string | undefined): Promise<string> {
  server.listen(port, host);
  await once(httpOf(server), 'listening');
  const address = httpOf(server).address() as AddressInfo;
  return `http://${host ?? 'localhost'}:${address.port}`;
}

/** Stops listening now. The returned function closes the remaining connections after `graceMs`. */
function close(server: Server): (graceMs: number) => Promise<void> {
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
