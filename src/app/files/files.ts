import { makeBringFiles, type BringFiles } from '../../../bot/files/bring.ts';
import { makeFetchHere, type FetchFile } from '../../../bot/files/fetch.ts';
import { makePasses } from '../../../bot/files/passes.ts';
import type { Clock, FileStore, Log } from '../../ports/index.ts';
import type { Config } from '../config.ts';

interface FilesParts {
  readonly files: FileStore;
  readonly clock: Clock;
  readonly log: Log;
}

/** How files reach people. */
interface Files {
  readonly bringFiles: BringFiles;
  /** Absent: nothing is fetched from this process. */
  readonly fetchFile?: FetchFile;
  /** Says under which address this process listens, once it does. */
  listensAt(url: string): void;
}

/** Makes it. */
export function makeFiles({ bot, publicUrl }: Config, parts: FilesParts): Files {
  const passes = makePasses();
  let here: string | undefined;
  const address = () => publicUrl ?? (bot === undefined ? here : undefined);
  return {
    bringFiles: makeBringFiles({ passes, address: bot === undefined ? address : () => undefined }),
    ...(bot === undefined && { fetchFile: makeFetchHere({ ...parts, passes }) }),
    listensAt(url) {
      here = url;
    },
  };
}
