import { statSync } from 'node:fs';
import about from '../../package.json' with { type: 'json' };
import {
  ConfigError,
  healthOf,
  loadConfig,
  misspeltSettings,
  suggestion,
  type Environment,
} from '../../src/settings.ts';
import { fail, ok, warn, type Check, type Outcome } from './check.ts';
import { forEachTenant, type World } from './world.ts';

/** What can be known from the settings and this machine alone. */
export const settingsChecks: readonly Check<World>[] = [
  { name: 'node', run: checkNode },
  { name: 'settings', run: checkSettings },
  {
    name: 'cloud',
    needs: ['settings'],
    run: (world) => forEachTenant(world, (tenantId) => checkCloud(tenantId, world)),
  },
];

/** `npm run …` refuses an older one by itself; this is for who starts the program in another way. */
function checkNode({ nodeVersion }: World): Outcome {
  const [least, found] = [about.engines.node, nodeVersion].map((text) =>
    (/(\d+)\.(\d+)/.exec(text) ?? []).slice(1).map(Number),
  );
  const [[major = 0, minor = 0] = [], [ours = 0, own = 0] = []] = [least, found];
  if (ours > major || (ours === major && own >= minor)) return ok(`Node.js ${nodeVersion}.`);
  return fail(
    `Node.js ${nodeVersion} is too old.`,
    `Install Node.js ${major}.${minor} or later from https://nodejs.org.`,
  );
}

function checkSettings(world: World): readonly Outcome[] {
  const { problems, config } = readSettings(world.env);
  const secretFiles = [world.envFile, world.env['TENANTS_FILE']?.trim()].filter(
    (file) => file !== undefined && file !== '',
  );
  const hints = [...misspelt(world.env), ...secretFiles.flatMap(openFile)];
  if (config) world.keepConfig(config);
  const wrong = [...problems, ...placeholders(world.env)];
  if (wrong.length > 0)
    return [...wrong.map((each) => fail(each, 'Correct it in .env; .env.example explains it.')), ...hints];
  return hints.length > 0 ? hints : [ok('All settings can be read.')];
}

/** The settings as the bot reads them: the checked ones, or what is wrong, a sentence each. */
export function readSettings(env: Environment) {
  try {
    return { config: loadConfig(env), problems: [] };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return { problems: error.problems };
  }
}

function misspelt(env: Environment): Outcome[] {
  return misspeltSettings(env).map((each) => warn(suggestion(each), 'Correct the name, or remove it.'));
}

const OTHERS = 0o077;

/** It holds secrets. On Windows the rights of the folder decide. */
function openFile(file: string | undefined): Outcome[] {
  const mode = file === undefined ? undefined : statSync(file, { throwIfNoEntry: false })?.mode;
  if (file === undefined || mode === undefined || process.platform === 'win32' || (mode & OTHERS) === 0) return [];
  return [warn(`Other accounts on this machine may read ${file}.`, `Close it to others: chmod 600 ${file}`)];
}

const SECRETS = ['MicrosoftAppPassword', 'HEALTH_CLIENT_SECRET'] as const;
const IDS = ['MicrosoftAppId', 'MicrosoftAppTenantId', 'HEALTH_CLIENT_ID', 'HEALTH_TENANT_ID'] as const;
/** What people and examples write where a secret belongs. */
const PLACEHOLDER =
  /^(<.*>|\[.*\]|\{.*\}|\$.*|your\W?.*|my\W?.*|change\W?me|replace\W?me|x{3,}|\*+|\.{3}|secret|password|todo|placeholder)$/i;
const GUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
/** The id in our own messages, and the empty one. */
const NO_ID = /^(0{8}-0{4}-[04]0{3}-[08]0{3}-0{12}|12345678-.*)$/;

/** Values that no registration has. */
export function placeholders(env: Environment): string[] {
  const secrets = SECRETS.flatMap((name) => {
    const value = env[name]?.trim() ?? '';
    if (GUID.test(value)) return [`${name}: is the id of a secret; the bot needs its value, which is shown only once`];
    return PLACEHOLDER.test(value) ? [`${name}: is a placeholder, not a secret`] : [];
  });
  const ids = IDS.filter((name) => NO_ID.test(env[name]?.trim() ?? ''));
  return [...secrets, ...ids.map((name) => `${name}: is a placeholder, not an id`)];
}

/** Hosts of Microsoft's clouds: where tokens are issued, and the APIs that take them. Source: Microsoft Graph, national clouds. */
const CLOUDS = [
  {
    name: 'the public cloud',
    authorities: ['login.microsoftonline.com', 'login.microsoft.com', 'login.windows.net'],
    apis: ['graph.microsoft.com', 'manage.office.com', 'manage-gcc.office.com'],
  },
  {
    name: 'US Government',
    authorities: ['login.microsoftonline.us'],
    apis: ['graph.microsoft.us', 'dod-graph.microsoft.us', 'manage.office365.us', 'manage.protection.apps.mil'],
  },
  {
    name: 'China (21Vianet)',
    authorities: ['login.chinacloudapi.cn', 'login.partner.microsoftonline.cn'],
    apis: ['microsoftgraph.chinacloudapi.cn'],
  },
];

/** A token of one cloud is refused in another, with an error that does not say so. */
function checkCloud(tenantId: string, world: World): Outcome {
  const { health } = world.config();
  const { baseUrl, access, source } = healthOf(health, tenantId);
  const ofAll = source === 'graph' ? 'GRAPH_BASE_URL' : 'SERVICECOMMS_BASE_URL';
  const [setting, other] = health.tenants ? ['baseUrl', 'authority'] : [ofAll, 'HEALTH_AUTHORITY'];
  const [api, authority] = [new URL(baseUrl), new URL(access.authority)];
  const ofApi = CLOUDS.find(({ apis }) => apis.includes(api.hostname));
  const ofAuthority = CLOUDS.find(({ authorities }) => authorities.includes(authority.hostname));
  if (ofApi && ofAuthority && ofApi !== ofAuthority) {
    return fail(
      `${setting} is of ${ofApi.name}, but ${other} is of ${ofAuthority.name}.`,
      `Set ${other} to https://${ofApi.authorities[0]}, or ${setting} to your tenant’s cloud.`,
    );
  }
  if (source === 'graph' && ofApi && !/^\/(v1\.0|beta)$/.test(api.pathname)) {
    return fail(`${setting} lacks the version.`, `Set ${setting}=${api.origin}/v1.0.`);
  }
  return ok(
    ofApi ? `Sign-in and API are both of ${ofApi.name}.` : `The API is at ${api.host}, outside Microsoft’s clouds.`,
  );
}
