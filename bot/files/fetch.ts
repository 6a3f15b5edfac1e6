import type { Clock, FileStore } from '../../src/ports/index.ts';
import type { TakeFile } from '../../src/usecases/files/take-file.ts';
import { fileReply, gonePage, readyPage, type FileReply } from './page.ts';
import type { Passes } from './passes.ts';

/** A request for a file, as far as it matters. */
export interface FileRequest {
  readonly method: string;
  /** The word at the end of the link. */
  readonly pass: string;
  readonly query: URLSearchParams;
  /** The cookies, as the header has them. */
  readonly cookie: string;
  /** The best language that the browser names. */
  readonly locale: string;
}

interface FetchOptions {
  readonly passes: Passes;
  readonly files: Pick<FileStore, 'look'>;
  readonly takeFile: TakeFile;
  readonly clock: Clock;
}

/** Answers a request for a file. */
export type FetchFile = (request: FileRequest) => Promise<FileReply>;

/**
 * Makes it for a bot on a developer's machine, where nobody signs in and only this machine is answered. A page with a
 * button comes first, so that what merely looks at links fetches nothing.
 */
export function makeFetchHere({ passes, files, takeFile, clock }: FetchOptions): FetchFile {
  return async ({ method, pass, locale }) => {
    const key = await passes.read(pass, clock());
    const offer = key === undefined ? undefined : await files.look(key);
    if (key === undefined || !offer) return gonePage(locale);
    if (method !== 'POST') return readyPage(locale);
    const kept = await takeFile(key, () => true);
    return kept ? fileReply(kept.offer, kept.bytes) : gonePage(locale);
  };
}
