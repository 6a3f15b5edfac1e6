import { isIP } from 'node:net';
import * as z from 'zod';
import { SPOKEN } from '../../words/index.ts';
import { isLocale, isTimeZone } from '../domain/subscription/reader.ts';

/** One of these words. */
export function oneOf<const T extends readonly string[]>(...values: T) {
  return z.enum(values, `must be one of ${values.join(', ')}`);
}

/** A comma-separated list of at least one item. */
export function words<Output>(each: z.ZodType<Output, string>, message: string) {
  const split = z.string().transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  );
  return split.pipe(z.array(each).min(1, message));
}

export const port = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a port number from 0 to 65535')
  .transform(Number)
  .refine((value) => value <= 65_535, 'must be a port number from 0 to 65535');

/** Whom a token is for. */
export const audience = z.string().regex(/^[\w.:/-]{1,200}$/, 'must be application ids or addresses');

/** A number as people write it: `1e9` and `0x10` are slips more often than meant. */
export function numberFrom(least: number, most: number) {
  const message = `must be a number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,9}(\.\d{1,9})?$/, message)
    .transform(Number)
    .refine((value) => value >= least && value <= most, message);
}

/** The same without parts. */
export function wholeFrom(least: number, most: number) {
  return numberFrom(least, most).refine(Number.isInteger, `must be a whole number from ${least} to ${most}`);
}

/** The address of a PostgreSQL and of a database in it. */
export const postgresUrl = z.string().refine((text) => {
  const url = URL.parse(text);
  const isPostgres = url !== null && /^postgres(?:ql)?:$/.test(url.protocol);
  return isPostgres && url.hostname !== '' && url.pathname.length > 1 && !/\s|%(?![\da-f]{2})/i.test(text);
}, 'must be the address of a PostgreSQL database, such as postgresql://user:password@host:5432/database');

/** An origin without a path. `http` is for a developer's machine alone. */
export const publicUrl = z
  .string()
  .refine((text) => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const isPlain = url !== undefined && text.replace(/\/$/, '').toLowerCase() === url.origin;
    return isPlain && (url.protocol === 'https:' || /^http:\/\/(?:127\.0\.0\.1|localhost)(?::|$)/.test(url.origin));
  }, 'must be the https address of the bot without a path, such as https://bot.example.com')
  .transform((text) => new URL(text).origin);

/** A GUID in lower case. */
export function guid(what: string) {
  return guidOf(what, /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i);
}

/**
 * Like `guid`. The Agents Playground's own ids have 13 digits at their end, and a person must be able to name them in
 * local mode.
 */
export function playgroundGuid(what: string) {
  return guidOf(what, /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12,13}$/i);
}

function guidOf(what: string, pattern: RegExp) {
  return z.string().regex(pattern, `must be ${what}, such as 00000000-0000-4000-8000-000000000000`).toLowerCase();
}

const NO_TENANT = new Set(['common', 'organizations', 'consumers']);

/** A label of a domain name, and the last one, which is no number. */
const [LABEL, TOP] = ['[a-z\\d](?:[a-z\\d-]*[a-z\\d])?', '(?=[a-z\\d-]*[a-z])[a-z\\d](?:[a-z\\d-]*[a-z\\d])?'];
const TENANT = new RegExp(`^(?:[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}|(?=.{1,253}$)(?:${LABEL}\\.)+${TOP})$`, 'i');

/** A tenant's GUID, or one of its domains, in lower case. */
export const tenant = z
  .string()
  .refine(
    (name) => !NO_TENANT.has(name.toLowerCase()),
    'must be the id of one tenant, not common, organizations or consumers',
  )
  .refine(
    (name) => NO_TENANT.has(name.toLowerCase()) || TENANT.test(name),
    'must be a tenant id (a GUID) or a domain of the tenant, such as example.onmicrosoft.com',
  )
  .toLowerCase();

/** A password or secret. A line break in it was pasted by mistake, and could split a header. */
export const secret = z.string().regex(/^[^\p{C}\p{Zl}\p{Zp}]+$/u, 'must be one line without control characters');

/** A token goes into a header as it is. */
export const token = z
  .string()
  .regex(/^[\x21-\x7e]+$/, 'must be the token alone, on one line, without spaces or “Bearer”');

/** The path of a file. What the file holds is checked elsewhere. */
export const path = z.string().optional();

export const redisPrefix = z
  .string()
  .regex(
    /^(?=.{1,100}$)[\w.:-]*\{[\w.:-]+\}[\w.:-]*$/,
    'must be letters, digits, and . : - _ with one name in braces, so that a cluster keeps all keys together',
  );

export const timeZone = z.string().refine(isTimeZone, 'must be an IANA time zone, such as Europe/Riga');

export const locale = z
  .string()
  // A language without data would be shown in the machine's own.
  .refine((tag) => isLocale(tag) && Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0, {
    message: `must be the tag of a language, such as en-GB or de. The bot speaks ${SPOKEN.join(', ')}; elsewhere it writes English`,
  });

/** A base URL without a slash at its end. */
export const baseUrl = z
  .string()
  .refine(isSafeBaseUrl, 'must be an https URL without credentials or query (http only for a host on this machine)')
  .transform((url) => url.replace(/\/+$/, ''));

/** The base URL where tokens are issued. The bot adds the tenant itself. */
export const authority = baseUrl.refine(
  (url) => !/[\da-f]{8}-[\da-f]{4}-|\/(common|organizations|consumers)(\/|$)|oauth2/i.test(url),
  'must be the address alone: the bot adds the tenant',
);

/** The URL receives a bearer token or a secret, so clear text is allowed only inside this machine. */
function isSafeBaseUrl(text: string): boolean {
  const url = cleanUrl(text);
  if (!url || url.username || url.password || url.search || url.hash) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isThisMachine(url.hostname));
}

/** A URL to call, whose path or query may be a secret. */
export const secretUrl = z
  .string()
  .refine(isSafeUrl, 'must be an https URL without a user or password (http only for a host on this machine)');

function isSafeUrl(text: string): boolean {
  const url = cleanUrl(text);
  return url !== undefined && isSafeBaseUrl(url.origin) && !url.username && !url.password && !url.hash;
}

/** The address of an OpenTelemetry collector, which is often in the same cluster: no secret goes there but in headers. */
export const collector = z
  .string()
  .refine(isCollector, 'must be the http:// or https:// URL of a collector, without credentials, query or /v1/traces')
  .transform((text) => text.replace(/\/+$/, ''));

function isCollector(text: string): boolean {
  const url = cleanUrl(text);
  if (!url || !/^https?:$/.test(url.protocol) || url.hostname === '' || url.username || url.password) return false;
  return !url.search && !url.hash && !/\/v1\/traces\/?$/.test(url.pathname);
}

/** `name=value,name=value`, each value percent-encoded. */
export const headers = z
  .string()
  .refine(
    (text) => text.split(',').every((each) => /^\s*[\w-]+=[\x21-\x7e]+\s*$/.test(each)) && isEncoded(text),
    'must be name=value pairs, separated by commas',
  )
  .transform((text) => Object.fromEntries(text.split(',').map(headerOf)));

function headerOf(text: string): readonly [name: string, value: string] {
  const at = text.indexOf('=');
  return [text.slice(0, at).trim(), decodeURIComponent(text.slice(at + 1).trim())];
}

/** What traces call the program. */
export const serviceName = z.string().regex(/^[\w.-]{1,100}$/, 'must be letters, digits, and . _ -');

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || (isIP(host) === 4 && host.startsWith('127.'));
}

const REDIS_URLS = 'must be redis:// or rediss:// URLs, separated by commas';

export const redisUrls = words(z.string().refine(isRedisUrl, REDIS_URLS), REDIS_URLS);

const SENTINELS = 'must be host:port addresses, separated by commas';
const SENTINEL_PORT = 26_379;

/** `host:port`, or a host alone with the Sentinels' usual port; IPv6 in brackets. */
const address = z
  .string()
  .refine(isAddress, SENTINELS)
  .transform((text) => {
    const { hostname, port } = new URL(`redis://${text}`);
    return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || SENTINEL_PORT) };
  });

export const sentinels = words(address, SENTINELS);

/** The name of a primary, as its Sentinels know it. */
export const sentinelName = z
  .string()
  .regex(/^[\w.:-]{1,100}$/, 'must be the name that the Sentinels use for the primary');

function isAddress(text: string): boolean {
  const url = cleanUrl(`redis://${text}`);
  return url !== undefined && !/[@?#]/.test(text) && url.hostname !== '' && url.pathname === '';
}

/** The client takes any of its options from a query, a password too, which nobody would then keep out of the log. */
const REDIS_QUERY = /^(?:\?family=[046])?$/;

function isRedisUrl(text: string): boolean {
  const url = cleanUrl(text);
  if (!url || !/^rediss?:$/.test(url.protocol) || url.hostname === '' || !REDIS_QUERY.test(url.search)) return false;
  return /^\/?\d{0,5}$/.test(url.pathname) && url.hash === '' && isEncoded(url.username + url.password);
}

/** The address of a proxy, as curl and Node.js know it. */
export const proxy = z.string().refine(isProxyUrl, 'must be the http:// or https:// URL of a proxy, without a path');

function isProxyUrl(text: string): boolean {
  const url = cleanUrl(text);
  if (!url || !/^https?:$/.test(url.protocol) || url.hostname === '') return false;
  return url.pathname === '/' && !url.search && !url.hash && isEncoded(url.username + url.password);
}

/** Hosts that a proxy does not serve. */
export const hosts = z.string().refine(areHosts, 'must be host names, separated by commas');

function areHosts(text: string): boolean {
  const names = text.split(',').map((name) => name.trim());
  return names.some(Boolean) && names.every((name) => /^(?:\*?|(?=.*[\da-z])[\w.:*[\]/-]+)$/i.test(name));
}

/** `URL` drops line breaks and tabs without a word, but others would read the text as it is. */
function cleanUrl(text: string): URL | undefined {
  return /[\s\p{C}]/u.test(text) ? undefined : (URL.parse(text) ?? undefined);
}

/** Whether a URL's user or password can be decoded: `%zz` cannot. */
function isEncoded(text: string): boolean {
  return !/%(?![\da-f]{2})/i.test(text);
}
