import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';
import type { Socket } from 'node:net';

/** The code of a request that ended before its connection was ready: nothing of it was written. */
export const NEVER_CONNECTED = 'NEVER_CONNECTED';

interface Watched {
  /** The connection is ready for the request: from here on, the other side may have read it. */
  isReady?: boolean;
}

const watching = new AsyncLocalStorage<Watched>();

// Node tells of each HTTP request as it is made. The SDK shows neither the request nor its socket.
subscribe('http.client.request.created', (message) => {
  const watched = watching.getStore();
  if (!watched) return;
  watched.isReady = false;
  (message as { readonly request: ClientRequest }).request.once('socket', (socket) => noteReady(watched, socket));
});

function noteReady(watched: Watched, socket: Socket): void {
  const ready = () => (watched.isReady = true);
  // A kept connection is ready at once.
  if (!socket.connecting) ready();
  else socket.once('encrypted' in socket ? 'secureConnect' : 'connect', ready);
}

/**
 * Makes a request, and tells apart how it fails. If it ends before its connection is ready, as when a firewall drops
 * everything, it fails with the code `NEVER_CONNECTED`, unless it already has a code of its own.
 */
export function watchingConnect<T>(request: () => Promise<T>): Promise<T> {
  const watched: Watched = {};
  return watching.run(watched, request).catch((error: unknown) => {
    if (watched.isReady !== false || codeOf(error) !== undefined) throw error;
    throw Object.assign(new Error('The connection was never ready', { cause: error }), { code: NEVER_CONNECTED });
  });
}

/** An abort has a code too, but it says nothing about the connection. */
function codeOf(error: unknown): string | undefined {
  const { code, name } = error as { readonly code?: unknown; readonly name?: unknown };
  return typeof code === 'string' && name !== 'AbortError' ? code : undefined;
}
