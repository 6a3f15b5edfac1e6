import { createHmac, randomBytes } from 'node:crypto';

/** As many bytes as the hash has. */
const SECRET_BYTES = 32;

/** A new secret. Only its webhook and the bot know it. */
export function makeSecret(): string {
  return `whsec_${randomBytes(SECRET_BYTES).toString('base64url')}`;
}

/** The header `X-Signature`: when it was signed, in seconds, and an HMAC of that and the body. */
export function signatureOf(secret: string, body: string, now: number): string {
  const seconds = Math.floor(now / 1_000);
  const hash = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  return `t=${seconds},v1=${hash}`;
}
