import type { Request, Response, Server } from 'restify';
import { isFromThisMachine } from './this-machine.ts';

/** What the process reports about itself. */
export interface StatusPages {
  /** Of the program that runs. */
  readonly version: string;
  /** Why the process is not ready, by component; empty if it is ready. */
  readonly unready: () => Promise<Readonly<Record<string, string>>>;
  /** What is wrong for some, while the process does its work for others. */
  readonly degraded?: () => Readonly<Record<string, string>>;
  readonly metrics: () => Promise<{ readonly contentType: string; readonly text: string }>;
}

interface Servers {
  readonly server: Server;
  /** Absent: the metrics are served on `server`. */
  readonly metricsServer?: Server;
}

/** Adds `/healthz`, `/readyz` and `/metrics`. */
export function addStatusRoutes({ server, metricsServer }: Servers, { version, ...pages }: StatusPages): void {
  server.get('/healthz', (request: Request, response: Response, next: () => void) => {
    // Strangers need not know which version runs.
    response.send(200, { alive: true, ...(isFromThisMachine(request) && { version }) });
    next();
  });
  server.get('/readyz', async (_request: Request, response: Response) => {
    const reasons = await pages.unready();
    const ready = Object.keys(reasons).length === 0;
    const degraded = pages.degraded?.() ?? {};
    const isWhole = Object.keys(degraded).length === 0;
    response.send(ready ? 200 : 503, { ready, ...(!ready && { reasons }), ...(!isWhole && { degraded }) });
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
