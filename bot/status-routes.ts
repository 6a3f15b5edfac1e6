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

/** A proxy on this machine brings requests of others, and says so in a header. */
function isFromThisMachine({ socket, headers }: Request): boolean {
  const address = socket.remoteAddress ?? '';
  const direct = headers['x-forwarded-for'] === undefined && headers.forwarded === undefined;
  return direct && /^(?:::ffff:)?127\.|^::1$/.test(address);
}
