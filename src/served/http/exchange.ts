import type { Request, Response } from 'restify';
import type { ApiReply, ApiRequest } from '../api/api.ts';

/** A request of the HTTP server as the APIs see it. */
export function requestOf(req: Request): ApiRequest {
  const [path = '/', query = ''] = (req.url ?? '/').split(/\?(.*)/s);
  return {
    path,
    query: new URLSearchParams(query),
    header: (name) => {
      const value = req.headers[name];
      return Array.isArray(value) ? value.join(', ') : value;
    },
    origin: `http://${req.headers.host ?? 'localhost'}`,
  };
}

/** Writes an answer as it is. */
export function writeReply({ status, headers, body }: ApiReply, response: Response): void {
  const bytes = Buffer.from(body);
  response.writeHead(status, { ...headers, 'Content-Length': String(bytes.length) });
  response.end(bytes);
}
