/** A permission of an application, as Microsoft Entra knows it. */
interface Permission {
  readonly name: string;
  /** Of the role at the API. Source: Microsoft Graph permissions reference. */
  readonly id: string;
  readonly why: string;
}

/** Microsoft Graph's own application id, the same in every tenant. */
export const GRAPH_APP_ID = '00000003-0000-0000-c000-000000000000';

/** All that the bot needs at Microsoft Graph. */
export const GRAPH_PERMISSIONS: readonly Permission[] = [
  {
    name: 'ServiceHealth.Read.All',
    id: '79c261e0-fe76-4144-aad5-bdc68fbe4037',
    why: 'status of services, incidents, advisories and post-incident reports',
  },
  {
    name: 'ServiceMessage.Read.All',
    id: '1b620472-6534-4fe6-9df2-4680e8aa28ec',
    why: 'Message Center items and planned maintenance',
  },
];

/** The names of the permissions that a source needs. */
export const NEEDED_PERMISSIONS: Readonly<Record<'graph' | 'servicecomms', readonly string[]>> = {
  graph: GRAPH_PERMISSIONS.map(({ name }) => name),
  servicecomms: ['ServiceHealth.Read'],
};

/** The page of Microsoft Entra where an application's permissions are added and granted. */
export function permissionsPage(appId: string): string {
  return `https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/CallAnAPI/appId/${appId}`;
}

/** The page where an administrator of a tenant grants an application what its registration asks for. */
export function consentLink(authority: string, tenantId: string, appId: string): string {
  return `${authority}/${tenantId}/adminconsent?client_id=${appId}`;
}
