import { hkdfSync, randomBytes } from 'node:crypto';
import { EncryptJWT, jwtDecrypt, type JWTPayload } from 'jose';
import type * as z from 'zod';
import { SECOND, timeOf, type Instant } from '../../src/domain/instant.ts';

const [ALGORITHM, ENCRYPTION, KEY_BYTES] = ['dir', 'A256GCM', 32] as const;

/** Claims that go through people's browsers: nobody there can make, change or read them. */
interface SealedClaims<T> {
  /** `until`: when they are worth nothing any more. */
  close(claims: T & JWTPayload, until: Instant): Promise<string>;
  /** Undefined: they are not this bot's, not of this purpose, or too old. */
  open(sealed: string, now: Instant): Promise<T | undefined>;
}

/**
 * Makes them. All processes with the same secret open each other's; without a secret a process opens only its own. They
 * are sealed and not only signed, since what opens a stored file is among them.
 */
export function makeSealedClaims<T>(
  purpose: string,
  claims: z.ZodType<T>,
  secret: string | Buffer = randomBytes(KEY_BYTES),
): SealedClaims<T> {
  const key = new Uint8Array(hkdfSync('sha256', secret, '', purpose, KEY_BYTES));
  return {
    close: (payload, until) =>
      new EncryptJWT(payload)
        .setProtectedHeader({ alg: ALGORITHM, enc: ENCRYPTION })
        .setAudience(purpose)
        .setExpirationTime(Math.floor(timeOf(until) / SECOND))
        .encrypt(key),
    async open(sealed, now) {
      const checks = { audience: purpose, currentDate: new Date(timeOf(now)), requiredClaims: ['exp'] };
      const algorithms = { keyManagementAlgorithms: [ALGORITHM], contentEncryptionAlgorithms: [ENCRYPTION] };
      const opened = await jwtDecrypt(sealed, key, { ...checks, ...algorithms }).catch(() => undefined);
      return claims.safeParse(opened?.payload).data;
    },
  };
}
