import type { ClientRequest } from 'node:http';
import type { Socket } from 'node:net';

/** The code of a request that ended before its connection was ready: nothing of it was written. */
export const NEVER_CONNECTED = 'NEVER_CONNECTED';

/**
 * Makes a request, and tells apart how it fails. If it ends before its connection is ready, as when a firewall drops
 * everything, it fails with the code `NEVER_CONNECTED`, unless it already has a code of its own.
 */
export async function watchingConnect<T>(request: ClientRequest, work: () => Promise<T>): Promise<T> {
  // From here on, the other side may have read it.
  const watched = { isReady: false };
  request.once('socket', (socket: Socket) => {
    const ready = () => (watched.isReady = true);
    // A kept connection is ready at once.
    if (!socket.connecting) ready();
    else socket.once('encrypted' in socket ? 'secureConnect' : 'connect', ready);
  });
  try {
    return await work();
  } catch (error) {
    if (watched.isReady || codeOf(error) !== undefined) throw error;
    throw Object.assign(new Error('The connection was never ready', { cause: error }), { code: NEVER_CONNECTED });
  }
}

/** An abort has a code too, but it says nothing about the connection. */
function codeOf(error: unknown): string | undefined {
  const { code, name } = error as { readonly code?: unknown; readonly name?: unknown };
  return typeof code === 'string' && name !== 'AbortError' ? code : undefined;
}
