import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { commands } from '../../bot/commands/index.ts';
import { consentLink, GRAPH_PERMISSIONS, permissionsPage } from '../doctor/permissions.ts';
import { buildPackage } from '../package/build.ts';
import { packageSettings } from '../package/settings.ts';
import type { Talk } from './ask.ts';
import { giveCredential } from './credential.ts';
import type { Settings } from './env-file.ts';
import { makeKeeper, type Keeper } from './keeper.ts';
import { localSettings, LOCAL_NEXT } from './local.ts';
import { performAll, type Parts, type SetUp } from './parts.ts';
import { askCredential, askHost, askName, askSetting, askWay } from './questions.ts';
import { redirectAddress } from '../../bot/files/signed-fetch.ts';
import {
  applicationSteps,
  azureBotSteps,
  entraPage,
  permissionSteps,
  publicUrlOf,
  teamsSteps,
  type Bot,
} from './registration.ts';

/**
 * Leads from nothing to a bot that can be started. Asks what it cannot know, shows each step at Microsoft and runs it only if
 * told to, and changes no file without asking. What is there already is kept, so it can be run again.
 */
export async function setUp(setting: SetUp): Promise<void> {
  const { talk, folder } = setting;
  const keeper = makeKeeper(folder, talk);
  const way = await askWay(talk, keeper.settings());
  if (way === 'local') return setUpLocally(talk, keeper);
  const bot = await askBot(talk, keeper);
  const parts: Parts = { ...setting, keeper, bot, way };
  await register(parts);
  await giveCredential(parts);
  if (way === 'azure') await makeAzureBot(parts);
  await makeAppPackage(parts);
  await getConsent(parts);
  tellFiles(parts);
  tellNext(parts);
}

/** Without a registration, and with a simulated Microsoft 365. */
async function setUpLocally(talk: Talk, keeper: Keeper): Promise<void> {
  const known = keeper.settings();
  if (known['MicrosoftAppId'] !== undefined) {
    talk.tell(
      '.env holds a registered bot, so this is no place for a trial: use a copy of this folder, or npm run demo.',
    );
    return;
  }
  await keeper.keep(localSettings(await askRedis(talk, known)));
  talk.heading('Next');
  talk.tell(LOCAL_NEXT);
}

function askRedis(talk: Talk, known: Settings): Promise<string> {
  return askSetting(talk, 'REDIS_URL', 'redis-url', 'Where is Redis?', known['REDIS_URL'] ?? 'redis://127.0.0.1:6379');
}

/** Of the app package. */
const DEFAULT_NAME = 'Service Health';

async function askBot(talk: Talk, keeper: Keeper): Promise<Bot> {
  const known = keeper.settings();
  const host = await askHost(talk, known['BOT_HOST']);
  const name = await askName(talk, known['APP_NAME'] ?? DEFAULT_NAME);
  const redisUrl = await askRedis(talk, known);
  const zone = known['DEFAULT_TIME_ZONE'] ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const timeZone = await askSetting(
    talk,
    'DEFAULT_TIME_ZONE',
    'time-zone',
    'In which time zone are alerts written?',
    zone,
  );
  const hasCertificate = known['MicrosoftAppCertificateFile'] !== undefined;
  const credential = await askCredential(talk, hasCertificate ? 'certificate' : 'secret');
  const isUsual = name === DEFAULT_NAME && known['APP_NAME'] === undefined;
  await keeper.keep({
    BOT_HOST: host,
    ...(!isUsual && { APP_NAME: name }),
    REDIS_URL: redisUrl,
    DEFAULT_TIME_ZONE: timeZone,
  });
  return { name, host, credential };
}

/** Gets the ids of the application: those that are known, or new ones. */
async function register(parts: Parts): Promise<void> {
  const { talk, keeper, way, bot } = parts;
  const { MicrosoftAppId: known } = keeper.settings();
  if (way !== 'existing' && known !== undefined) {
    const keep = await talk.confirm({
      option: 'keep-registration',
      message: `.env names the application ${known}. Keep it?`,
      proposal: true,
      unasked: true,
    });
    if (keep) return;
  }
  if (way === 'teams') await performAll(teamsSteps(bot), parts);
  if (way === 'azure') await performAll(applicationSteps(bot), parts);
  await askIds(parts, way === 'existing');
}

/** What a person registered by hand, they must tell. */
async function askIds({ talk, keeper }: Parts, isExisting: boolean): Promise<void> {
  const known = keeper.settings();
  const isKnown = known['MicrosoftAppId'] !== undefined && known['MicrosoftAppTenantId'] !== undefined;
  if (isKnown && (!isExisting || !talk.isInteractive)) return;
  const appId = await askSetting(talk, 'MicrosoftAppId', 'app-id', 'Application (client) id', known['MicrosoftAppId']);
  const tenantId = await askSetting(
    talk,
    'MicrosoftAppTenantId',
    'tenant-id',
    'Tenant (directory) id',
    known['MicrosoftAppTenantId'],
  );
  await keeper.keep({ MicrosoftAppId: appId, MicrosoftAppTenantId: tenantId, MicrosoftAppType: 'SingleTenant' });
}

async function makeAzureBot(parts: Parts): Promise<void> {
  const { talk, bot, keeper } = parts;
  const group = await talk.text({
    option: 'resource-group',
    message: 'Resource group in Azure',
    check: (answer) => (/^[\w.()-]{1,90}$/.test(answer) ? undefined : 'must be letters, digits and . _ ( ) -'),
    proposal: 'service-health',
  });
  const region = await talk.text({
    option: 'region',
    message: 'Region of the group',
    check: (answer) =>
      /^[a-z0-9]{3,}$/.test(answer) ? undefined : 'must be the short name of a region, such as westeurope',
    proposal: 'westeurope',
  });
  await performAll(azureBotSteps(bot, keeper.settings(), group, region), parts);
}

async function makeAppPackage({ talk, folder, keeper }: Parts): Promise<void> {
  const file = path.join('build', 'service-health-bot.zip');
  talk.heading('Make the app package');
  if (
    !(await talk.confirm({
      option: 'make-files',
      message: `Write ${file}, for uploading in Teams?`,
      proposal: true,
      unasked: false,
    }))
  )
    return;
  mkdirSync(path.join(folder, 'build'), { recursive: true });
  writeFileSync(path.join(folder, file), await buildPackage(packageSettings(keeper.settings()), commands));
  talk.tell(`Wrote ${file}.`);
}

async function getConsent(parts: Parts): Promise<void> {
  const { talk, keeper, way } = parts;
  const {
    MicrosoftAppId: appId = '',
    MicrosoftAppTenantId: tenantId = '',
    HEALTH_AUTHORITY: authority,
  } = keeper.settings();
  const reader = keeper.settings()['HEALTH_CLIENT_ID'] ?? appId;
  talk.heading('Let it read service health');
  talk.tell(
    [
      'The bot needs two application permissions of Microsoft Graph, and no others:',
      ...GRAPH_PERMISSIONS.flatMap(({ name, why }) => [`  ${name}`, `    ${why}`]),
      '',
      'Add both and press “Grant admin consent” here:',
      permissionsPage(reader),
      '',
      'If an administrator other than you must agree, send them this link once both are added:',
      consentLink(authority ?? 'https://login.microsoftonline.com', tenantId, reader),
      '(It may end with a message about a reply address. npm run doctor says whether it worked.)',
    ].join('\n'),
  );
  if (way === 'azure') await performAll(permissionSteps(reader), parts);
}

/** Unless the application was made here with all of it. */
function tellFiles({ talk, keeper, bot }: Parts): void {
  const { MicrosoftAppId: appId = '', PUBLIC_URL: known } = keeper.settings();
  const url = known ?? publicUrlOf(bot.host);
  talk.heading('Let people get files in channels');
  talk.tell(
    [
      'In channels and group chats a file comes by a link, and whoever opens it signs in. That takes two things:',
      `  PUBLIC_URL=${url} in .env${known === undefined ? '' : ' (it is there)'}`,
      `  ${redirectAddress(url)}`,
      '    as a redirect address (platform Web) of the app registration; npm run setup adds it where it registers in Azure:',
      entraPage('Authentication', appId),
      'Without them, files come in personal chats alone.',
    ].join('\n'),
  );
}

function tellNext({ talk, bot }: Parts): void {
  talk.heading('Next');
  talk.tell(
    [
      '1. npm start            runs the bot',
      '2. npm run doctor       says what is still missing',
      '3. Upload build/service-health-bot.zip: in Teams, Apps > Manage your apps > Upload an app',
      `4. Add ${bot.name} to a chat or a team, and say: subscribe`,
      '5. Say: test            the first alert comes at once',
    ].join('\n'),
  );
}
