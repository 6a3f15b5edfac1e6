import { createHmac, randomBytes } from 'node:crypto';

/** As many bytes as the hash has. */
const SECRET_BYTES = 32;

/** A new secret, in characters that no client formats when it is shown. Only its webhook and the bot know it. */
export function makeSecret(): string {
  return randomBytes(SECRET_BYTES).toString('hex');
}

/** The header `X-Signature`: when it was signed, in seconds, and an HMAC of that and the body. */
export function signatureOf(secret: string, body: string, now: number): string {
  const seconds = Math.floor(now / 1_000);
  const hash = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  return `t=${seconds},v1=${hash}`;
}
