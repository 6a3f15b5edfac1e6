import { MINUTE } from '../../domain/instant.ts';
import type { Metrics } from '../../lib/metrics.ts';
import { makeAdmit } from '../../served/http/admit.ts';
import { makeCheckToken } from '../../served/tokens/check-token.ts';
import { makeIsTenant } from '../../served/tokens/tenant-names.ts';
import { serveV2 } from '../../served/v2/routes.ts';
import { serveFeed } from '../../served/feed/routes.ts';
import { makeKnownReports } from '../../served/reports/known-reports.ts';
import { serveMcp } from '../../served/mcp/http/routes.ts';
import { serveServiceComms } from '../../served/servicecomms/routes.ts';
import { startServedApi, type ServedApi } from '../../served/http/server.ts';
import type { Clock, DayStore, HealthSources, Log, ReadingStore } from '../../ports/index.ts';
import { makeKnownHealth } from '../../usecases/serving/known-health.ts';
import type { Config } from '../config.ts';

interface ServingParts {
  readonly readings: ReadingStore;
  readonly stores: { readonly days: DayStore };
  readonly sources: HealthSources;
  /** Tenants whose health is watched. */
  readonly tenantIds: readonly string[];
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  /** For Entra's keys. Tests pass their own. */
  readonly fetch?: typeof fetch;
}

/** Starts what this process serves to programs. Undefined if its roles do not say so. */
export async function startServing(config: Config, parts: ServingParts): Promise<ServedApi | undefined> {
  const { api, authority, bot, pollIntervalMs, roles } = config;
  if (!roles.has('api')) return undefined;
  const { readings, stores, sources, metrics, clock, log } = parts;
  const askForReport = (tenantId: string, issueId: string) => sources(tenantId).getReport(issueId);
  const getReport = makeKnownReports({ getReport: askForReport, clock });
  const isTenant = makeIsTenant({ ...parts, authority });
  return startServedApi({
    port: api.port,
    local: bot === undefined,
    served: [
      serveV2,
      serveFeed({ isTenant, pollIntervalMs, tenantIds: parts.tenantIds, secret: api.feedSecret }),
      serveServiceComms({ wireShape: api.shape, isTenant, pollIntervalMs }),
      ...(api.mcp ? [mcpOf(config, parts)] : []),
    ],
    admit: makeAdmit({
      checkToken: makeCheckToken({ ...parts, audiences: api.audiences, authority }),
      getHealth: makeKnownHealth({ readings, days: stores.days, getReport, clock }),
      requestsPerMinute: api.requestsPerMinute,
    }),
    clock,
    log,
    meter: metrics.meter,
  });
}

/** A reading is stale if this many polls brought no newer one. */
const MISSED_POLLS = 3;
/** With polls of a few seconds, a pause of the source is nothing yet. */
const LEAST_STALE_MS = 5 * MINUTE;

function mcpOf({ api: { audiences }, authority, pollIntervalMs }: Config, { tenantIds }: ServingParts) {
  const staleAfterMs = Math.max(MISSED_POLLS * pollIntervalMs, LEAST_STALE_MS);
  return serveMcp({ authority, tenantIds, audiences, staleAfterMs });
}
