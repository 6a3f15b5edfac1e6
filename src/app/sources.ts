import { makeHttp } from '../lib/http/http.ts';
import { tracedHttp } from '../lib/tracing/traced.ts';
import { UNTRACED } from '../lib/tracing/tracing.ts';
import { makeTokenProvider, scopeOf, type Credential } from '../lib/token/token.ts';
import type { Clock, HealthSource, HealthSources, Log, Meter, PauseStore, Tracer } from '../ports/index.ts';
import type { Config, HealthAccess } from './config.ts';
import { SOURCE_TABLE } from './source-table.ts';

interface SourcesOptions {
  readonly clock: Clock;
  readonly log: Log;
  readonly meter: Meter;
  /** Absent: nothing is traced. */
  readonly tracer?: Tracer;
  /** What the processes tell each other of pauses that a source asked for. */
  readonly pauses: Omit<PauseStore, 'counted'>;
  /** For calls to the health API and its token endpoint. Tests pass their own. */
  readonly fetch?: typeof fetch;
}

/** Makes each tenant's health source on first use. Tenants share no tokens, no connections and no pauses. */
export function makeSources(health: Config['health'], options: SourcesOptions): HealthSources {
  const made = new Map<string, HealthSource>();
  return (tenantId) => {
    const known = made.get(tenantId);
    if (known) return known;
    const source = makeSource(health, options, tenantId);
    made.set(tenantId, source);
    return source;
  };
}

function makeSource(health: Config['health'], options: SourcesOptions, tenantId: string): HealthSource {
  const { source, baseUrl, access } = health;
  const { clock, log, meter, tracer = UNTRACED, fetch, pauses } = options;
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
  });
  return {
    ...SOURCE_TABLE[source].make({ baseUrl, tenantId, token, http: tracedHttp(tracer, http), clock, log }),
    trouble: () => http.trouble(),
  };
}

/** One of the three is present: the settings were checked. */
function credentialOf({ accessToken, certificate, clientSecret = '' }: HealthAccess): Credential {
  if (accessToken !== undefined) return { kind: 'token', token: accessToken };
  return certificate ? { kind: 'certificate', ...certificate } : { kind: 'secret', secret: clientSecret };
}
