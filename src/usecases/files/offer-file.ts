import { placeOf } from '../../domain/audit.ts';
import { FileError } from '../../domain/files/file-error.ts';
import { MOST_FILE_BYTES, safeFileName, type MadeFile, type OfferedFile } from '../../domain/files/file.ts';
import type { Reader } from '../../domain/subscription/reader.ts';
import type { FileStore, FileToKeep, Log } from '../../ports/index.ts';

export interface FilePorts {
  readonly files: Pick<FileStore, 'keep'>;
  readonly log: Log;
}

/**
 * Keeps a file for a quarter of an hour, for this person of this tenant alone. The card that says so names it in its
 * `files`, and the turn brings it. Fails with a `FileError`.
 */
type OfferFile = (reader: Reader, file: MadeFile) => Promise<OfferedFile>;

/** Makes it. Without ports there is nowhere to keep a file. */
export function makeOfferFile(ports: FilePorts | undefined): OfferFile {
  return async (reader, { bytes, ...made }) => {
    if (!ports) throw new FileError('store-away', 'this process keeps no files');
    if (bytes.length > MOST_FILE_BYTES) throw new FileError('too-large', `the file has ${bytes.length} bytes`);
    const what = { ...made, name: safeFileName(made.name), size: bytes.length };
    const kept = await keep(ports, { offer: { ...forWhom(reader), ...what }, bytes });
    if (!kept) throw new FileError('too-many', 'too much waits to be fetched');
    return { ...what, ...kept };
  };
}

async function keep({ files, log }: FilePorts, file: FileToKeep) {
  try {
    return await files.keep(file);
  } catch (error) {
    log.warn('file.not-kept', { tenantId: file.offer.tenantId, error });
    throw new FileError('store-away', 'the store does not answer', { cause: error });
  }
}

function forWhom(reader: Reader): Pick<FileToKeep['offer'], 'tenantId' | 'person' | 'where'> {
  const { tenantId, userId, userName, userObjectId, ownTenantId, conversation } = reader;
  return {
    tenantId,
    person: {
      ...{ id: userId, name: userName },
      ...(userObjectId !== undefined && { objectId: userObjectId }),
      ...(ownTenantId !== undefined && { tenantId: ownTenantId }),
    },
    where: placeOf(conversation ?? { id: reader.conversationId, scope: reader.scope }),
  };
}
