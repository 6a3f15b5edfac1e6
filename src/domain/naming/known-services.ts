/** Services that people name as a group. When asked for a family, the bot offers the services that the tenant has. */
export type ServiceFamily = 'collaboration' | 'productivity' | 'security' | 'devices' | 'power platform' | 'business';

/**
 * A service that the product knows in advance. Tenants may lack it or have others, so nothing relies on its presence.
 */
export interface KnownService {
  /**
   * The id that both APIs use. If no source records it, the current name is used, which is also what an adapter falls
   * back to.
   */
  readonly id: string;
  /** The current display name first, then former names. */
  readonly names: readonly string[];
  /** What people call it. */
  readonly aliases: readonly string[];
  readonly families: readonly ServiceFamily[];
  /** Prefix of its issues' ids: `EX` in `EX20119`. */
  readonly prefix?: string;
  /** Id of the service that replaced it, for tenants that have only that one. */
  readonly successor?: string;
}

type More = Pick<KnownService, 'prefix' | 'successor'>;

function known(
  id: string,
  names: readonly string[],
  aliases: readonly string[],
  families: readonly ServiceFamily[],
  more: More = {},
): KnownService {
  return { id, names, aliases, families, ...more };
}

const EMAIL = [
  'exchange',
  'outlook',
  'mail',
  'email',
  'mailbox',
  'calendar',
  'owa',
  'exo',
  'outlook on the web',
  'eop',
];
const SUITE = ['suite', 'm365 suite', 'office 365 suite', 'portal', 'o365 portal', 'admin center', 'admin centre'];
const SIGN_IN = [
  'entra',
  'entra id',
  'azure ad',
  'aad',
  'azure active directory',
  'identity',
  'sign in',
  'login',
  'sso',
];
const OFFICE = ['office', 'word', 'excel', 'powerpoint', 'onenote', 'office apps'];

/** Ids, current and former names, and prefixes, as recorded in 2019, 2022 and 2026 (`health-apis.md` §4). */
export const KNOWN_SERVICES: readonly KnownService[] = [
  known('Exchange', ['Exchange Online', 'Microsoft Exchange'], EMAIL, ['collaboration', 'productivity'], {
    prefix: 'EX',
  }),
  known('microsoftteams', ['Microsoft Teams'], ['teams', 'meetings', 'chat', 'calls'], ['collaboration'], {
    prefix: 'TM',
  }),
  known('SharePoint', ['SharePoint Online', 'SharePoint'], ['spo', 'sites'], ['collaboration'], { prefix: 'SP' }),
  known(
    'OneDriveForBusiness',
    ['Microsoft OneDrive', 'OneDrive for Business'],
    ['onedrive', 'odb', 'od4b', 'sync client'],
    ['collaboration'],
    { prefix: 'OD' },
  ),
  known(
    'OSDPPlatform',
    ['Microsoft 365 suite', 'Office 365 Portal'],
    [...SUITE, 'admin portal', 'microsoft 365 admin center', 'mac'],
    ['productivity'],
    { prefix: 'MO' },
  ),
  known(
    'OrgLiveID',
    ['Microsoft Entra', 'Identity Service', 'Azure Active Directory', 'Azure AD', 'Microsoft Entra ID'],
    [...SIGN_IN, 'mfa', 'logon', 'signin'],
    ['security'],
  ),
  known(
    'Lync',
    ['Skype for Business', 'Skype for Business Online', 'Lync Online'],
    ['skype', 'lync', 'sfb', 's4b'],
    ['collaboration'],
    { prefix: 'LY' },
  ),
  known('yammer', ['Yammer Enterprise', 'Viva Engage', 'Yammer'], ['engage'], ['collaboration'], {
    prefix: 'YA',
    successor: 'Viva',
  }),
  known('Viva', ['Microsoft Viva'], ['viva', 'viva insights', 'viva learning', 'viva goals'], ['collaboration'], {
    prefix: 'MV',
  }),
  known(
    'O365Client',
    ['Microsoft 365 apps', 'Office Client Applications', 'Microsoft 365 Apps for enterprise', 'Office 365 ProPlus'],
    [...OFFICE, 'office client', 'desktop apps', 'apps for enterprise', 'm365 apps'],
    ['productivity'],
    { prefix: 'OP' },
  ),
  known(
    'officeonline',
    ['Microsoft 365 for the web', 'Office for the web', 'Office Online'],
    [...OFFICE, 'office web', 'web apps', 'word online', 'excel online', 'wac'],
    ['productivity'],
    { prefix: 'OO' },
  ),
  known('OSub', ['Office Subscription'], ['subscription'], ['productivity'], { successor: 'O365Client' }),
  known('DynamicsCRM', ['Dynamics 365 Apps', 'Dynamics 365'], ['dynamics', 'crm', 'd365'], ['business'], {
    prefix: 'CR',
  }),
  known('DynamicsAX', ['Dynamics 365 for Operations'], ['dynamics', 'ax', 'dynamics ax'], ['business']),
  known('Intune', ['Microsoft Intune'], ['intune', 'mdm', 'endpoint manager', 'mem'], ['devices', 'security'], {
    prefix: 'IT',
  }),
  known(
    'MobileDeviceManagement',
    ['Basic Mobility and Security', 'Mobile Device Management for Office 365'],
    ['basic mobility', 'mdm', 'mobile device management'],
    ['devices'],
  ),
  known(
    'RMS',
    ['Microsoft Purview', 'Azure Information Protection'],
    ['purview', 'compliance', 'compliance center', 'dlp', 'ediscovery', 'aip', 'rms', 'rights management'],
    ['security'],
    { prefix: 'MP' },
  ),
  known('Planner', ['Planner', 'Microsoft Planner'], ['planner'], ['productivity'], { prefix: 'PL' }),
  known('Project for the web', ['Project for the web'], ['project', 'ms project'], ['productivity']),
  known('Forms', ['Microsoft Forms'], ['forms', 'surveys'], ['productivity'], { prefix: 'FM' }),
  known('Bookings', ['Microsoft Bookings'], ['bookings'], ['productivity']),
  known('Stream', ['Microsoft Stream'], ['stream', 'videos'], ['collaboration']),
  known('SwayEnterprise', ['Sway'], ['sway'], ['productivity']),
  known('Microsoft Clipchamp', ['Microsoft Clipchamp'], ['clipchamp'], ['productivity']),
  known('PowerBIcom', ['Power BI'], ['powerbi', 'pbi', 'fabric'], ['power platform'], { prefix: 'PB' }),
  known('PowerApps', ['Power Apps', 'PowerApps'], ['powerapps'], ['power platform']),
  known(
    'PowerAppsM365',
    ['Power Apps in Microsoft 365', 'PowerApps in Microsoft 365'],
    ['power apps m365'],
    ['power platform'],
  ),
  known(
    'MicrosoftFlow',
    ['Microsoft Power Automate', 'Microsoft Flow', 'Power Automate'],
    ['flow', 'flows', 'automate'],
    ['power platform'],
  ),
  known(
    'MicrosoftFlowM365',
    ['Microsoft Power Automate in Microsoft 365', 'Flow in Microsoft 365'],
    ['power automate m365'],
    ['power platform'],
    { prefix: 'MF' },
  ),
  known('Power Platform', ['Power Platform'], ['dataverse'], ['power platform']),
  known(
    'Microsoft365Defender',
    ['Microsoft Defender XDR', 'Microsoft 365 Defender'],
    ['defender', 'xdr', 'defender for office'],
    ['security'],
    { prefix: 'DZ' },
  ),
  known(
    'cloudappsecurity',
    ['Microsoft Defender for Cloud Apps', 'Microsoft Cloud App Security'],
    ['defender', 'mcas', 'mdca', 'casb', 'cloud app security'],
    ['security'],
    { prefix: 'CS' },
  ),
  known('PAM', ['Privileged Access'], ['pam', 'privileged access management'], ['security']),
  known('StaffHub', ['Microsoft StaffHub'], ['staffhub', 'shifts'], ['collaboration'], { successor: 'microsoftteams' }),
  known('kaizalamessagingservices', ['Microsoft Kaizala', 'Kaizala'], ['kaizala'], ['collaboration']),
  known('SocialEngagement', ['Social Engagement'], ['mse'], ['business']),
  known(
    'Microsoft Copilot (Microsoft 365)',
    ['Microsoft Copilot (Microsoft 365)', 'Microsoft 365 Copilot'],
    ['copilot', 'm365 copilot'],
    ['productivity'],
    { prefix: 'CP' },
  ),
  known('CopilotChat', ['Microsoft Copilot Chat', 'Microsoft 365 Copilot Chat'], ['copilot', 'bing chat'], [], {
    prefix: 'CW',
  }),
  known(
    'Microsoft Copilot (Power Platform)',
    ['Microsoft Copilot (Power Platform)', 'Copilot Studio'],
    ['copilot', 'power virtual agents', 'pva'],
    ['power platform'],
  ),
  known('Universal Print', ['Universal Print'], ['print', 'printing', 'printers'], ['devices'], { prefix: 'UP' }),
  known('Windows 365', ['Windows 365'], ['cloud pc', 'w365'], ['devices'], { prefix: 'WP' }),
  known('Windows Autopatch', ['Windows Autopatch'], ['autopatch'], ['devices'], { prefix: 'AH' }),
  known('FOPE', ['Exchange Online Protection'], ['forefront'], ['security'], { successor: 'Exchange' }),
];
