/** The floor of a served answer: restify with a handler that sends bytes which it has. */
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import restify, { type Request, type Response } from 'restify';
import { ready, setting } from '../kit/in-program.ts';

const bytes = Buffer.from(setting('BODY'), 'base64');
const server = restify.createServer();
server.get('/*', (_request: Request, response: Response, next: () => void) => {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': String(bytes.length) });
  response.end(bytes);
  next();
});
server.listen(0, '127.0.0.1');
const http = server.server as Server;
await once(http, 'listening');
ready({ url: `http://127.0.0.1:${(http.address() as AddressInfo).port}` });
