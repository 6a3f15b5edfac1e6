import { X509Certificate } from 'node:crypto';
import { redirectAddress } from '../../bot/files/signed-fetch.ts';
import { makeTokenProvider } from '../../src/lib/token/token.ts';
import { healthOf, sharedSecret } from '../../src/settings.ts';
import { fail, ok, warn, type Check, type Outcome } from './check.ts';
import { asHealthError, refused } from './sign-in-checks.ts';
import { silentLog, type World } from './world.ts';

/** Whether Teams accepts the bot, for how long its credentials are good, and where it can give files. */
export const botChecks: readonly Check<World>[] = [
  { name: 'bot-sign-in', needs: ['settings'], run: checkBotSignIn },
  { name: 'credentials', needs: ['settings'], run: checkCredentials },
  { name: 'files', needs: ['settings'], run: checkFiles },
];

/** Where the Bot Framework's own tokens come from. The SDK knows no other cloud unless it is told. */
const AUTHORITY = 'https://login.microsoftonline.com';
const SCOPE = 'https://api.botframework.com/.default';
const OF_ALL_TENANTS = 'botframework.com';

async function checkBotSignIn(world: World): Promise<Outcome> {
  const { bot } = world.config();
  if (!bot) return ok('Local mode: nothing is signed (MicrosoftAppId is not set).');
  if (bot.type === 'UserAssignedMSI')
    return ok('The token comes from the managed identity; only the bot itself can get it.');
  const { certificate, password = '', appId, tenantId = OF_ALL_TENANTS, type } = bot;
  const token = makeTokenProvider({
    tenantId: type === 'MultiTenant' ? OF_ALL_TENANTS : tenantId,
    clientId: appId,
    authority: AUTHORITY,
    scope: SCOPE,
    credential: certificate ? { kind: 'certificate', ...certificate } : { kind: 'secret', secret: password },
    log: silentLog(),
    fetch: world.fetch,
  });
  // This token has no permissions, so the only refusal that matters is one to sign in.
  const error = await token('').then(() => undefined, asHealthError);
  if (error === undefined || error.code === 'not-permitted') return ok('The bot can sign in to Teams.');
  return refused(error, new URL(AUTHORITY).host);
}

const DAY_MS = 86_400_000;
/** Long enough to have a new one made by somebody else. */
const SOON_DAYS = 30;

function checkCredentials(world: World): readonly Outcome[] {
  const { bot } = world.config();
  const found = [...certificatesOf(world)].map(([pem, setting]) =>
    checkCertificate(setting, new X509Certificate(pem), world.now()),
  );
  const all = bot?.password !== undefined && !bot.certificate ? [...found, checkSecret(world)] : found;
  return all.length > 0 ? all : [ok('No secret or certificate of the bot can expire.')];
}

/** Each certificate with what names it. One that serves several purposes comes once, as the bot's. */
function certificatesOf(world: World): ReadonlyMap<string, string> {
  const { bot, health } = world.config();
  const ofTenants = world.tenants().map((tenantId) => {
    const name = health.tenants ? `TENANTS_FILE, ${tenantId}` : 'HEALTH_CERTIFICATE_FILE';
    return [healthOf(health, tenantId).access.certificate?.certificate, name] as const;
  });
  const named = [...ofTenants, [bot?.certificate?.certificate, 'MicrosoftAppCertificateFile'] as const];
  return new Map(named.flatMap(([pem, name]) => (pem === undefined ? [] : [[pem, name] as const])));
}

function checkCertificate(setting: string, { validFromDate, validToDate }: X509Certificate, now: number): Outcome {
  if (validFromDate.getTime() > now) {
    return fail(
      `${setting}: is not valid before ${day(validFromDate)}.`,
      'Set this machine’s clock, or use another certificate.',
    );
  }
  return expiry(setting, validToDate, now);
}

/** Microsoft Entra tells nobody but administrators when a secret ends, so it stands in the settings. */
function checkSecret({ env, now }: World): Outcome {
  const [setting, given] = ['MicrosoftAppPassword', env['MicrosoftAppPasswordExpires']?.trim() ?? ''];
  const end = /^\d{4}-\d{2}-\d{2}$/.test(given) ? new Date(`${given}T00:00:00Z`) : undefined;
  if (end === undefined || Number.isNaN(end.getTime())) {
    return warn(
      `${setting}: nobody can tell when it expires.`,
      'Write the day from Microsoft Entra into .env: MicrosoftAppPasswordExpires=2027-05-31.',
    );
  }
  return expiry(setting, end, now());
}

function expiry(setting: string, end: Date, now: number): Outcome {
  const days = Math.floor((end.getTime() - now) / DAY_MS);
  const todo = 'Make a new one (npm run setup), and restart the bot with it.';
  if (days < 0) return fail(`${setting}: expired on ${day(end)}.`, todo);
  const says = `${setting}: expires on ${day(end)}, in ${days === 1 ? '1 day' : `${days} days`}.`;
  return days < SOON_DAYS ? warn(says, todo) : ok(says);
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** Where people get files. Whether the registration has the redirect address, only an administrator sees. */
function checkFiles(world: World): Outcome {
  const config = world.config();
  const { bot, publicUrl, filesClientId = bot?.appId } = config;
  if (!bot) return ok('Local mode: links to files work on this machine, without a sign-in.');
  if (bot.type === 'UserAssignedMSI' && config.filesClientId === undefined)
    return ok(
      'Files come in personal chats alone: a managed identity cannot sign in those who open a link. An application that trusts it can: set FILES_CLIENT_ID (docs/files.md).',
    );
  if (sharedSecret(config) === undefined)
    return warn(
      'Files come in personal chats alone: there is no secret that all processes know.',
      'Set HEALTH_CLIENT_ID with HEALTH_CLIENT_SECRET or HEALTH_CERTIFICATE_FILE.',
    );
  if (publicUrl !== undefined)
    return ok(
      `Links to files lead to ${publicUrl}. The app registration ${filesClientId} needs the redirect address ${redirectAddress(publicUrl)} (platform Web).`,
    );
  const here = `https://${world.env['BOT_HOST']?.trim() || 'bot.example.com'}`;
  return warn(
    'Files come in personal chats alone: PUBLIC_URL is not set.',
    `Set PUBLIC_URL to where browsers reach the bot, such as ${here}, and add the redirect address ${redirectAddress(here)} to the app registration (Authentication, platform Web).`,
  );
}
