import { LOOPBACK, listen, makeHttpServer, stopListening } from '../../src/lib/http/server.ts';
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

const NAME = 'service-health-bot';
/** Time for responses still being sent when the process stops. */
const GRACE_MS = 500;

/** Starts the HTTP server. Refusals and failures have an empty body: the reason goes to the log. */
export async function startServer(options: ServerOptions): Promise<BotServer> {
  const server = makeHttpServer(NAME, options.log);
  const metricsServer = options.metricsPort === undefined ? undefined : makeHttpServer(NAME, options.log);
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
      const closing = [server, ...(metricsServer ? [metricsServer] : [])].map(stopListening);
      await options.messages?.idle(limitMs);
      await Promise.all(closing.map((each) => each(GRACE_MS)));
    },
  };
}
