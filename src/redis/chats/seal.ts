import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Closes texts that only whoever has the same secret can open. */
export interface Seal {
  /** `place` is where it is kept: what is moved elsewhere does not open there. */
  close(text: string, place: string): string;
  /** The text; undefined if it was closed with another secret, for another place, or is damaged. */
  open(sealed: string, place: string): string | undefined;
}

const CIPHER = 'aes-256-gcm';
const [KEY_BYTES, IV_BYTES, TAG_BYTES] = [32, 12, 16];

/**
 * Makes a seal. All processes with the same secret open each other's; without a secret a process opens only its own.
 */
export function makeSeal(secret: string | Buffer = randomBytes(KEY_BYTES)): Seal {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'service-health-bot seal', KEY_BYTES));
  return {
    close(text, place) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(place));
      const closed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), closed]).toString('base64');
    },
    open(sealed, place) {
      const bytes = Buffer.from(sealed, 'base64');
      const [iv, tag] = [bytes.subarray(0, IV_BYTES), bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES)];
      try {
        const decipher = createDecipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(place));
        decipher.setAuthTag(tag);
        const opened = [decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()];
        return Buffer.concat(opened).toString();
      } catch {
        return undefined;
      }
    },
  };
}
