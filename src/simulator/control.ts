import restify from 'restify';
import { z } from 'zod';
import { HealthError } from '../domain/health/health-error.ts';
import type { FaultBook } from './faults/faults.ts';
import { play, type TimelineScript } from './timeline/script.ts';

interface Controls {
  readonly faults: FaultBook;
  readonly script?: TimelineScript;
}

/** Scripts and lists of faults are small. */
const LARGEST_BODY = 256 * 1_024;

/**
 * Adds the simulator's own routes: `POST /_faults` (a fault or a list of them), `DELETE /_faults`, and `POST
 * /_timeline` (an action of the script). They serve only processes on this machine. The body must be declared as JSON,
 * which a web page cannot do across origins.
 */
export function addControls(server: restify.Server, { faults, script }: Controls): void {
  const body = restify.plugins.bodyParser({ maxBodySize: LARGEST_BODY, mapParams: false });
  server.post('/_faults', localOnly, body, (req, res, next) => {
    answer(req, res, (input) => {
      faults.add(input);
      return { set: true };
    });
    next(false);
  });
  server.del('/_faults', localOnly, (_req, res, next) => {
    faults.clear();
    send(res, 200, { cleared: true });
    next(false);
  });
  if (!script) return;
  server.post('/_timeline', localOnly, body, (req, res, next) => {
    answer(req, res, (input) => play(script, input));
    next(false);
  });
}

function answer(req: restify.Request, res: restify.Response, run: (input: unknown) => object): void {
  if (!req.is('application/json')) {
    send(res, 415, problem('The body must be application/json.'));
    return;
  }
  try {
    send(res, 200, run(req.body));
  } catch (error) {
    const [status, message] = refusal(error);
    send(res, status, problem(message));
  }
}

function refusal(error: unknown): [number, string] {
  if (error instanceof z.ZodError) return [400, z.prettifyError(error)];
  if (error instanceof HealthError) return [404, `${error.code}: ${error.facts.subject ?? ''}`];
  throw error;
}

function problem(message: string): object {
  return { error: { code: 'BadRequest', message } };
}

function localOnly(req: restify.Request, res: restify.Response, next: restify.Next): void {
  if (isLoopback(req.socket.remoteAddress)) {
    next();
    return;
  }
  send(res, 403, problem('Only from this machine.'));
  next(false);
}

/** Whether a peer's address is this machine's own, in IPv4, IPv6 or IPv4 mapped to IPv6. */
export function isLoopback(address: string | undefined): boolean {
  return /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(address ?? '');
}

function send(res: restify.Response, status: number, body: object): void {
  res.writeHead(status, { 'Content-Type': 'application/json' });
  res.end(JSON.stringify(body));
}
