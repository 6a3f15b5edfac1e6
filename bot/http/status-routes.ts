import type { Request, Response, Server } from 'restify';

/** What the process tells about itself. */
export interface StatusPages {
  /** Why it is not ready, by part; empty where it is. */
  readonly unready: () => Promise<Readonly<Record<string, string>>>;
  readonly metrics: () => Promise<{ readonly contentType: string; readonly text: string }>;
}

/** `/healthz`, `/readyz` and `/metrics`; the last on `apart` where there is one. */
export function addStatusRoutes({ server, apart }: { server: Server; apart?: Server }, pages: StatusPages): void {
  server.get('/healthz', (_request: Request, response: Response, next: () => void) => {
    response.send(200, { alive: true });
    next();
  });
  server.get('/readyz', async (_request: Request, response: Response) => {
    const reasons = await pages.unready();
    const ready = Object.keys(reasons).length === 0;
    response.send(ready ? 200 : 503, ready ? { ready } : { ready, reasons });
  });
  (apart ?? server).get('/metrics', async (request: Request, response: Response) => {
    if (!apart && !isFromThisMachine(request)) {
      response.send(404);
      return;
    }
    const { contentType, text } = await pages.metrics();
    response.sendRaw(200, text, { 'Content-Type': contentType });
  });
}

/**
 * A proxy on this machine brings requests of others: it says so in a header, or leaves the host that they asked for. So does a
 * page of the web that got a name to point here.
 */
function isFromThisMachine({ socket, headers }: Request): boolean {
  const address = socket.remoteAddress ?? '';
  const direct = PROXY_HEADERS.every((name) => headers[name] === undefined);
  return direct && namesThisMachine(headers.host) && /^(?:::ffff:)?127\.|^::1$/.test(address);
}

const PROXY_HEADERS = ['x-forwarded-for', 'x-real-ip', 'forwarded', 'via'];

/** Whether a Host header names this machine as itself, with or without a port. */
export function namesThisMachine(host: string | undefined): boolean {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i.test(host ?? '');
}
