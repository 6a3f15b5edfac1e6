import type { FileOffer } from '../../domain/files/file.ts';

/** A file that waits, and what it is. */
export interface KeptFile {
  readonly offer: FileOffer;
  readonly bytes: Uint8Array;
}

/** A file to keep. What it hashes to is found out by the store. */
export interface FileToKeep {
  readonly offer: Omit<FileOffer, 'sha256'>;
  readonly bytes: Uint8Array;
}

/**
 * Keeps files for a quarter of an hour, each until it is taken. What is kept opens only with the key that `keep` gave:
 * the store itself does not have it. All methods may fail with any error when the store is down.
 */
export interface FileStore {
  /** Undefined: this person, or the tenant, has too much waiting already. */
  keep(file: FileToKeep): Promise<{ readonly key: string; readonly sha256: string } | undefined>;
  /** What waits under a key, which may be anything that came from outside. It goes on waiting. */
  look(key: string): Promise<FileOffer | undefined>;
  /** Gives the file to one caller, across all processes, and forgets it. */
  take(key: string): Promise<KeptFile | undefined>;
}
