import type { Certificate, CertificateFiles } from './certificates.ts';
import type { SettingName, Settings } from './settings.ts';
import { SOURCE_TABLE, type SourceName } from './source-table.ts';
import type { TenantEntry } from './tenants-file.ts';

/** Access to the health API: a ready token, or an application's own identity. */
export interface HealthAccess {
  readonly accessToken?: string;
  readonly clientId?: string;
  readonly clientSecret?: string;
  readonly certificate?: Certificate;
  readonly authority: string;
}

/** Where a tenant's health is read, and as whom. */
export interface HealthOfTenant {
  readonly source: SourceName;
  readonly baseUrl: string;
  readonly access: HealthAccess;
  /** For logs and operators. */
  readonly name?: string;
  /** The most requests in an hour. */
  readonly requestsPerHour?: number;
}

export interface HealthConfig extends HealthOfTenant {
  /** Absent: each conversation sees its own tenant. */
  readonly tenantId?: string;
  /** By tenant, where `TENANTS_FILE` names them. Others are not watched. */
  readonly tenants?: ReadonlyMap<string, HealthOfTenant>;
}

type Given = Partial<Record<SettingName, string>>;
type BotAccess = Pick<HealthAccess, 'certificate'> & { readonly appId: string; readonly password?: string };

/** Where this tenant's health is read: what holds for all, unless `TENANTS_FILE` says otherwise. */
export function healthOf(health: HealthConfig, tenantId: string): HealthOfTenant {
  return health.tenants?.get(tenantId) ?? health;
}

/** The tenants whose health is read even if nobody asks. */
export function watchedTenants({
  health,
  allowedTenants,
}: {
  readonly health: HealthConfig;
  readonly allowedTenants?: ReadonlySet<string>;
}): string[] {
  return health.tenantId === undefined ? [...(allowedTenants ?? [])] : [health.tenantId];
}

/** Values that must not appear in the log. */
export function secretsOfHealth(health: HealthConfig): (string | undefined)[] {
  const all = [health, ...(health.tenants?.values() ?? [])];
  return all.flatMap(({ access }) => [access.clientSecret, access.accessToken]);
}

/** What is wrong with the settings for the health API, as a whole. */
export function healthProblems(given: Given): string[] {
  const tenants = given.ALLOWED_TENANTS ?? given.MicrosoftAppTenantId;
  if (given.TENANTS_FILE) return besideTenantsFile(given);
  return [
    ...accessProblems(given),
    ...(!given.HEALTH_TENANT_ID && !tenants ? ['HEALTH_TENANT_ID: is missing; it says whose health is shown'] : []),
  ];
}

/** Whether there is an application for all tenants. */
export function hasAccess(given: Given): boolean {
  return accessProblems(given).length === 0;
}

function accessProblems(given: Given): string[] {
  if (given.HEALTH_ACCESS_TOKEN) return [];
  if (!(given.HEALTH_CLIENT_ID ?? given.MicrosoftAppId))
    return ['HEALTH_CLIENT_ID: is missing (or set HEALTH_ACCESS_TOKEN)'];
  const own = given.HEALTH_CLIENT_SECRET ?? given.HEALTH_CERTIFICATE_FILE;
  const borrowed = given.HEALTH_CLIENT_ID
    ? undefined
    : (given.MicrosoftAppPassword ?? given.MicrosoftAppCertificateFile);
  return (own ?? borrowed) ? [] : ['HEALTH_CLIENT_SECRET: is missing (or set HEALTH_CERTIFICATE_FILE)'];
}

/** With the file, each conversation sees its own tenant; a token is of one tenant. */
function besideTenantsFile(given: Given): string[] {
  return [
    ...(given.HEALTH_TENANT_ID
      ? ['HEALTH_TENANT_ID: must not be set with TENANTS_FILE; each conversation sees its own tenant']
      : []),
    ...(given.HEALTH_ACCESS_TOKEN
      ? ['HEALTH_ACCESS_TOKEN: must not be set with TENANTS_FILE; a token is of one tenant']
      : []),
  ];
}

export function healthConfigOf(
  settings: Settings,
  bot: BotAccess | undefined,
  certificate: CertificateFiles['certificate'],
): HealthOfTenant {
  return {
    source: settings.HEALTH_SOURCE,
    baseUrl: settings[SOURCE_TABLE[settings.HEALTH_SOURCE].baseUrlSetting],
    access: accessOf(settings, bot, certificate),
  };
}

/** The identity for the health API: its own or the bot's, never a mix of both. */
function accessOf(
  settings: Settings,
  bot: BotAccess | undefined,
  certificate: CertificateFiles['certificate'],
): HealthAccess {
  const own = {
    clientSecret: settings.HEALTH_CLIENT_SECRET,
    certificate: certificate(settings.HEALTH_CERTIFICATE_FILE, settings.HEALTH_CERTIFICATE_KEY_FILE),
  };
  const hasOwn = own.clientSecret !== undefined || own.certificate !== undefined;
  const borrowed = settings.HEALTH_CLIENT_ID ? {} : { clientSecret: bot?.password, certificate: bot?.certificate };
  return {
    accessToken: settings.HEALTH_ACCESS_TOKEN,
    clientId: settings.HEALTH_CLIENT_ID ?? bot?.appId,
    ...(hasOwn ? own : borrowed),
    authority: settings.HEALTH_AUTHORITY,
  };
}

/** A tenant of the file; what its entry leaves out is as for all. An identity is the entry's own or that of all. */
export function healthOfEntry(entry: TenantEntry, settings: Settings, all: HealthOfTenant): HealthOfTenant {
  const { source = all.source, baseUrl, authority = all.access.authority, clientId, ...rest } = entry;
  const own = { clientId, clientSecret: rest.clientSecret, certificate: rest.certificate };
  return {
    source,
    baseUrl: baseUrl ?? settings[SOURCE_TABLE[source].baseUrlSetting],
    access: { ...(clientId === undefined ? all.access : own), authority },
    ...(rest.name !== undefined && { name: rest.name }),
    ...(rest.requestsPerHour !== undefined && { requestsPerHour: rest.requestsPerHour }),
  };
}
