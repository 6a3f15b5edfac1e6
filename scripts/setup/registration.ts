import path from 'node:path';
import { z } from 'zod';
import { redirectAddress } from '../../bot/files/signed-fetch.ts';
import { GRAPH_APP_ID, GRAPH_PERMISSIONS } from '../doctor/permissions.ts';
import type { Settings } from './env-file.ts';
import type { Step } from './step.ts';

/** What is registered. */
export interface Bot {
  readonly name: string;
  readonly host: string;
  readonly credential: 'secret' | 'certificate';
}

const ICONS = path.relative(process.cwd(), path.join(import.meta.dirname, '..', '..', 'appPackage'));

/** Where Teams sends messages. */
export function endpointOf(host: string): string {
  return `https://${host}/api/messages`;
}

/** Where browsers reach the bot. */
export function publicUrlOf(host: string): string {
  return `https://${host}`;
}

/** A page of the registration in Microsoft Entra. */
export function entraPage(page: 'Credentials' | 'CallAnAPI' | 'Authentication', appId: string): string {
  return `https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/${page}/appId/${appId}`;
}

const created = z.object({
  teamsAppId: z.guid(),
  credentials: z.object({ CLIENT_ID: z.guid(), CLIENT_SECRET: z.string().min(1).optional(), TENANT_ID: z.guid() }),
});

/** The way without Azure. Source: Microsoft's documentation of the `teams` CLI, `login` and `app create`. */
export function teamsSteps({ name, host, credential }: Bot): readonly Step[] {
  const icons = ['--color-icon', path.join(ICONS, 'color.png'), '--outline-icon', path.join(ICONS, 'outline.png')];
  const options = ['--teams-managed', ...(credential === 'certificate' ? ['--no-secret'] : []), ...icons, '--json'];
  return [
    {
      title: 'Sign in to Microsoft 365',
      why: 'With an account that may upload apps in Teams. The teams CLI opens your browser, and keeps the sign-in for itself.',
      command: { program: 'teams', args: ['login'], isTalkative: true },
    },
    {
      title: 'Register the bot with Teams',
      why: 'Makes an application in Microsoft Entra and a bot that Teams manages: no Azure subscription is needed.',
      command: {
        program: 'teams',
        args: ['app', 'create', '--name', name, '--endpoint', endpointOf(host), ...options],
      },
      read: (out) => {
        const { teamsAppId, credentials } = created.parse(jsonIn(out));
        return {
          ...identity(credentials.CLIENT_ID, credentials.TENANT_ID),
          ...(credentials.CLIENT_SECRET !== undefined && { MicrosoftAppPassword: credentials.CLIENT_SECRET }),
          TEAMS_APP_ID: teamsAppId,
        };
      },
      byHand: 'It prints CLIENT_ID, CLIENT_SECRET and TENANT_ID.',
    },
  ];
}

const application = z.object({ appId: z.guid() });
const account = z.object({ tenantId: z.guid() });

/** An application in Microsoft Entra, by the Azure CLI. */
export function applicationSteps({ name, host }: Bot): readonly Step[] {
  const redirect = redirectAddress(publicUrlOf(host));
  return [
    {
      title: 'Sign in to Azure',
      why: 'With an account that may register applications. The Azure CLI opens your browser.',
      command: az(['login', '--output', 'none'], true),
    },
    {
      title: 'Find the tenant',
      why: 'The bot belongs to the tenant of this account.',
      command: az(['account', 'show', '--output', 'json']),
      read: (out) => ({ MicrosoftAppTenantId: account.parse(jsonIn(out)).tenantId }),
      byHand: 'It prints tenantId.',
    },
    {
      title: 'Register an application',
      why: `For accounts of this tenant only: Azure takes no new multi-tenant bots. Whoever opens a link to a file signs in, and comes back to ${redirect}.`,
      command: az([
        'ad',
        'app',
        'create',
        '--display-name',
        name,
        '--sign-in-audience',
        'AzureADMyOrg',
        '--web-redirect-uris',
        redirect,
        '--output',
        'json',
      ]),
      read: (out) => ({
        MicrosoftAppId: application.parse(jsonIn(out)).appId,
        MicrosoftAppType: 'SingleTenant',
        PUBLIC_URL: publicUrlOf(host),
      }),
      byHand: 'It prints appId.',
    },
  ];
}

const secret = z.object({ password: z.string().min(1) });

/** Without `--append`, the credentials that the application has would go. */
function resetCredential(appId: string, ...what: readonly string[]) {
  return az(['ad', 'app', 'credential', 'reset', '--id', appId, ...what]);
}

/** A secret that ends on a known day. */
export function secretStep(appId: string, lastDay: string): Step {
  return {
    title: 'Make a client secret',
    why: `It is valid until ${lastDay}, and goes into .env alone.`,
    command: resetCredential(appId, '--append', '--end-date', lastDay, '--output', 'json', '--only-show-errors'),
    read: (out) => ({ MicrosoftAppPassword: secret.parse(jsonIn(out)).password, MicrosoftAppPasswordExpires: lastDay }),
    byHand: `By hand: ${entraPage('Credentials', appId)}`,
  };
}

/** Gives the application its certificate. The key stays here. */
export function certificateStep(appId: string, file: string): Step {
  return {
    title: 'Give the application its certificate',
    why: `Uploads ${file}, which holds no secret.`,
    command: resetCredential(appId, '--cert', `@${file}`, '--append', '--output', 'none'),
    byHand: `By hand: upload ${file} under “Certificates” at\n${entraPage('Credentials', appId)}`,
  };
}

/** The bot in Azure, with its channel to Teams. */
export function azureBotSteps(
  { host }: Bot,
  { MicrosoftAppId = '', MicrosoftAppTenantId = '' }: Settings,
  group: string,
  region: string,
): readonly Step[] {
  // The name must be the only one of its kind in all of Azure.
  const bot = ['--resource-group', group, '--name', `service-health-${MicrosoftAppId.slice(0, 8)}`];
  const identified = ['--app-type', 'SingleTenant', '--appid', MicrosoftAppId, '--tenant-id', MicrosoftAppTenantId];
  return [
    {
      title: 'Let the application be used in the tenant',
      why: 'Makes its service principal, which consent is given to.',
      command: az(['ad', 'sp', 'create', '--id', MicrosoftAppId, '--output', 'none']),
    },
    {
      title: 'Make a resource group',
      why: 'It holds the bot. One that exists is left as it is.',
      command: az(['group', 'create', '--name', group, '--location', region, '--output', 'none']),
    },
    {
      title: 'Make the Azure Bot',
      why: 'Free of charge (F0): messages of Teams do not count.',
      command: az([
        'bot',
        'create',
        ...bot,
        ...identified,
        '--endpoint',
        endpointOf(host),
        '--sku',
        'F0',
        '--output',
        'none',
      ]),
    },
    {
      title: 'Connect the bot to Teams',
      why: 'Without this channel Teams does not know the bot.',
      command: az(['bot', 'msteams', 'create', ...bot, '--output', 'none']),
    },
  ];
}

/** The two permissions, asked for and granted. */
export function permissionSteps(appId: string): readonly Step[] {
  const roles = GRAPH_PERMISSIONS.map(({ id }) => `${id}=Role`);
  return [
    {
      title: 'Ask for the two permissions',
      why: 'Writes them into the registration; nothing is granted yet.',
      command: az([
        'ad',
        'app',
        'permission',
        'add',
        '--id',
        appId,
        '--api',
        GRAPH_APP_ID,
        '--api-permissions',
        ...roles,
        '--output',
        'none',
        '--only-show-errors',
      ]),
    },
    {
      title: 'Grant admin consent',
      why: 'Needs a Privileged Role Administrator. If that is somebody else, say no, and send them the link below.',
      command: az(['ad', 'app', 'permission', 'admin-consent', '--id', appId]),
    },
  ];
}

function az(args: readonly string[], isTalkative = false): Step['command'] {
  return { program: 'az', args, isTalkative };
}

function identity(appId: string, tenantId: string): Settings {
  return { MicrosoftAppId: appId, MicrosoftAppTenantId: tenantId, MicrosoftAppType: 'SingleTenant' };
}

/** Programs may print other lines first. */
function jsonIn(out: string): unknown {
  return JSON.parse(out.slice(Math.max(0, out.indexOf('{'))));
}
