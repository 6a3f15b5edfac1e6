import { request } from 'node:https';
import { makeCertificate } from './certificate.ts';
import { startHttpServer, type Received, type Reply } from './http-server.ts';

/** A stand-in for login.microsoftonline.com, over TLS with a certificate that only its own `fetch` trusts. */
export interface FakeAuthority {
  /** `https://127.0.0.1:PORT`. */
  readonly url: string;
  /** The forms that asked for a token, oldest first. */
  readonly asked: URLSearchParams[];
  /** Every path that was asked for. */
  readonly paths: string[];
  readonly fetch: typeof fetch;
  /** Its certificate, for a process that must trust it. */
  readonly certificate: string;
  close(): Promise<void>;
}

/** Starts one that answers a request for a token as `answer` says. */
export async function startAuthority(answer: (form: URLSearchParams, count: number) => Reply): Promise<FakeAuthority> {
  const certificate = makeCertificate();
  const asked: URLSearchParams[] = [];
  const paths: string[] = [];
  const server = await startHttpServer((received) => {
    paths.push(received.path);
    if (received.path.includes('/.well-known/openid-configuration')) return { body: metadata(server.url, received) };
    const form = new URLSearchParams(received.body);
    asked.push(form);
    return answer(form, asked.length);
  }, certificate);
  return {
    url: server.url,
    asked,
    paths,
    fetch: fetchTrusting(certificate.cert),
    certificate: certificate.cert,
    close: () => server.close(),
  };
}

/** The answer that holds a token. */
export function tokenReply(token: string, expiresIn = 3_600): Reply {
  return { body: { token_type: 'Bearer', expires_in: expiresIn, ext_expires_in: expiresIn, access_token: token } };
}

/** An unsigned token with these claims. */
export function tokenWith(claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.c2ln`;
}

function metadata(url: string, { path }: Received): object {
  const tenant = path.split('/')[1] ?? '';
  return {
    issuer: `${url}/${tenant}/v2.0`,
    authorization_endpoint: `${url}/${tenant}/oauth2/v2.0/authorize`,
    token_endpoint: `${url}/${tenant}/oauth2/v2.0/token`,
    jwks_uri: `${url}/${tenant}/keys`,
  };
}

/** As much of `fetch` as a token request needs, trusting `ca`: Node's own takes no certificate from its caller. */
function fetchTrusting(ca: string): typeof fetch {
  return (input, init) =>
    new Promise((resolve, reject) => {
      const headers = Object.fromEntries(new Headers(init?.headers));
      const options = {
        method: init?.method ?? 'GET',
        headers,
        ca,
        agent: false,
        ...(init?.signal && { signal: init.signal }),
      };
      const sent = request(new URL(input), options, (message) => {
        const chunks: Buffer[] = [];
        message.on('data', (chunk: Buffer) => chunks.push(chunk));
        message.on('end', () => {
          const { statusCode: status = 0, headers: received } = message;
          resolve(new Response(Buffer.concat(chunks), { status, headers: received as Record<string, string> }));
        });
      });
      sent.on('error', reject);
      sent.end(init?.body);
    });
}
