import { makeHttp } from '../lib/http/http.ts';
import { logWith } from '../lib/log-with.ts';
import { tracedHttp } from '../lib/tracing/traced.ts';
import { UNTRACED } from '../lib/tracing/tracing.ts';
import type { Credential } from '../lib/token/application.ts';
import { makeTokenProvider, scopeOf } from '../lib/token/token.ts';
import type {
  Clock,
  HealthSource,
  HealthSources,
  Log,
  Meter,
  PauseStore,
  RequestBudget,
  Tracer,
} from '../ports/index.ts';
import { healthOf, type HealthAccess, type HealthConfig, type HealthOfTenant } from './health-config.ts';
import { SOURCE_TABLE } from './source-table.ts';

interface SourcesOptions {
  readonly clock: Clock;
  readonly log: Log;
  readonly meter: Meter;
  /** Absent: nothing is traced. */
  readonly tracer?: Tracer;
  /** What the processes tell each other of pauses that a source asked for. */
  readonly pauses: Omit<PauseStore, 'counted'>;
  /** Counts requests where a tenant has a budget. */
  readonly budgets?: RequestBudget;
  /** For calls to the health API and its token endpoint. Tests pass their own. */
  readonly fetch?: typeof fetch;
  /** How often a call that failed is made again; by default, a few times. */
  readonly retries?: number;
}

/** Makes each tenant's health source on first use. Tenants share no tokens, no connections and no pauses. */
export function makeSources(health: HealthConfig, options: SourcesOptions): HealthSources {
  const made = new Map<string, HealthSource>();
  return (tenantId) => {
    const known = made.get(tenantId);
    if (known) return known;
    const source = makeSource(healthOf(health, tenantId), ofTenant(options, health, tenantId), tenantId);
    made.set(tenantId, source);
    return source;
  };
}

function makeSource(health: HealthOfTenant, options: SourcesOptions, tenantId: string): HealthSource {
  const { source, baseUrl, access, requestsPerHour: most } = health;
  const { clock, log, meter, tracer = UNTRACED, fetch, pauses, budgets } = options;
  const token = makeTokenProvider({
    tenantId,
    clientId: access.clientId ?? '',
    authority: access.authority,
    scope: scopeOf(baseUrl),
    credential: credentialOf(access),
    log,
    ...(fetch && { fetch }),
  });
  const sourceRequest: Meter['sourceRequest'] = (...request) => {
    meter.sourceRequest(...request);
    pauses.count(source, tenantId).catch(() => undefined);
  };
  const http = makeHttp({
    ...options,
    meter: { ...meter, sourceRequest },
    sharedPause: {
      left: () => pauses.left(source, tenantId),
      hold: (forMs) => pauses.hold(source, tenantId, forMs),
    },
    ...(budgets && most !== undefined && { budget: () => budgets.take(source, tenantId, most) }),
  });
  return {
    ...SOURCE_TABLE[source].make({ baseUrl, tenantId, token, http: tracedHttp(tracer, http), clock, log }),
    trouble: () => http.trouble(),
  };
}

/** With several tenants, the log says of whose source it speaks. */
function ofTenant(options: SourcesOptions, { tenantId }: HealthConfig, ofSource: string): SourcesOptions {
  return tenantId === undefined ? { ...options, log: logWith(options.log, { tenant: ofSource }) } : options;
}

/** What the application signs in with. One of the three is present: the settings were checked. */
export function credentialOf({ accessToken, certificate, clientSecret = '' }: HealthAccess): Credential {
  if (accessToken !== undefined) return { kind: 'token', token: accessToken };
  return certificate ? { kind: 'certificate', ...certificate } : { kind: 'secret', secret: clientSecret };
}
