import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Closes texts and bytes that only whoever has the same secret can open. */
export interface Seal {
  /** `place` is where it is kept: what is moved elsewhere does not open there. */
  close(text: string, place: string): string;
  /** The text; undefined if it was closed with another secret, for another place, or is damaged. */
  open(sealed: string, place: string): string | undefined;
  closeBytes(bytes: Uint8Array, place: string): Buffer;
  openBytes(sealed: Buffer, place: string): Buffer | undefined;
}

const CIPHER = 'aes-256-gcm';
const [KEY_BYTES, IV_BYTES, TAG_BYTES] = [32, 12, 16];

/**
 * Makes a seal. All processes with the same secret open each other's; without a secret a process opens only its own.
 */
export function makeSeal(secret: string | Buffer = randomBytes(KEY_BYTES)): Seal {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'service-health-bot seal', KEY_BYTES));
  const closeBytes = (bytes: Uint8Array, place: string) => closed(key, bytes, place);
  const openBytes = (sealed: Buffer, place: string) => opened(key, sealed, place);
  return {
    close: (text, place) => closeBytes(Buffer.from(text, 'utf8'), place).toString('base64'),
    open: (sealed, place) => openBytes(Buffer.from(sealed, 'base64'), place)?.toString(),
    closeBytes,
    openBytes,
  };
}

function closed(key: Buffer, bytes: Uint8Array, place: string): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(place));
  const hidden = [cipher.update(bytes), cipher.final()];
  return Buffer.concat([iv, cipher.getAuthTag(), ...hidden]);
}

function opened(key: Buffer, sealed: Buffer, place: string): Buffer | undefined {
  const [iv, tag] = [sealed.subarray(0, IV_BYTES), sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES)];
  try {
    const decipher = createDecipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(place));
    decipher.setAuthTag(tag);
    return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
  } catch {
    return undefined;
  }
}
