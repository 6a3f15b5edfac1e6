import product from '../../package.json' with { type: 'json' };
import type { Manifest, ManifestContext } from './context.ts';
import type { PackageSettings } from './settings.ts';

/** Which app it is, who made it, how it looks, and where it is added. */
export function about({ settings, texts }: ManifestContext): Manifest {
  return {
    $schema: 'https://developer.microsoft.com/json-schemas/teams/v1.30/MicrosoftTeams.schema.json',
    manifestVersion: '1.30',
    version: product.version,
    id: settings.TEAMS_APP_ID ?? settings.MicrosoftAppId,
    developer: developer(settings),
    name: { short: settings.APP_NAME ?? texts['name.short'], full: texts['name.full'] },
    description: { short: texts['description.short'], full: texts['description.full'] },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#0B4A5E',
    permissions: ['identity', 'messageTeamMembers'],
    validDomains: [settings.BOT_HOST],
    supportsChannelFeatures: 'tier1',
    defaultInstallScope: 'personal',
    defaultGroupCapability: { team: 'bot', groupchat: 'bot' },
  };
}

function developer(settings: PackageSettings): Manifest['developer'] {
  const website = settings.APP_WEBSITE_URL ?? `https://${settings.BOT_HOST}`;
  return {
    name: settings.APP_DEVELOPER_NAME,
    websiteUrl: website,
    privacyUrl: settings.APP_PRIVACY_URL ?? website,
    termsOfUseUrl: settings.APP_TERMS_URL ?? website,
  };
}
