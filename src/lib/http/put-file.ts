import { SECOND } from '../../domain/instant.ts';

/** 20 MB take some seconds on a slow line. */
const LIMIT_MS = 60 * SECOND;

interface PutOptions {
  readonly fetch?: typeof fetch;
  readonly limitMs?: number;
}

/**
 * Makes what puts a whole file into an upload session of OneDrive, in one piece (driveItem: createUploadSession). The
 * address is a secret, so it follows no redirect and repeats it in no error. Fails if the file is not wholly there.
 */
export function makePutFile({ fetch: send = globalThis.fetch, limitMs = LIMIT_MS }: PutOptions = {}) {
  return async (url: string, bytes: Uint8Array, contentType: string): Promise<void> => {
    const headers = { 'Content-Type': contentType, 'Content-Range': `bytes 0-${bytes.length - 1}/${bytes.length}` };
    const body = new Uint8Array(bytes);
    const signal = AbortSignal.timeout(limitMs);
    const answer = await send(url, { method: 'PUT', redirect: 'error', headers, body, signal }).catch(
      (error: unknown) => {
        throw new Error(`the upload did not end: ${error instanceof Error ? error.name : 'unknown'}`);
      },
    );
    await answer.body?.cancel();
    if (answer.status !== 200 && answer.status !== 201)
      throw new Error(`the upload was answered with ${answer.status}`);
  };
}
