import * as z from 'zod';
import { FILE_KEPT } from '../../src/domain/files/file.ts';
import { shift, type Instant } from '../../src/domain/instant.ts';
import { makeSealedClaims } from './sealed-claims.ts';

/** Writes and reads the word at the end of a file's link. */
export interface Passes {
  write(fileKey: string, now: Instant): Promise<string>;
  /** The key of the file. Undefined: it is no word of this bot, or a quarter of an hour old. */
  read(pass: string, now: Instant): Promise<string | undefined>;
}

/** Makes them: processes with the same secret read each other's. */
export function makePasses(secret?: string): Passes {
  const sealed = makeSealedClaims('service-health-bot/file-link', z.object({ file: z.string() }), secret);
  return {
    write: (file, now) => sealed.close({ file }, shift(now, FILE_KEPT)),
    read: async (pass, now) => (await sealed.open(pass, now))?.file,
  };
}
