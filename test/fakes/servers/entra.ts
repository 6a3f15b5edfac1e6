import { createHash } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';

/** Who signs in, and what a hostile token says instead. */
export interface Person {
  readonly oid: string;
  /** The tenant in which they sign in, if not the one that was asked for. */
  readonly tid?: string;
  /** Claims that the token has in place of the right ones. */
  readonly claims?: JWTPayload;
  /** Signed by a key that nobody published. */
  readonly isForged?: boolean;
}

/** A stand-in for Entra that signs people in: authorize, token and keys, without a network. */
export interface FakeEntra {
  readonly authority: string;
  readonly fetch: typeof fetch;
  /** Opens the sign-in page of this address as a person, and gives where the browser is led back to. */
  signIn(page: string, person: Person): URL;
  /** The forms that asked for a token. */
  readonly asked: URLSearchParams[];
}

const AUTHORITY = 'https://login.entra.example';

export async function makeFakeEntra(): Promise<FakeEntra> {
  const [known, forged] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
  const keys = [{ ...(await exportJWK(known.publicKey)), kid: 'known', use: 'sig', alg: 'RS256' }];
  const codes = new Map<string, { readonly page: URL; readonly person: Person }>();
  const asked: URLSearchParams[] = [];

  const token = async (form: URLSearchParams): Promise<Response> => {
    asked.push(form);
    const code = form.get('code') ?? '';
    const issued = codes.get(code);
    codes.delete(code);
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const isMeant =
      issued?.page.searchParams.get('code_challenge') === challenge &&
      issued.page.searchParams.get('redirect_uri') === form.get('redirect_uri');
    if (!isMeant) return json({ error: 'invalid_grant', error_description: 'AADSTS54005: spent, or not yours' }, 400);
    return json({ token_type: 'Bearer', expires_in: 3600, access_token: 'opaque', id_token: await idToken(issued) });
  };

  const idToken = ({ page, person }: { page: URL; person: Person }) => {
    const tenant = page.pathname.split('/')[1] ?? '';
    const { tid = tenant } = person;
    const now = Math.floor(Date.now() / 1_000);
    const claims = { oid: person.oid, tid, sub: 'sub', ver: '2.0', nonce: page.searchParams.get('nonce') };
    const right = { iss: `${AUTHORITY}/${tid}/v2.0`, aud: page.searchParams.get('client_id') ?? '' };
    const times = { iat: now, nbf: now - 60, exp: now + 3600 };
    const signed = new SignJWT({ ...claims, ...right, ...times, ...person.claims });
    const { privateKey } = person.isForged ? forged : known;
    return signed.setProtectedHeader({ alg: 'RS256', kid: 'known', typ: 'JWT' }).sign(privateKey);
  };

  return {
    authority: AUTHORITY,
    asked,
    fetch: async (input, init) => {
      const url = new URL(input instanceof Request ? input.url : input);
      if (url.pathname.endsWith('/openid-configuration')) return json(metadata(url));
      if (url.pathname.endsWith('/keys')) return json({ keys });
      return token(new URLSearchParams(await new Response(init?.body ?? '').text()));
    },
    signIn(page, person) {
      const url = new URL(page);
      const back = new URL(url.searchParams.get('redirect_uri') ?? '');
      const code = `code${codes.size}${Math.random()}`;
      codes.set(code, { page: url, person });
      back.search = new URLSearchParams({ code, state: url.searchParams.get('state') ?? '' }).toString();
      return back;
    },
  };
}

function metadata({ pathname }: URL): object {
  const at = `${AUTHORITY}/${pathname.split('/')[1] ?? ''}`;
  return {
    issuer: `${at}/v2.0`,
    authorization_endpoint: `${at}/oauth2/v2.0/authorize`,
    token_endpoint: `${at}/oauth2/v2.0/token`,
    jwks_uri: `${at}/discovery/v2.0/keys`,
  };
}

function json(body: object, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
}
