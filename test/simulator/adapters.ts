import { makeGraph } from '../../src/graph/source.ts';
import { makeHttp } from '../../src/lib/http/http.ts';
import type { Clock, HealthSource } from '../../src/ports/index.ts';
import { makeServiceComms } from '../../src/servicecomms/source.ts';
import { makeRecordingLog } from '../fakes/recording-log.ts';
import { TENANT, TOKEN } from './at.ts';

export interface AdapterOptions {
  /** The server's address. */
  readonly url: string;
  readonly clock: Clock;
  readonly metadata?: 'none' | 'minimal' | 'full';
  /** By default the simulator's. */
  readonly tenantId?: string;
  readonly token?: string;
  /** For one answer. */
  readonly timeoutMs?: number;
}

/** The adapter of the legacy API, over a server; nothing is tried twice, so what it gets first is what it tells. */
export function servicecommsOver(options: AdapterOptions): HealthSource {
  const { url, clock, metadata, timeoutMs, tenantId = TENANT } = options;
  const [log, token] = [makeRecordingLog(), () => Promise.resolve(options.token ?? TOKEN)];
  const baseUrl = `${url}/api/v1.0`;
  return makeServiceComms({
    baseUrl,
    tenantId,
    token,
    log,
    http: httpOf(clock, timeoutMs),
    ...(metadata && { metadata }),
  });
}

/** The adapter of Graph, over a simulator. */
export function graphOver({ url, clock, timeoutMs }: AdapterOptions): HealthSource {
  const [log, token] = [makeRecordingLog(), () => Promise.resolve(TOKEN)];
  return makeGraph({ baseUrl: `${url}/v1.0`, token, log, clock, http: httpOf(clock, timeoutMs) });
}

function httpOf(clock: Clock, timeoutMs = 15_000) {
  const meter = { sourceRequest: () => undefined };
  return makeHttp({ clock, log: makeRecordingLog(), meter, retries: 0, timeoutMs });
}
