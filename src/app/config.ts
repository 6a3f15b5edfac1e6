import { existsSync, readFileSync } from 'node:fs';
import { SECOND } from '../domain/instant.ts';
import type { HistoryPlace } from '../history/database.ts';
import { makeCertificateFiles, type Certificate, type CertificateFiles } from './certificates.ts';
import { hasAccess, healthConfigOf, healthOfEntry, healthProblems, type HealthConfig } from './health-config.ts';
import { impactConfigOf, type ImpactConfig } from './impact-config.ts';
import type { Proxies } from './proxies.ts';
import { readRedisConfig, redisConfigOf, redisProblems, type RedisConfig } from './redis-settings.ts';
import {
  SETTINGS,
  monitoringOf,
  servingOf,
  type Monitoring,
  type Serving,
  type SettingName,
  type Settings,
} from './settings.ts';
import { tenantsBeside, type Tenants } from './tenants-file.ts';

/** Settings as text, straight from the environment. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The bot's identity at the Bot Framework. */
export interface BotIdentity {
  readonly appId: string;
  readonly type: 'MultiTenant' | 'SingleTenant' | 'UserAssignedMSI';
  readonly tenantId?: string;
  readonly password?: string;
  readonly certificate?: Certificate;
}

export interface Config extends Monitoring, ImpactConfig {
  readonly port: number;
  readonly metricsPort?: number;
  /** Where people's browsers reach the bot: `https://bot.contoso.com`. Absent: nowhere, or this machine in local mode. */
  readonly publicUrl?: string;
  /** The application in which people sign in to get a file, for a bot with a managed identity. */
  readonly filesClientId?: string;
  /** Where people sign in who fetch a file. */
  readonly authority: string;
  /** Absent in local mode: the bot then listens only to this machine, and nothing is signed. */
  readonly bot?: BotIdentity;
  /** The library through which the bot reaches Teams. */
  readonly botSdk: Settings['BOT_SDK'];
  /** Whether opened incidents also go into people's activity feed, and where Graph is. */
  readonly activityFeed?: { readonly baseUrl: string; readonly authority: string };
  readonly health: HealthConfig;
  /** The file that names the tenants. */
  readonly tenantsFile?: string;
  readonly redis: RedisConfig;
  /** Where the record is kept for the long run, and how many days it goes back. */
  readonly history: HistoryPlace & { readonly days: number };
  readonly proxies: Proxies;
  readonly pollIntervalMs: number;
  readonly deliveryRatePerSecond: number;
  readonly roles: ReadonlySet<Settings['ROLES'][number]>;
  /** What the role `api` serves. */
  readonly api: Serving;
  /** Absent in local mode only: any tenant. */
  readonly allowedTenants?: ReadonlySet<string>;
  readonly subscribePolicy: 'members' | 'owners';
  readonly adminUserIds: ReadonlySet<string>;
  readonly defaultTimeZone: string;
  readonly defaultLocale: string;
  readonly logLevel: Settings['LOG_LEVEL'];
}

/** Everything wrong with the settings: one line per problem, with the setting's name and never its value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`${problems.length} wrong settings`);
    this.problems = problems;
  }
}

/** Reads the process environment. A `.env` file in the working directory adds what the environment does not set. */
export function readEnvironment(): Environment {
  try {
    if (existsSync('.env')) process.loadEnvFile('.env');
  } catch {
    throw new ConfigError(['.env: cannot be read']);
  }
  return process.env;
}

/**
 * Checks the settings. Fails with a `ConfigError` that names every problem at once, so that nobody has to fix them one
 * by one.
 */
export function loadConfig(env: Environment, readFile: (path: string) => string = readText): Config {
  const given = withoutBlanks(env);
  const parsed = SETTINGS.safeParse(given);
  const files = makeCertificateFiles(readFile);
  const tenants = tenantsBeside(given, env, readFile, hasAccess(given));
  const problems = [
    ...(parsed.error?.issues ?? []).map((issue) => `${String(issue.path[0])}: ${issue.message}`),
    ...identityProblems(given),
    ...healthProblems(given),
    ...tenants.problems,
    ...redisProblems(given),
    ...portProblems(given),
    ...playgroundProblems(given),
    ...publicUrlProblems(given),
    ...files.problems(given),
  ];
  if (!parsed.success || problems.length > 0) throw new ConfigError([...new Set(problems)]);
  return configOf(parsed.data, files.certificate, tenants);
}

/** The settings of Redis, for programs that need no others: what else is wrong does not stop them. */
export function loadRedisConfig(env: Environment): RedisConfig {
  const { config, problems } = readRedisConfig(withoutBlanks(env));
  if (!config) throw new ConfigError(problems);
  return config;
}

type Given = Partial<Record<SettingName, string>>;

/** `NAME=` in a file counts as not set. Proxies are read in lower case first, as other programs do. */
export function withoutBlanks(env: Environment): Given {
  const names = Object.keys(SETTINGS.shape) as SettingName[];
  return Object.fromEntries(
    names.flatMap((name) => {
      const lower = name.endsWith('_PROXY') ? env[name.toLowerCase()]?.trim() : undefined;
      const value = lower ? lower : env[name]?.trim();
      return value ? [[name, value]] : [];
    }),
  );
}

function identityProblems(given: Given): string[] {
  const id = given.MicrosoftAppId;
  const own = given.MicrosoftAppPassword ?? given.MicrosoftAppCertificateFile;
  const managed = given.MicrosoftAppType === 'UserAssignedMSI';
  return [
    ...when(!id && own, 'MicrosoftAppId: is missing, though a password or certificate for it is set'),
    ...when(id && !own && !managed, 'MicrosoftAppPassword: is missing (or set MicrosoftAppCertificateFile)'),
    ...when(
      given.FILES_CLIENT_ID && !managed,
      'FILES_CLIENT_ID: is only for MicrosoftAppType=UserAssignedMSI; other bots sign people in with their own registration',
    ),
    ...when(managed && own, 'MicrosoftAppType: UserAssignedMSI takes neither a password nor a certificate'),
    ...when(
      given.MicrosoftAppType && given.MicrosoftAppType !== 'MultiTenant' && !given.MicrosoftAppTenantId,
      'MicrosoftAppTenantId: is missing; this MicrosoftAppType needs it',
    ),
    ...when(
      id && !given.MicrosoftAppTenantId && !given.ALLOWED_TENANTS && !given.TENANTS_FILE,
      'ALLOWED_TENANTS: is missing; without it nobody can use the bot (or set MicrosoftAppTenantId)',
    ),
  ];
}

function portProblems({ PORT: port = '3978', METRICS_PORT: metricsPort, ...given }: Given): string[] {
  const { API_PORT: apiPort = '3979', ROLES: roles = '' } = given;
  const same = (a: string | undefined, b: string) => a !== undefined && Number(a) > 0 && Number(a) === Number(b);
  const serves = roles.split(',').some((role) => role.trim() === 'api');
  return [
    ...when(same(metricsPort, port), 'METRICS_PORT: must differ from PORT'),
    ...when(serves && same(apiPort, port), 'API_PORT: must differ from PORT'),
    ...when(serves && same(metricsPort, apiPort), 'API_PORT: must differ from METRICS_PORT'),
  ];
}

/** Only a bot on a developer's machine gives files without `https`. */
function publicUrlProblems({ MicrosoftAppId: id, PUBLIC_URL: url }: Given): string[] {
  return when(id && url?.toLowerCase().startsWith('http:'), 'PUBLIC_URL: must be https, since MicrosoftAppId is set');
}

/** Ids of the Agents Playground are taken on a developer's machine only: elsewhere one digit too many names nobody. */
function playgroundProblems(given: Given): string[] {
  if (!given.MicrosoftAppId) return [];
  const isTooLong = (ids = '') => /-[\da-f]{13}\b/i.test(ids);
  return [
    ...when(isTooLong(given.ALLOWED_TENANTS), 'ALLOWED_TENANTS: holds an id with a digit too many'),
    ...when(isTooLong(given.ADMIN_USER_IDS), 'ADMIN_USER_IDS: holds an id with a digit too many'),
  ];
}

function when(condition: unknown, problem: string): string[] {
  return condition ? [problem] : [];
}

function readText(path: string): string {
  return readFileSync(path, 'utf8');
}

function configOf(settings: Settings, certificate: CertificateFiles['certificate'], { entries }: Tenants): Config {
  const bot = identityOf(settings, certificate);
  const named = entries.length > 0 ? entries.map(({ id }) => id) : present(settings.MicrosoftAppTenantId);
  const tenants = settings.ALLOWED_TENANTS ?? named;
  const health = healthConfigOf(settings, bot, certificate);
  return {
    port: settings.PORT,
    metricsPort: settings.METRICS_PORT,
    publicUrl: settings.PUBLIC_URL,
    filesClientId: settings.FILES_CLIENT_ID,
    authority: settings.HEALTH_AUTHORITY,
    bot,
    botSdk: settings.BOT_SDK,
    ...impactConfigOf(settings, entries),
    ...(settings.ACTIVITY_FEED === 'on' && {
      activityFeed: { baseUrl: settings.GRAPH_BASE_URL, authority: settings.HEALTH_AUTHORITY },
    }),
    health:
      entries.length > 0
        ? { ...health, tenants: new Map(entries.map((entry) => [entry.id, healthOfEntry(entry, settings, health)])) }
        : { ...health, tenantId: settings.HEALTH_TENANT_ID ?? tenantOfAll(tenants, settings.MicrosoftAppTenantId) },
    tenantsFile: settings.TENANTS_FILE,
    redis: redisConfigOf(settings),
    history: { file: settings.HISTORY_FILE, databaseUrl: settings.DATABASE_URL, days: settings.HISTORY_DAYS },
    proxies: { https: settings.HTTPS_PROXY, http: settings.HTTP_PROXY, except: settings.NO_PROXY },
    ...monitoringOf(settings),
    pollIntervalMs: settings.POLL_INTERVAL_SECONDS * SECOND,
    deliveryRatePerSecond: settings.DELIVERY_RATE_PER_SECOND,
    roles: new Set(settings.ROLES),
    api: servingOf(settings),
    allowedTenants: tenants && new Set(tenants),
    subscribePolicy: settings.SUBSCRIBE_POLICY,
    adminUserIds: new Set(settings.ADMIN_USER_IDS),
    defaultTimeZone: settings.DEFAULT_TIME_ZONE,
    defaultLocale: settings.DEFAULT_LOCALE,
    logLevel: settings.LOG_LEVEL,
  };
}

function identityOf(settings: Settings, certificate: CertificateFiles['certificate']): BotIdentity | undefined {
  if (!settings.MicrosoftAppId) return undefined;
  const tenantId = settings.MicrosoftAppTenantId;
  return {
    appId: settings.MicrosoftAppId,
    // New multi-tenant bots can no longer be registered, so a bot with a tenant belongs to that tenant.
    type: settings.MicrosoftAppType ?? (tenantId ? 'SingleTenant' : 'MultiTenant'),
    tenantId,
    password: settings.MicrosoftAppPassword,
    certificate: certificate(settings.MicrosoftAppCertificateFile, settings.MicrosoftAppCertificateKeyFile),
  };
}

/** The one tenant that everybody sees. Undefined if several tenants may ask: each then sees its own. */
function tenantOfAll(allowed: readonly string[] | undefined, own: string | undefined): string | undefined {
  return allowed && allowed.length > 1 ? undefined : (own ?? allowed?.[0]);
}

function present<T>(value: T | undefined): T[] | undefined {
  return value === undefined ? undefined : [value];
}
