import type { Request, Response, Server } from 'restify';
import { FILES_PATH } from '../files/bring.ts';
import type { FetchFile, FileRequest } from '../files/fetch.ts';
import type { FileReply } from '../files/page.ts';
import { isForThisMachine } from './this-machine.ts';

interface FileRoutes {
  readonly fetchFile: FetchFile;
  /** Local mode: nobody signs in, so only this machine is answered. */
  readonly local: boolean;
}

/** Adds the addresses under which files are fetched. */
export function addFileRoutes(server: Server, { fetchFile, local }: FileRoutes): void {
  const answer = async (request: Request, response: Response): Promise<void> => {
    if (local && !isForThisMachine(request)) {
      response.send(404);
      return;
    }
    send(response, await fetchFile(asked(request)));
  };
  // A named part of a path may have a hundred letters only.
  const path = `${FILES_PATH}*`;
  server.get(path, answer);
  server.head(path, answer);
  server.post(path, answer);
}

function asked(request: Request): FileRequest {
  return {
    method: request.method ?? '',
    pass: request.getPath().slice(FILES_PATH.length),
    query: new URLSearchParams(request.getQuery()),
    cookie: request.headers.cookie ?? '',
    locale: /^[\w-]{2,20}/.exec(request.headers['accept-language'] ?? '')?.[0] ?? 'en',
  };
}

function send(response: Response, { status, headers, body }: FileReply): void {
  response.writeHead(status, headers);
  response.end(body);
}
