import { LOOPBACK, listen, makeHttpServer, stopListening } from '../../lib/http/server.ts';
import type { Frame, Served } from './frame.ts';

interface ServedApiOptions extends Frame {
  readonly port: number;
  /** Listens on the loopback address only. */
  readonly local: boolean;
  readonly served: readonly Served[];
}

export interface ServedApi {
  /** `http://localhost:3979` */
  readonly url: string;
  /** Stops listening; what is being sent has a moment to end. */
  close(): Promise<void>;
}

/** Time for responses still being sent when the process stops. */
const GRACE_MS = 500;

/** Serves what is known of the tenants' health on a port of its own. Fails if the port is taken. */
export async function startServedApi({ port, local, served, ...frame }: ServedApiOptions): Promise<ServedApi> {
  const server = makeHttpServer('service-health-api', frame.log);
  for (const add of served) add(server, frame);
  const url = await listen(server, port, local ? LOOPBACK : undefined);
  return { url, close: () => stopListening(server)(GRACE_MS) };
}
