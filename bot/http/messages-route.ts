import { setImmediate as nextTick } from 'node:timers/promises';
import type { Request, Response, Server } from 'restify';
import { jsonBytes } from '../../src/lib/ready-json.ts';
import type { Log } from '../../src/ports/index.ts';
import { Rejection } from '../teams/rejection.ts';
import { makeReadBody } from './body.ts';
import { checkHeaders, MAX_BODY_BYTES } from './gates.ts';
import { makeInFlight } from './in-flight.ts';
import type { MessagesEndpoint, Reply } from './messages-endpoint.ts';
import { makeRefusalLog } from './refusal-log.ts';
import { refuse } from './refuse.ts';
import { isForThisMachine } from './this-machine.ts';

interface RouteOptions {
  /** Local mode: nothing is signed, so only this machine may send. */
  readonly local: boolean;
  readonly log: Log;
  /** Milliseconds until a body must be here in full. */
  readonly bodyTimeoutMs?: number;
}

/** Teams sends a body within moments. Until it is here, the request costs a connection and nothing else. */
const BODY_TIMEOUT_MS = 5_000;
const MOST_BODIES_AT_ONCE = 128;

/**
 * Adds `POST /api/messages`. The order is the protection: headers, then who sends, then the body, then a place among
 * those at work. So nothing of a stranger's body is read.
 */
export function addMessagesRoute(server: Server, messages: MessagesEndpoint, options: RouteOptions): void {
  const admit = makeAdmission(messages, options);
  const start = makeInFlight();
  const logRefusal = makeRefusalLog(options.log);
  const handle = async (request: Request, response: Response): Promise<Reply | Rejection> => {
    const run = await admit(request);
    if (run instanceof Rejection) return run;
    const end = start();
    if (!end) return new Rejection(503, 'too many at once');
    response.once('close', end);
    return run();
  };
  server.post('/api/messages', async (request: Request, response: Response) => {
    const result = await handle(request, response).catch((error: unknown) => {
      options.log.error('request.failed', { error });
      return { status: 500 };
    });
    response.removeHeader('Connection');
    if (!(result instanceof Rejection)) {
      reply(response, result);
      return;
    }
    logRefusal(result);
    await reject(request, response, result);
  });
}

/** Makes the way to the turn: up to the body, in this order. The returned function runs the turn. */
function makeAdmission(messages: MessagesEndpoint, { local, bodyTimeoutMs = BODY_TIMEOUT_MS }: RouteOptions) {
  const limits = { maxBytes: MAX_BODY_BYTES, timeoutMs: bodyTimeoutMs, mostAtOnce: MOST_BODIES_AT_ONCE };
  const readBody = makeReadBody(limits);
  return async (request: Request): Promise<(() => Promise<Reply>) | Rejection> => {
    const rejection = checkHeaders(request.headers) ?? (local ? checkMachine(request) : undefined);
    if (rejection) return rejection;
    const handle = await messages.authenticate(request.headers.authorization ?? '');
    if (handle instanceof Rejection) return handle;
    const body = await readBody(request);
    return body instanceof Rejection ? body : () => handle(jsonOf(body));
  };
}

function checkMachine(request: Request): Rejection | undefined {
  return isForThisMachine(request) ? undefined : new Rejection(403, 'host');
}

/** Undefined if the body is not JSON: the gates refuse whatever is not an object. */
function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString()) as unknown;
  } catch {
    return undefined;
  }
}

async function reject(request: Request, response: Response, { status }: Rejection): Promise<void> {
  // A small body that came with its headers is here by now, and the connection can stay.
  await nextTick();
  refuse(request, response, status);
}

function reply(response: Response, { status, body }: Reply): void {
  if (body === undefined) response.send(status);
  else sendJson(response, status, jsonBytes(body));
}

function sendJson(response: Response, status: number, bytes: Buffer): void {
  response.sendRaw(status, bytes, { 'Content-Type': 'application/json', 'Content-Length': String(bytes.length) });
}
