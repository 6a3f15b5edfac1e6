import type { Config, HealthAccess } from './config.ts';
import { makeGraph } from '../graph/source.ts';
import { makeHttp } from '../lib/http/http.ts';
import { makeTokenProvider, scopeOf, type Credential } from '../lib/token/token.ts';
import type { Clock, HealthSource, HealthSources, Log, Meter } from '../ports/index.ts';
import { makeServiceComms } from '../servicecomms/source.ts';

export interface SourcesParts {
  readonly clock: Clock;
  readonly log: Log;
  readonly meter: Meter;
  /** How the health API and its token endpoint are reached; another one in tests. */
  readonly fetch?: typeof fetch;
}

/** The health source of each tenant, made when it is first asked for: tokens and connections are a tenant's own. */
export function composeSources(config: Config, parts: SourcesParts): HealthSources {
  const http = makeHttp(parts);
  const made = new Map<string, HealthSource>();
  return (tenantId) => {
    const known = made.get(tenantId);
    if (known) return known;
    const source = makeSource(config, parts, http, tenantId);
    made.set(tenantId, source);
    return source;
  };
}

function makeSource(
  { health }: Config,
  parts: SourcesParts,
  http: ReturnType<typeof makeHttp>,
  tenantId: string,
): HealthSource {
  const { clock, log, fetch } = parts;
  const baseUrl = health.source === 'graph' ? health.graphBaseUrl : health.serviceCommsBaseUrl;
  const token = makeTokenProvider({
    tenantId,
    clientId: health.access.clientId ?? '',
    authority: health.access.authority,
    scope: scopeOf(baseUrl),
    credential: credentialOf(health.access),
    clock,
    log,
    ...(fetch && { fetch }),
  });
  return health.source === 'graph'
    ? makeGraph({ baseUrl, token, http, clock })
    : makeServiceComms({ baseUrl, tenantId, token, http, log });
}

/** The settings were checked: one of the three is there. */
function credentialOf({ accessToken, certificate, clientSecret = '' }: HealthAccess): Credential {
  if (accessToken !== undefined) return { kind: 'token', token: accessToken };
  return certificate ? { kind: 'certificate', ...certificate } : { kind: 'secret', secret: clientSecret };
}
