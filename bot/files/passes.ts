import { hkdfSync, randomBytes } from 'node:crypto';
import { EncryptJWT, jwtDecrypt } from 'jose';
import * as z from 'zod';
import { FILE_KEPT } from '../../src/domain/files/file.ts';
import { SECOND, timeOf, type Instant } from '../../src/domain/instant.ts';

/** Writes and reads the word at the end of a file's link: nobody else can make one, change one, or read what is in it. */
export interface Passes {
  write(fileKey: string, now: Instant): Promise<string>;
  /** The key of the file. Undefined: it is no word of this bot, or a quarter of an hour old. */
  read(pass: string, now: Instant): Promise<string | undefined>;
}

const [ALGORITHM, ENCRYPTION, KEY_BYTES] = ['dir', 'A256GCM', 32] as const;
const PURPOSE = 'service-health-bot/file-link';
const CLAIMS = z.object({ file: z.string() });

/**
 * Makes them. All processes with the same secret read each other's; without a secret a process reads only its own. They
 * are sealed and not only signed, since the key in one also opens what is stored.
 */
export function makePasses(secret: string | Buffer = randomBytes(KEY_BYTES)): Passes {
  const key = new Uint8Array(hkdfSync('sha256', secret, '', PURPOSE, KEY_BYTES));
  return {
    write: (file, now) =>
      new EncryptJWT({ file })
        .setProtectedHeader({ alg: ALGORITHM, enc: ENCRYPTION })
        .setAudience(PURPOSE)
        .setExpirationTime(Math.floor((timeOf(now) + FILE_KEPT) / SECOND))
        .encrypt(key),
    async read(pass, now) {
      const checks = { audience: PURPOSE, currentDate: new Date(timeOf(now)), requiredClaims: ['exp'] };
      const algorithms = { keyManagementAlgorithms: [ALGORITHM], contentEncryptionAlgorithms: [ENCRYPTION] };
      const opened = await jwtDecrypt(pass, key, { ...checks, ...algorithms }).catch(() => undefined);
      return CLAIMS.safeParse(opened?.payload).data?.file;
    },
  };
}
