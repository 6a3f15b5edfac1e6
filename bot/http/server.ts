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
  /** Where the metrics are served alone; absent: on `port`, to this machine only. */
  readonly metricsPort?: number;
  /** Only this machine is listened to, and nothing is signed. */
  readonly local: boolean;
  /** Absent in a process that does not serve Teams. */
  readonly messages?: MessagesEndpoint;
  readonly pages: StatusPages;
  readonly log: Log;
}

export interface BotServer {
  readonly url: string;
  /** Where the metrics are. */
  readonly metricsUrl: string;
  /** Stops listening and waits at most `limitMs` for running turns. */
  close(limitMs: number): Promise<void>;
}

const LOOPBACK = '127.0.0.1';
/** A slow request body occupies an in-flight slot. */
const REQUEST_TIMEOUT_MS = 30_000;
const HEADERS_TIMEOUT_MS = 10_000;
/** For answers on their way when the process stops. */
const GRACE_MS = 500;

/** Starts the HTTP server. Refusals and failures have an empty body: what went wrong is for the log. */
export async function startServer(options: ServerOptions): Promise<BotServer> {
  const server = makeServer(options.log);
  const apart = options.metricsPort === undefined ? undefined : makeServer(options.log);
  if (options.messages) addMessages(server, options, options.messages);
  addStatusRoutes({ server, apart }, options.pages);
  const host = options.local ? LOOPBACK : undefined;
  const url = await listen(server, options.port, host);
  const metricsUrl = apart && options.metricsPort !== undefined ? await listen(apart, options.metricsPort, host) : url;
  return {
    url,
    metricsUrl: `${metricsUrl}/metrics`,
    close: async (limitMs) => {
      const closing = [server, ...(apart ? [apart] : [])].map(close);
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
  // Whoever opens the port is told of a failure too; unheard here, it would end the process.
  server.on('error', (error: Error) => log.debug('server.error', { error }));
  server.on(
    'restifyError',
    (_request: Request, response: Response, error: { statusCode?: number } | undefined, done: () => void) => {
      const status = error?.statusCode ?? 500;
      if (status >= 500) log.error('request.failed', { error });
      // Sent before the library sends its own text, which may quote an internal message.
      if (!response.headersSent) response.send(status);
      done();
    },
  );
  return server;
}

function addMessages(server: Server, { local, log }: ServerOptions, messages: MessagesEndpoint): void {
  const enter = makeInFlight();
  const begin = (request: Request, response: Response, next: (proceed?: false) => void): void => {
    const rejection = checkHeaders(request.headers) ?? (local ? checkHost(request.headers.host) : undefined);
    const leave = rejection ? undefined : enter(request.socket.remoteAddress ?? '');
    if (leave) {
      response.once('close', leave);
      next();
      return;
    }
    log.info('request.refused', { status: rejection?.status ?? 503, reason: rejection?.reason ?? 'too many at once' });
    // The rest of the body is not worth reading.
    response.header('Connection', 'close');
    response.send(rejection?.status ?? 503);
    next(false);
  };
  server.post('/api/messages', begin, ...jsonBody(), async (request: Request, response: Response) => {
    const { status, body } = await handled(messages, request, log);
    if (body === undefined) response.send(status);
    else response.send(status, body);
  });
}

/** An error of the SDK may carry a status of its own, that of a connector: it is not this server's. */
async function handled(messages: MessagesEndpoint, request: Request, log: Log): Promise<Reply> {
  try {
    return await messages.handle(request.body, request.headers.authorization ?? '');
  } catch (error) {
    log.error('request.failed', { error });
    return { status: 500 };
  }
}

/** JSON alone: the library's general parser would also take forms, with files that it writes to disk. */
function jsonBody(): RequestHandler[] {
  // The typings lack the size, which is unlimited where it is not given.
  const options: { mapParams: boolean; maxBodySize: number } = { mapParams: false, maxBodySize: MAX_BODY_BYTES };
  return [restify.plugins.jsonBodyParser(options)].flat();
}

/** A page of the web that got a name to point here (DNS rebinding) still names itself as the host. */
function checkHost(host: string | undefined): Rejection | undefined {
  return namesThisMachine(host) ? undefined : new Rejection(403, 'host');
}

async function listen(server: Server, port: number, host: string | undefined): Promise<string> {
  server.listen(port, host);
  await once(httpOf(server), 'listening');
  const address = httpOf(server).address() as AddressInfo;
  return `http://${host ?? 'localhost'}:${address.port}`;
}

/** Stops listening now; the function that is given back ends what is left after `graceMs`. */
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

/** The typings of the library call it anything. */
function httpOf(server: { readonly server: unknown }): HttpServer {
  return server.server as HttpServer;
}
