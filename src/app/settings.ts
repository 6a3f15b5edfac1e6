import { isIP } from 'node:net';
import * as z from 'zod';
import { isLocale, isTimeZone } from '../domain/subscription/reader.ts';
import { SOURCE_TABLE, type BaseUrlSetting, type SourceName } from './source-table.ts';

const word = z.string().optional();
const number = z.coerce.number('must be a number');
const port = number.refine(
  (value) => Number.isInteger(value) && value >= 0 && value <= 65_535,
  'must be a port, 0 to 65535',
);
const positive = number.positive('must be a number greater than 0');
const tenantId = z
  .string()
  .regex(/^[\w.-]{1,64}$/, 'must be a tenant id')
  .toLowerCase();
/** `host:port`, or a host alone with the Sentinels' usual port; IPv6 in brackets. */
const address = z
  .string()
  .refine((text) => isAddress(text), 'must be host:port addresses, with commas between them')
  .transform((text) => {
    const { hostname, port } = new URL(`redis://${text}`);
    return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 26_379) };
  });
const redisUrls = 'must be redis:// or rediss:// URLs, with commas between them';

/**
 * Every setting and its default (`INTERFACE.md`). A message says what is wrong but never repeats the value: a secret
 * under the wrong name must not reach a terminal.
 */
export const SETTINGS = z.object({
  PORT: port.default(3978),
  METRICS_PORT: port.optional(),
  MicrosoftAppId: z.guid('must be an application id, such as 00000000-0000-4000-8000-000000000000').optional(),
  MicrosoftAppPassword: word,
  MicrosoftAppTenantId: tenantId.optional(),
  MicrosoftAppType: oneOf('MultiTenant', 'SingleTenant', 'UserAssignedMSI').optional(),
  MicrosoftAppCertificateFile: word,
  MicrosoftAppCertificateKeyFile: word,
  HEALTH_SOURCE: oneOf(...(Object.keys(SOURCE_TABLE) as SourceName[])).default('graph'),
  ...baseUrls(),
  HEALTH_TENANT_ID: tenantId.optional(),
  HEALTH_CLIENT_ID: word,
  HEALTH_CLIENT_SECRET: word,
  HEALTH_CERTIFICATE_FILE: word,
  HEALTH_CERTIFICATE_KEY_FILE: word,
  HEALTH_AUTHORITY: baseUrl('https://login.microsoftonline.com'),
  HEALTH_ACCESS_TOKEN: word,
  REDIS_URL: words(z.string().refine(isRedisUrl, redisUrls), redisUrls).default(['redis://127.0.0.1:6379']),
  REDIS_SENTINELS: words(address, 'must be host:port addresses, with commas between them').optional(),
  REDIS_SENTINEL_NAME: word,
  REDIS_SENTINEL_PASSWORD: word,
  REDIS_PREFIX: z
    .string()
    .regex(/^[^{}]*\{[^{}]+\}[^{}]*$/, 'must hold one name in braces, so that a cluster keeps all keys together')
    .default('{service-health}'),
  POLL_INTERVAL_SECONDS: positive.default(60),
  DELIVERY_RATE_PER_SECOND: positive.default(40),
  ROLES: words(oneOf('web', 'worker'), 'must name web, worker or both').default(['web', 'worker']),
  ALLOWED_TENANTS: words(tenantId, 'must be tenant ids, with commas between them').optional(),
  SUBSCRIBE_POLICY: oneOf('members', 'owners').default('members'),
  ADMIN_USER_IDS: words(z.string().toLowerCase(), 'must be user ids, with commas between them').default([]),
  DEFAULT_TIME_ZONE: z.string().refine(isTimeZone, 'must be an IANA time zone, such as Europe/Riga').default('UTC'),
  DEFAULT_LOCALE: z.string().refine(isLocale, 'must be a language tag, such as en-GB').default('en'),
  LOG_LEVEL: oneOf('trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent').default('info'),
});
export type Settings = z.output<typeof SETTINGS>;
export type SettingName = keyof Settings;

function oneOf<const T extends readonly string[]>(...values: T) {
  return z.enum(values, `must be one of ${values.join(', ')}`);
}

/** A base URL setting for each health source. */
function baseUrls(): Record<BaseUrlSetting, ReturnType<typeof baseUrl>> {
  const settings = Object.values(SOURCE_TABLE).map((each) => [each.baseUrlSetting, baseUrl(each.baseUrl)] as const);
  return Object.fromEntries(settings) as Record<BaseUrlSetting, ReturnType<typeof baseUrl>>;
}

/** A comma-separated list of at least one item. */
function words<Output>(each: z.ZodType<Output, string>, message: string) {
  const split = z.string().transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  );
  return split.pipe(z.array(each).min(1, message));
}

function baseUrl(fallback: string) {
  return z
    .string()
    .refine(isSafeBaseUrl, 'must be an https URL without credentials (http only for a host on this machine)')
    .transform((url) => url.replace(/\/+$/, ''))
    .default(fallback);
}

/** The URL receives a bearer token or a secret, so clear text is allowed only inside this machine. */
function isSafeBaseUrl(text: string): boolean {
  const url = URL.parse(text);
  if (!url || url.username || url.password) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isThisMachine(url.hostname));
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || (isIP(host) === 4 && host.startsWith('127.'));
}

function isRedisUrl(text: string): boolean {
  return /^rediss?:$/.test(URL.parse(text)?.protocol ?? '');
}

function isAddress(text: string): boolean {
  const url = URL.parse(`redis://${text}`);
  return !text.includes('@') && url?.hostname !== undefined && url.hostname !== '' && url.pathname === '';
}
