import http from 'node:http';
import https from 'node:https';
import type { IncomingMessage } from 'node:http';
import { ForbiddenAddress, guardedLookUp, readAddress, type AddressRules } from './address.ts';
import { faultOf, refusalOf, type WebhookAnswer } from './answers.ts';
import type { WebhookTarget } from './reference.ts';
import { signatureOf } from './signature.ts';

/** How requests are made. */
export interface RequestOptions extends AddressRules {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly timeoutMs: number;
  /** Who may sign certificates besides those that Node trusts. Set only in tests. */
  readonly ca?: string;
}

/** What is still read of an answer's body, so that its sender can end it in peace. */
const MOST_BYTES = 16 * 1024;

/**
 * Posts a body once: no redirect is followed, no proxy asked, and the connection is made to an address that was checked.
 * Fails with a `SendError`.
 */
export async function postTo({ url, secret }: WebhookTarget, body: string, options: RequestOptions): Promise<void> {
  const read = readAddress(url, options);
  const answer = await (typeof read === 'string' ? forbidden() : ask(read, secret, body, options)).catch(
    (error: unknown) => {
      throw faultOf(error);
    },
  );
  const refusal = refusalOf(answer, options.now());
  if (refusal) throw refusal;
}

/** The rules have changed since it was added. */
function forbidden(): Promise<never> {
  return Promise.reject(new ForbiddenAddress('The address is not allowed'));
}

function ask(url: URL, secret: string, body: string, options: RequestOptions): Promise<WebhookAnswer> {
  const { timeoutMs, now, ca } = options;
  return new Promise((done, fail) => {
    const { request } = url.protocol === 'https:' ? https : http;
    const sent = request(
      url,
      {
        method: 'POST',
        headers: headersOf(body, signatureOf(secret, body, now())),
        // No agent is shared: the global ones may lead through a proxy, which would look the name up by itself.
        agent: false,
        lookup: guardedLookUp(options),
        signal: AbortSignal.timeout(timeoutMs),
        ...(ca !== undefined && { ca }),
      },
      (answer) => done(read(answer)),
    );
    sent.on('error', fail);
    sent.end(body);
  });
}

function headersOf(body: string, signature: string) {
  return {
    'content-type': 'application/cloudevents+json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'user-agent': 'service-health-bot',
    'x-signature': signature,
  };
}

function read(answer: IncomingMessage): WebhookAnswer {
  const { statusCode: status = 0, headers } = answer;
  let bytes = 0;
  answer.on('error', () => undefined);
  answer.on('data', (part: Buffer) => {
    bytes += part.length;
    if (bytes > MOST_BYTES) answer.destroy();
  });
  return { status, retryAfter: headers['retry-after'], date: headers.date };
}
