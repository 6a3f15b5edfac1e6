import { exportJWK, exportSPKI, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { startHttpServer } from './http-server.ts';

/** Which of the published keys signs: one for Teams, for another channel, for none, or one that nobody published. */
export type SigningKey = 'teams' | 'directline' | 'unendorsed' | 'unknown';

/** A local stand-in for the places that publish the public keys of the Bot Framework and of Entra. */
export interface OpenId {
  /** For `tokenKeys` of the bot. */
  readonly urls: { readonly channel: string; readonly entra: string };
  /** A signed token, `Bearer` included. */
  bearer(claims: JWTPayload, key?: SigningKey): Promise<string>;
  /** The public key that signs for Teams, PEM: what a forger knows. */
  readonly publicKey: string;
  close(): Promise<void>;
}

export async function startOpenId(): Promise<OpenId> {
  const teams = await generateKeyPair('RS256', { extractable: true });
  const directline = await generateKeyPair('RS256');
  const unknown = await generateKeyPair('RS256');
  const unendorsed = await generateKeyPair('RS256');
  const pairs = { teams, directline, unendorsed, unknown };
  const publish = async (name: Exclude<SigningKey, 'unknown'>, endorsements?: readonly string[]) => ({
    ...(await exportJWK(pairs[name].publicKey)),
    kid: name,
    use: 'sig',
    ...(endorsements && { endorsements }),
  });
  const keys = await Promise.all([
    publish('teams', ['msteams']),
    publish('directline', ['directline']),
    publish('unendorsed'),
  ]);
  const server = await startHttpServer(({ path }) =>
    path === '/keys'
      ? { body: { keys } }
      : { body: { issuer: 'https://api.botframework.com', jwks_uri: `${server.url}/keys` } },
  );
  return {
    urls: { channel: `${server.url}/channel`, entra: `${server.url}/entra` },
    publicKey: await exportSPKI(teams.publicKey),
    async bearer(claims, key = 'teams') {
      const now = Math.floor(Date.now() / 1_000);
      const token = new SignJWT({ iat: now, nbf: now - 60, exp: now + 3_600, ...claims });
      return `Bearer ${await token.setProtectedHeader({ alg: 'RS256', kid: key, typ: 'JWT' }).sign(pairs[key].privateKey)}`;
    },
    close: () => server.close(),
  };
}
