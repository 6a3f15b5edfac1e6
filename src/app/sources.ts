import { makeHttp, type Http } from '../lib/http/http.ts';
import { makeTokenProvider, scopeOf, type Credential } from '../lib/token/token.ts';
import type { Clock, HealthSource, HealthSources, Log, Meter } from '../ports/index.ts';
import type { Config, HealthAccess } from './config.ts';
import { SOURCE_TABLE } from './source-table.ts';

interface SourcesOptions {
  readonly clock: Clock;
  readonly log: Log;
  readonly meter: Meter;
  /** How the health API and its token endpoint are reached; another one in tests. */
  readonly fetch?: typeof fetch;
}

/** The health source of each tenant, made when it is first asked for: tokens and connections are a tenant's own. */
export function makeSources(health: Config['health'], options: SourcesOptions): HealthSources {
  const http = makeHttp(options);
  const made = new Map<string, HealthSource>();
  return (tenantId) => {
    const known = made.get(tenantId);
    if (known) return known;
    const source = makeSource(health, options, http, tenantId);
    made.set(tenantId, source);
    return source;
  };
}

function makeSource(health: Config['health'], options: SourcesOptions, http: Http, tenantId: string): HealthSource {
  const { source, baseUrl, access } = health;
  const { clock, log, fetch } = options;
  const token = makeTokenProvider({
    tenantId,
    clientId: access.clientId ?? '',
    authority: access.authority,
    scope: scopeOf(baseUrl),
    credential: credentialOf(access),
    clock,
    log,
    ...(fetch && { fetch }),
  });
  return SOURCE_TABLE[source].make({ baseUrl, tenantId, token, http, clock, log });
}

/** The settings were checked: one of the three is there. */
function credentialOf({ accessToken, certificate, clientSecret = '' }: HealthAccess): Credential {
  if (accessToken !== undefined) return { kind: 'token', token: accessToken };
  return certificate ? { kind: 'certificate', ...certificate } : { kind: 'secret', secret: clientSecret };
}
