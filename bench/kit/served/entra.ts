import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { TENANT } from '../load.ts';

/** A key of Entra's, as it publishes it, and tokens by it and by somebody else. */
export interface BenchEntra {
  /** The answer of its page of keys. */
  readonly keys: string;
  /** `Bearer …` */
  readonly good: string;
  readonly forged: string;
}

export async function makeBenchEntra(): Promise<BenchEntra> {
  const [own, other] = [await generateKeyPair('RS256'), await generateKeyPair('RS256')];
  const jwk = { ...(await exportJWK(own.publicKey)), kid: 'one', use: 'sig' };
  const claims = {
    ...{ iss: `https://sts.windows.net/${TENANT}/`, aud: 'https://manage.office.com', tid: TENANT, appid: 'bench' },
    roles: ['ServiceHealth.Read'],
  };
  const signed = async (key: typeof own.privateKey) => {
    const token = new SignJWT(claims).setIssuedAt().setNotBefore('-1m').setExpirationTime('2h');
    return `Bearer ${await token.setProtectedHeader({ alg: 'RS256', kid: 'one', typ: 'JWT' }).sign(key)}`;
  };
  return {
    keys: JSON.stringify({ keys: [jwk] }),
    good: await signed(own.privateKey),
    forged: await signed(other.privateKey),
  };
}
