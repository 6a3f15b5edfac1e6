import { createServer } from 'node:http';
import https from 'node:https';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as z from 'zod';

const event = z.looseObject({
  specversion: z.literal('1.0'),
  id: z.string(),
  type: z.string(),
  subject: z.string().optional(),
  data: z.looseObject({ id: z.string().optional(), title: z.string().optional() }),
});

export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly event: z.infer<typeof event>;
}

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** A system that gets events. It takes all of them unless `answer` says something else. */
export interface Receiver {
  readonly url: string;
  /** What came, accepted or not, in order. */
  readonly asked: Received[];
  /** What was accepted. */
  readonly accepted: Received[];
  /** Answers instead of accepting. */
  answer: Answer | undefined;
  close(): Promise<void>;
}

/** Starts one on this machine: with a certificate, on TLS. */
export async function startReceiver(tls?: { readonly key: string; readonly cert: string }): Promise<Receiver> {
  const take = (request: IncomingMessage, response: ServerResponse) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body = Buffer.concat(parts).toString();
      const got = { headers: request.headers, body, event: event.parse(JSON.parse(body)) };
      receiver.asked.push(got);
      if (receiver.answer) {
        receiver.answer(response, request);
        return;
      }
      receiver.accepted.push(got);
      response.writeHead(202);
      response.end();
    });
  };
  const server = tls ? https.createServer(tls, take) : createServer(take);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const receiver: Receiver = {
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${port}/hook`,
    asked: [],
    accepted: [],
    answer: undefined,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  return receiver;
}

/** An answer with this status and these headers. */
export function answering(status: number, headers: Readonly<Record<string, string>> = {}): Answer {
  return (response) => {
    response.writeHead(status, headers);
    response.end();
  };
}
