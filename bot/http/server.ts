import { once } from 'node:events';
import type { Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import restify, { type Request, type RequestHandler, type Response, type Server } from 'restify';
import type { Log } from '../../src/ports/index.ts';
import { checkHeaders, MAX_BODY_BYTES } from './gates.ts';
import { makeInFlight } from './in-flight.ts';
import type { MessagesEndpoint, Reply } from './messages-endpoint.ts';
import { Rejection } from '../teams/rejection.ts';
import { addStatusRoutes, namesThisMachine, type StatusPages } from './status-routes.ts';

interface ServerOptions {
  readonly port: number;
  /** A separate port for the metrics. Absent: they are served on `port`, to this machine only. */
  readonly metricsPort?: number;
  /** Local mode: listens on the loopback address only, and nothing is signed. */
  readonly local: boolean;
  /** Absent in a process that does not serve Teams. */
  readonly messages?: MessagesEndpoint;
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
/** A slow request body occupies an in-flight slot. */
const REQUEST_TIMEOUT_MS = 30_000;
const HEADERS_TIMEOUT_MS = 10_000;
/** Time for responses still being sent when the process stops. */
const GRACE_MS = 500;

/** Starts the HTTP server. Refusals and failures have an empty body: the reason goes to the log. */
export async function startServer(options: ServerOptions): Promise<BotServer> {
  const server = makeServer(options.log);
  const metricsServer = options.metricsPort === undefined ? undefined : makeServer(options.log);
  if (options.messages) addMessages(server, options, options.messages);
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
  // `listen` also reports this failure. Without a listener here, the event would crash the process.
  server.on('error', (error: Error) => log.debug('server.error', { error }));
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

function addMessages(server: Server, { local, log }: ServerOptions, messages: MessagesEndpoint): void {
  const start = makeInFlight();
  const admit = (request: Request, response: Response, next: (proceed?: false) => void): void => {
    const rejection = checkHeaders(request.headers) ?? (local ? checkHost(request.headers.host) : undefined);
    const end = rejection ? undefined : start(request.socket.remoteAddress ?? '');
    if (end) {
      response.once('close', end);
      next();
      return;
    }
    log.info('request.refused', { status: rejection?.status ?? 503, reason: rejection?.reason ?? 'too many at once' });
    // Closes the connection rather than reading the rest of the body.
    response.header('Connection', 'close');
    response.send(rejection?.status ?? 503);
    next(false);
  };
  server.post('/api/messages', admit, ...jsonBody(), async (request: Request, response: Response) => {
    const { status, body } = await handle(messages, request, log);
    if (body === undefined) response.send(status);
    else response.send(status, body);
  });
}

/** An SDK error may carry the status of a connector. This server does not pass it on. */
async function handle(messages: MessagesEndpoint, request: Request, log: Log): Promise<Reply> {
  try {
    return await messages.handle(request.body, request.headers.authorization ?? '');
  } catch (error) {
    log.error('request.failed', { error });
    return { status: 500 };
  }
}

/** Accepts JSON only: the library's general parser also accepts forms, and writes their files to disk. */
function jsonBody(): RequestHandler[] {
  // The library's typings lack `maxBodySize`. Without it, the size is unlimited.
  const options: { mapParams: boolean; maxBodySize: number } = { mapParams: false, maxBodySize: MAX_BODY_BYTES };
  return [restify.plugins.jsonBodyParser(options)].flat();
}

/** Stops DNS rebinding: a web page whose name resolves to this machine still sends that name as the host. */
function checkHost(host: string | undefined): Rejection | undefined {
  return namesThisMachine(host) ? undefined : new Rejection(403, 'host');
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
