import { makeBringFiles, makeLinkFiles, type BringFiles, type LinkFiles } from '../../../bot/files/bring.ts';
import { makeFetchHere, type FetchFile } from '../../../bot/files/fetch.ts';
import { makePasses } from '../../../bot/files/passes.ts';
import type { FileConsentOptions } from '../../../bot/turn/files/file-consent.ts';
import { makePutFile } from '../../lib/http/put-file.ts';
import { makeDropFile, makeTakeFile } from '../../usecases/files/take-file.ts';
import type { AuditTrail, Clock, FileStore, Log } from '../../ports/index.ts';
import type { Config } from '../config.ts';

interface FilesParts {
  readonly files: FileStore;
  readonly audit: Pick<AuditTrail, 'append'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** How files reach people. */
interface Files {
  readonly bringFiles: BringFiles;
  readonly linkFiles: LinkFiles;
  /** For answering Teams' questions about files. */
  readonly consents: FileConsentOptions;
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
  const links = { passes, address: bot === undefined ? address : () => undefined };
  const takeFile = makeTakeFile(parts);
  return {
    bringFiles: makeBringFiles(links, bot !== undefined),
    linkFiles: makeLinkFiles(links),
    ...(bot === undefined && { fetchFile: makeFetchHere({ ...parts, passes, takeFile }) }),
    consents: { takeFile, dropFile: makeDropFile(parts), putFile: makePutFile(), log: parts.log },
    listensAt(url) {
      here = url;
    },
  };
}
