import type { FileOffer } from '../../domain/files/file.ts';
import type { Instant } from '../../domain/instant.ts';
import type { AuditTrail, Clock, FileStore, KeptFile, Log } from '../../ports/index.ts';

interface TakeFilePorts {
  readonly files: Pick<FileStore, 'look' | 'take'>;
  readonly audit: Pick<AuditTrail, 'append'>;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Gives a file to whom it is for, once. `isTheirs` says whether it is for whoever came; what is not is left as it is.
 * Undefined: there is no such file, or none for them, which nobody is told apart.
 */
export type TakeFile = (key: string, isTheirs: (offer: FileOffer) => boolean) => Promise<KeptFile | undefined>;

/** Makes it. */
export function makeTakeFile(ports: TakeFilePorts): TakeFile {
  const { files, clock, log } = ports;
  return async (key, isTheirs) => {
    const offer = await files.look(key);
    if (!offer) return undefined;
    const { tenantId } = offer;
    if (!isTheirs(offer)) {
      log.warn('file.refused', { tenantId, meaning: 'somebody else than who asked for the file came for it' });
      return undefined;
    }
    const kept = await files.take(key);
    if (!kept) return undefined;
    log.info('file.fetched', { tenantId, size: offer.size });
    await note(ports, kept.offer, clock());
    return kept;
  };
}

/** Makes what forgets a file that whom it is for does not want. */
export function makeDropFile({
  files,
}: Pick<TakeFilePorts, 'files'>): (...asked: Parameters<TakeFile>) => Promise<void> {
  return async (key, isTheirs) => {
    const offer = await files.look(key);
    if (offer && isTheirs(offer)) await files.take(key);
  };
}

/** Notes who fetched what, and where they had asked for it. Where that fails, they have the file all the same. */
async function note(
  { audit, log }: TakeFilePorts,
  { tenantId, person, where, name }: FileOffer,
  at: Instant,
): Promise<void> {
  const entry = { at, where, by: { id: person.id, name: person.name }, what: { act: 'file-fetched', name } } as const;
  await audit.append(tenantId, entry).catch((error: unknown) => log.error('audit.not-kept', { error }));
}
