import { between, MINUTE, SECOND } from '../../domain/instant.ts';
import type { Telemetry } from '../../domain/impact/telemetry.ts';
import { makeGraphTelemetry } from '../../graph/activity/telemetry.ts';
import { makeHttp } from '../../lib/http/http.ts';
import type { Credential } from '../../lib/token/application.ts';
import { makeTokenProvider, scopeOf } from '../../lib/token/token.ts';
import type { Clock, Log, Meter, PauseStore, ReadingStore, RequestBudget, TelemetrySource } from '../../ports/index.ts';
import type { ServiceRef } from '../../domain/health/service.ts';
import type { Config } from '../config.ts';
import { healthOf, type HealthAccess } from '../health-config.ts';
import { impactOf } from '../impact-config.ts';

interface TelemetryParts {
  readonly clock: Clock;
  readonly log: Log;
  readonly meter: Pick<Meter, 'sourceRequest'>;
  readonly pauses: Omit<PauseStore, 'counted'>;
  readonly budgets: RequestBudget;
  readonly readings: ReadingStore;
  readonly fetch?: typeof fetch;
  /** What an application signs in with. */
  readonly credentialOf: (access: HealthAccess) => Credential;
}

/** Under this name its requests and pauses are counted, apart from those for health. */
const NAME = 'telemetry';
/** Most requests in an hour for a tenant, and how long what was read is shown again: also that it could not be read. */
const [MOST_REQUESTS, KEPT_FOR_MS] = [120, 5 * MINUTE];
/** Somebody waits for the answer, which is worth giving without this. */
const [TIMEOUT_MS, LONGEST_PAUSE_MS] = [8 * SECOND, 2 * SECOND];

type Read = (service: ServiceRef) => Promise<Telemetry>;

/** Makes what reads the telemetry of the tenants for which that is on. */
export function makeTelemetry(config: Config, parts: TelemetryParts): TelemetrySource {
  const running = new Map<string, Promise<Telemetry>>();
  const made = new Map<string, Read>();
  return {
    read: async (tenantId, service) => {
      if (!impactOf(config, tenantId).serviceActivity) return { read: false, because: 'off' };
      if (healthOf(config.health, tenantId).source !== 'graph') return { read: false, because: 'not-in-cloud' };
      const read = made.get(tenantId) ?? makeRead(config, tenantId, parts);
      made.set(tenantId, read);
      // Many who ask at once cost one reading.
      const name = JSON.stringify([tenantId, service.id]);
      const begun = running.get(name) ?? keptOr(parts, tenantId, service, read).finally(() => running.delete(name));
      running.set(name, begun);
      return begun;
    },
  };
}

function makeRead({ health }: Config, tenantId: string, parts: TelemetryParts): Read {
  const { clock, log, pauses, budgets, fetch, credentialOf } = parts;
  const { baseUrl, access } = healthOf(health, tenantId);
  const token = makeTokenProvider({
    ...{ tenantId, clientId: access.clientId ?? '', authority: access.authority, scope: scopeOf(baseUrl), log },
    credential: credentialOf(access),
    ...(fetch && { fetch }),
  });
  const http = makeHttp({
    ...parts,
    ...{ retries: 1, timeoutMs: TIMEOUT_MS, longestPauseMs: LONGEST_PAUSE_MS },
    sharedPause: {
      left: () => pauses.left(NAME, tenantId),
      hold: (forMs) => pauses.hold(NAME, tenantId, forMs),
    },
    budget: () => budgets.take(NAME, tenantId, MOST_REQUESTS),
  });
  return makeGraphTelemetry({ baseUrl, token, http, clock });
}

/** What any process read lately is not read again. */
async function keptOr(
  { readings, clock, log }: TelemetryParts,
  tenantId: string,
  service: ServiceRef,
  read: Read,
): Promise<Telemetry> {
  const key = `${NAME}/${service.id}`;
  const kept = await readings.read<Telemetry>(tenantId, key).catch(() => undefined);
  if (kept && between(kept.readAt, clock()) < KEPT_FOR_MS) return kept.value;
  const value = await read(service);
  await readings
    .write(tenantId, key, { value, readAt: clock() })
    .catch((error: unknown) => log.debug('telemetry.not-kept', { error }));
  return value;
}
