import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'restify';
import { forwardedScheme, type ApiReply, type ApiRequest } from '../api/api.ts';
import type { Frame } from './frame.ts';

/** How a kind of request is answered. */
interface Answering {
  /** For the log and the metrics: one of few. */
  readonly operation: (request: ApiRequest) => string;
  readonly answer: (request: ApiRequest) => Promise<ApiReply>;
}

/** Makes a route's handler: it answers, and says in the log and in the metrics what became of the request. */
export function answering({ log, meter }: Pick<Frame, 'log' | 'meter'>, { operation, answer }: Answering) {
  return async (req: Request, res: Response): Promise<void> => {
    const request = requestOf(req);
    const reply = await answer(request);
    const facts = { requestId: request.id, operation: operation(request), status: reply.status };
    meter.apiRequest(facts.operation, String(reply.status));
    const clientRequestId = request.header('client-request-id');
    log.debug('api.answered', {
      ...facts,
      ms: Math.round(performance.now() - request.began),
      ...(clientRequestId !== undefined && { clientRequestId: clientRequestId.slice(0, 100) }),
    });
    writeReply(reply, res);
  };
}

/** A request of the HTTP server as the APIs see it. */
export function requestOf(req: Request): ApiRequest {
  const [path = '/', query = ''] = (req.url ?? '/').split(/\?(.*)/s);
  const header: ApiRequest['header'] = (name) => {
    const value = req.headers[name];
    return Array.isArray(value) ? value.join(', ') : value;
  };
  return {
    id: randomUUID(),
    began: performance.now(),
    path,
    query: new URLSearchParams(query),
    header,
    origin: `${forwardedScheme(header) ?? 'http'}://${req.headers.host ?? 'localhost'}`,
  };
}

function writeReply({ status, headers, body }: ApiReply, response: Response): void {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  // A client that has the answer already is told nothing of its length (RFC 9110 §8.6).
  response.writeHead(status, status === 304 ? headers : { ...headers, 'Content-Length': String(bytes.length) });
  response.end(bytes);
}
