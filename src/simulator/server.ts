import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import restify from 'restify';
import type { Clock, HealthSource } from '../ports/index.ts';
import { instantOf } from '../domain/instant.ts';
import type { Api, ApiReply } from '../served/api/api.ts';
import { requestOf } from '../served/http/answer.ts';
import { admitSimulated } from './api/admission.ts';
import type { SimulatedRequest } from './api/request.ts';
import { addControls } from './control.ts';
import { makeFaultBook, type FaultBook, type FaultInput, type Strike } from './faults/faults.ts';
import { faultySource } from './faults/faulty-source.ts';
import { makeGraphApi } from './graph/api.ts';
import type { EnumCase } from './graph/wire.ts';
import { makeServiceCommsApi } from '../served/servicecomms/api.ts';
import type { WireShape } from '../served/servicecomms/wire.ts';
import type { TimelineScript } from './timeline/script.ts';
import { delayOf, replacedReply, writeReply } from './faults/wire-faults.ts';

export interface SimulatorOptions {
  /** Whose health is served: the timeline, or any other source. */
  readonly source: HealthSource;
  /** 0 (the default) picks a free port. */
  readonly port?: number;
  /**
   * Address to listen on, by default `127.0.0.1`. Faults and scripts are accepted only from this machine in any case.
   */
  readonly host?: string;
  /** The tenant that tokens must be for; by default, any. The legacy API then compares token and URL. */
  readonly tenantId?: string;
  /** Domain names of the same tenant, for the legacy API's URLs. */
  readonly tenantNames?: readonly string[];
  readonly clock?: Clock;
  /** The legacy API's records: as seen since 2019 (the default) or as documented. */
  readonly wireShape?: WireShape;
  /** Graph's enum values: camelCase (the default) or PascalCase. */
  readonly enumCase?: EnumCase;
  /** Which numbers the tenant's telemetry has; by default 1. */
  readonly seed?: number;
  /** Faults that are active from the start. */
  readonly faults?: readonly FaultInput[];
  /** What `POST /_timeline` writes to. Without it, that route does not exist. */
  readonly script?: TimelineScript;
}

export interface Simulator {
  /** `http://127.0.0.1:8080` */
  readonly url: string;
  readonly faults: FaultBook;
  /** Stops listening and breaks open connections. */
  close(): Promise<void>;
}

/**
 * Serves both health APIs over one source, at `{url}/api/v1.0/{tenant}/ServiceComms/{operation}` and
 * `{url}/v1.0/admin/serviceAnnouncement/…`, and the tenant's telemetry at `{url}/beta/reports/serviceActivity/…`. `POST` and
 * `DELETE {url}/_faults` set and clear faults. Fails if the port is taken.
 */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const faults = makeFaultBook(options.faults);
  const closing = new AbortController();
  const server = restify.createServer({ name: 'simulator', handleUncaughtExceptions: false });
  addControls(server, { faults, ...(options.script && { script: options.script }) });
  const answer = makeAnswer(apisOf(options), options.source, faults);
  server.get('/*', async (req, res) => {
    const { reply, strikes } = await answer(requestOf(req));
    await sleep(delayOf(strikes), undefined, { signal: closing.signal }).catch(() => undefined);
    if (res.destroyed || closing.signal.aborted) return;
    writeReply(reply, strikes, res);
  });
  const url = await listening(server, options.port ?? 0, options.host ?? '127.0.0.1');
  return {
    url,
    faults,
    close: () => {
      closing.abort();
      return closed(server);
    },
  };
}

function apisOf({
  clock = wallClock,
  wireShape = 'seen',
  enumCase = 'camel',
  seed = 1,
  ...options
}: SimulatorOptions): Api<SimulatedRequest>[] {
  const tenant = options.tenantId === undefined ? {} : { tenantId: options.tenantId };
  const names = options.tenantNames === undefined ? {} : { tenantNames: options.tenantNames };
  const admit = admitSimulated({ clock, ...tenant, ...names });
  return [
    makeServiceCommsApi({ clock, wireShape, admit, server: SERVER }),
    makeGraphApi({ clock, enumCase, seed, ...tenant }),
  ];
}

function wallClock(): string {
  return instantOf(Date.now());
}

interface Answered {
  readonly reply: ApiReply;
  readonly strikes: readonly Strike[];
}

function makeAnswer(apis: readonly Api<SimulatedRequest>[], source: HealthSource, faults: FaultBook) {
  return async (request: Omit<SimulatedRequest, 'source'>): Promise<Answered> => {
    const api = apis.find((each) => each.operation(request.path) !== undefined);
    if (!api) return { reply: NO_SUCH_PATH, strikes: [] };
    const strikes = faults.strikes(api.name, api.operation(request.path) ?? '', request.path);
    const replaced = replacedReply(strikes, api.name);
    const reply = replaced ?? (await api.answer({ ...request, source: faultySource(source, strikes) }));
    return { reply, strikes };
  };
}

/** What the legacy API’s answers say of its server. */
const SERVER = {
  'X-Instance-Name': 'Simulator_IN_0',
  Server: 'Microsoft-IIS/10.0',
  'X-ASPNET-Version': '4.0.30319',
  'X-Powered-By': 'ASP.NET',
};

const NO_SUCH_PATH: ApiReply = {
  status: 404,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ error: { code: 'ResourceNotFound', message: 'Neither of the two APIs has this path.' } }),
};

function listening(server: restify.Server, port: number, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const { port: taken } = server.server.address() as AddressInfo;
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${taken}`);
    });
  });
}

function closed(server: restify.Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.server.closeAllConnections();
  });
}
