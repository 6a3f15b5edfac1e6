import type { Clock, FileStore, Log } from '../../src/ports/index.ts';
import { fileReply, gonePage, readyPage, type FileReply } from './page.ts';
import type { Passes } from './passes.ts';

/** A request for a file, as far as it matters. */
export interface FileRequest {
  readonly method: string;
  /** The word at the end of the link. */
  readonly pass: string;
  /** The best language that the browser names. */
  readonly locale: string;
}

interface FetchOptions {
  readonly passes: Passes;
  readonly files: Pick<FileStore, 'look' | 'take'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** Answers a request for a file. */
export type FetchFile = (request: FileRequest) => Promise<FileReply>;

/**
 * Makes it for a bot on a developer's machine, where nobody signs in and only this machine is answered. A page with a
 * button comes first, so that what merely looks at links fetches nothing.
 */
export function makeFetchHere({ passes, files, clock, log }: FetchOptions): FetchFile {
  return async ({ method, pass, locale }) => {
    const key = await passes.read(pass, clock());
    const offer = key === undefined ? undefined : await files.look(key);
    if (key === undefined || !offer) return gonePage(locale);
    if (method !== 'POST') return readyPage(locale);
    const kept = await files.take(key);
    if (!kept) return gonePage(locale);
    log.info('file.fetched', { tenantId: kept.offer.tenantId, size: kept.offer.size });
    return fileReply(kept.offer, kept.bytes);
  };
}
