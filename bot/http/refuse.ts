import type { IncomingMessage, ServerResponse } from 'node:http';

/** Time for the sender to read the answer before the connection ends. */
const LINGER_MS = 500;

/**
 * Answers with a bare status. A body that is not here in full is not read any further: the connection ends a moment
 * later. Ending it at once could take the answer from the sender, who may still be writing.
 */
export function refuse(request: IncomingMessage, response: ServerResponse, status: number): void {
  if (response.headersSent || response.destroyed) return;
  if (request.complete) {
    response.writeHead(status, { 'Content-Length': 0 });
    response.end();
    return;
  }
  request.pause();
  response.writeHead(status, { 'Content-Length': 0, Connection: 'close' });
  response.flushHeaders();
  const timer = setTimeout(() => request.socket.destroy(), LINGER_MS);
  response.once('close', () => clearTimeout(timer));
}
