import type { Request, Response, Server } from 'restify';

/** What the process reports about itself. */
export interface StatusPages {
  /** Why the process is not ready, by component; empty if it is ready. */
  readonly unready: () => Promise<Readonly<Record<string, string>>>;
  readonly metrics: () => Promise<{ readonly contentType: string; readonly text: string }>;
}

interface Servers {
  readonly server: Server;
  /** Absent: the metrics are served on `server`. */
  readonly metricsServer?: Server;
}

/** Adds `/healthz`, `/readyz` and `/metrics`. */
export function addStatusRoutes({ server, metricsServer }: Servers, pages: StatusPages): void {
  server.get('/healthz', (_request: Request, response: Response, next: () => void) => {
    response.send(200, { alive: true });
    next();
  });
  server.get('/readyz', async (_request: Request, response: Response) => {
    const reasons = await pages.unready();
    const ready = Object.keys(reasons).length === 0;
    response.send(ready ? 200 : 503, ready ? { ready } : { ready, reasons });
  });
  (metricsServer ?? server).get('/metrics', async (request: Request, response: Response) => {
    if (!metricsServer && !isFromThisMachine(request)) {
      response.send(404);
      return;
    }
    const { contentType, text } = await pages.metrics();
    response.sendRaw(200, text, { 'Content-Type': contentType });
  });
}

/**
 * A proxy on this machine forwards other people's requests: it adds a header, or keeps the host they asked for. A web
 * page whose name resolves to this machine (DNS rebinding) also sends its own host.
 */
function isFromThisMachine({ socket, headers }: Request): boolean {
  const address = socket.remoteAddress ?? '';
  const isDirect = PROXY_HEADERS.every((name) => headers[name] === undefined);
  return isDirect && namesThisMachine(headers.host) && /^(?:::ffff:)?127\.|^::1$/.test(address);
}

const PROXY_HEADERS = ['x-forwarded-for', 'x-real-ip', 'forwarded', 'via'];

/** Whether a Host header names this machine by a loopback name or address, with or without a port. */
export function namesThisMachine(host: string | undefined): boolean {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i.test(host ?? '');
}
