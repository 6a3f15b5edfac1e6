import { makeGraph } from '../graph/source.ts';
import type { Http } from '../lib/http/http.ts';
import type { Clock, HealthSource, Log } from '../ports/index.ts';
import { makeServiceComms } from '../servicecomms/source.ts';

/** What a health source needs for one tenant. */
interface SourceParts {
  readonly baseUrl: string;
  readonly tenantId: string;
  /** Gets a bearer token for the source, another one if the source `refused` one. Errors name `permission`. */
  readonly token: (permission: string, refused?: string) => Promise<string>;
  readonly http: Http;
  readonly clock: Clock;
  readonly log: Log;
}

interface SourceEntry {
  readonly make: (parts: SourceParts) => HealthSource;
  /** The setting for its base URL, and the default: the URL in the public cloud. */
  readonly baseUrlSetting: string;
  readonly baseUrl: string;
  /** Most requests that it answers in an hour, for one application and tenant. Absent: none is documented. */
  readonly requestsPerHour: number | undefined;
}

/** The health sources by their name in `HEALTH_SOURCE`. To add one, add a folder beside `graph/` and an entry here. */
export const SOURCE_TABLE = {
  graph: {
    make: makeGraph,
    baseUrlSetting: 'GRAPH_BASE_URL',
    baseUrl: 'https://graph.microsoft.com/v1.0',
    // "Service Communications service limits" in Graph's throttling limits.
    requestsPerHour: 800,
  },
  servicecomms: {
    make: makeServiceComms,
    baseUrlSetting: 'SERVICECOMMS_BASE_URL',
    baseUrl: 'https://manage.office.com/api/v1.0',
    requestsPerHour: undefined,
  },
} as const satisfies Record<string, SourceEntry>;

export type SourceName = keyof typeof SOURCE_TABLE;
export type BaseUrlSetting = (typeof SOURCE_TABLE)[SourceName]['baseUrlSetting'];
