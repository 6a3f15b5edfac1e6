import * as z from 'zod';
import {
  audience,
  authority,
  baseUrl,
  collector,
  guid,
  headers,
  hosts,
  locale,
  numberFrom,
  oneOf,
  path,
  playgroundGuid,
  port,
  postgresUrl,
  proxy,
  publicUrl,
  redisPrefix,
  redisUrls,
  secret,
  secretUrl,
  sentinelName,
  sentinels,
  serviceName,
  tenant,
  timeZone,
  token,
  wholeFrom,
  words,
} from './setting-kinds.ts';
import { SOURCE_TABLE, type BaseUrlSetting, type SourceName } from './source-table.ts';

/** A shorter interval would only fill the log: Graph allows 800 requests an hour. A longer one is no watch. */
const [SHORTEST_POLL, LONGEST_POLL] = [0.05, 86_400];
/** One or two people are no sign of an outage, and must not be able to tell a channel of one. */
export const EARLY_WARNING_PEOPLE = { least: 3, most: 10_000 };
export const EARLY_WARNING_MINUTES = { least: 5, most: 120 };

/**
 * Every setting and its default (`INTERFACE.md`). A message says what is wrong but never repeats the value: a secret
 * under the wrong name must not reach a terminal.
 */
export const SETTINGS = z.object({
  PORT: port.default(3978),
  METRICS_PORT: port.optional(),
  PUBLIC_URL: publicUrl.optional(),
  FILES_CLIENT_ID: guid('an application id').optional(),
  MicrosoftAppId: guid('an application id').optional(),
  MicrosoftAppPassword: secret.optional(),
  MicrosoftAppTenantId: guid('a tenant id').optional(),
  MicrosoftAppType: oneOf('MultiTenant', 'SingleTenant', 'UserAssignedMSI').optional(),
  MicrosoftAppCertificateFile: path,
  MicrosoftAppCertificateKeyFile: path,
  BOT_SDK: oneOf('botbuilder', 'teams').default('botbuilder'),
  ACTIVITY_FEED: oneOf('on', 'off').default('off'),
  SERVICE_ACTIVITY: oneOf('on', 'off').default('off'),
  HEALTH_SOURCE: oneOf(...(Object.keys(SOURCE_TABLE) as SourceName[])).default('graph'),
  ...baseUrls(),
  TENANTS_FILE: path,
  HEALTH_TENANT_ID: tenant.optional(),
  HEALTH_CLIENT_ID: guid('an application id').optional(),
  HEALTH_CLIENT_SECRET: secret.optional(),
  HEALTH_CERTIFICATE_FILE: path,
  HEALTH_CERTIFICATE_KEY_FILE: path,
  HEALTH_AUTHORITY: authority.default('https://login.microsoftonline.com'),
  HEALTH_ACCESS_TOKEN: token.optional(),
  HTTPS_PROXY: proxy.optional(),
  HTTP_PROXY: proxy.optional(),
  NO_PROXY: hosts.optional(),
  REDIS_URL: redisUrls.default(['redis://127.0.0.1:6379']),
  REDIS_SENTINELS: sentinels.optional(),
  REDIS_SENTINEL_NAME: sentinelName.optional(),
  REDIS_SENTINEL_PASSWORD: secret.optional(),
  REDIS_PREFIX: redisPrefix.default('{service-health}'),
  DATABASE_URL: postgresUrl.optional(),
  HISTORY_FILE: z.string().default('data/history.sqlite'),
  HISTORY_DAYS: wholeFrom(31, 3_660).default(400),
  POLL_INTERVAL_SECONDS: numberFrom(SHORTEST_POLL, LONGEST_POLL).default(60),
  DELIVERY_RATE_PER_SECOND: numberFrom(0.1, 10_000).default(40),
  ROLES: words(oneOf('web', 'worker', 'api'), 'must name web, worker, api or several of them').default([
    'web',
    'worker',
  ]),
  API_PORT: port.default(3979),
  API_AUDIENCES: words(audience, 'must be application ids or addresses, separated by commas').optional(),
  API_REQUESTS_PER_MINUTE: wholeFrom(1, 1_000_000).default(600),
  API_SHAPE: oneOf('seen', 'documented').default('seen'),
  API_FEED_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  API_MCP: oneOf('on', 'off').default('off'),
  ALLOWED_TENANTS: words(playgroundGuid('tenant ids'), 'must be tenant ids, separated by commas').optional(),
  SUBSCRIBE_POLICY: oneOf('members', 'owners').default('members'),
  ADMIN_USER_IDS: words(playgroundGuid('Entra object ids'), 'must be Entra object ids, separated by commas').default(
    [],
  ),
  EARLY_WARNING_PEOPLE: wholeFrom(EARLY_WARNING_PEOPLE.least, EARLY_WARNING_PEOPLE.most).default(5),
  EARLY_WARNING_MINUTES: wholeFrom(EARLY_WARNING_MINUTES.least, EARLY_WARNING_MINUTES.most).default(30),
  DEFAULT_TIME_ZONE: timeZone.default('UTC'),
  DEFAULT_LOCALE: locale.default('en'),
  HEARTBEAT_URL: secretUrl.optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: collector.optional(),
  OTEL_EXPORTER_OTLP_HEADERS: headers.optional(),
  OTEL_SERVICE_NAME: serviceName.default('service-health-bot'),
  LOG_LEVEL: oneOf('trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent').default('info'),
});
export type Settings = z.output<typeof SETTINGS>;
export type SettingName = keyof Settings;

/** A base URL setting for each health source. */
function baseUrls(): Record<BaseUrlSetting, z.ZodDefault<typeof baseUrl>> {
  const settings = Object.values(SOURCE_TABLE).map((each) => [each.baseUrlSetting, baseUrl.default(each.baseUrl)]);
  return Object.fromEntries(settings) as Record<BaseUrlSetting, z.ZodDefault<typeof baseUrl>>;
}

/** Who is told how the bot is doing. */
export interface Monitoring {
  /** Called after each good cycle. A secret. */
  readonly heartbeatUrl?: string;
  /** Where traces are sent. Absent: nothing is traced. */
  readonly traces?: {
    readonly endpoint: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly serviceName: string;
  };
}

export function monitoringOf({ HEARTBEAT_URL: heartbeatUrl, ...settings }: Settings): Monitoring {
  const endpoint = settings.OTEL_EXPORTER_OTLP_ENDPOINT;
  const { OTEL_EXPORTER_OTLP_HEADERS: headers = {}, OTEL_SERVICE_NAME: serviceName } = settings;
  return { heartbeatUrl, ...(endpoint !== undefined && { traces: { endpoint, headers, serviceName } }) };
}

/** What the role `api` serves to programs. */
export interface Serving {
  readonly port: number;
  readonly shape: Settings['API_SHAPE'];
  /** Whether assistants may ask, over MCP. */
  readonly mcp: boolean;
  /** Signs the keys of feeds. A secret. */
  readonly feedSecret?: string | undefined;
  /** Whom tokens may be for. */
  readonly audiences: readonly string[];
  readonly requestsPerMinute: number;
}

/** By default, tokens for this application and those for the retired API: its clients ask for no others. */
export function servingOf({ MicrosoftAppId: id, ...settings }: Settings): Serving {
  const own = [...(id ? [id, `api://${id}`] : []), 'https://manage.office.com'];
  return {
    port: settings.API_PORT,
    shape: settings.API_SHAPE,
    mcp: settings.API_MCP === 'on',
    feedSecret: settings.API_FEED_SECRET,
    audiences: settings.API_AUDIENCES ?? own,
    requestsPerMinute: settings.API_REQUESTS_PER_MINUTE,
  };
}
