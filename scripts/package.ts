/** Makes the Teams app package, ready to upload: `npm run package`. Settings come from the environment or `.env`. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { AppManifestUtils, type TeamsManifest } from '@microsoft/app-manifest';
import { strToU8, zipSync } from 'fflate';
import { z } from 'zod';
import { commands } from '../bot/commands/index.ts';
import type { Command } from '../bot/asking/command.ts';
import { readCommandLine } from '../src/lib/program/program.ts';
import { wrongSettings } from '../src/lib/program/wrong-settings.ts';
import { languageFile, localizationInfo, manifestCommands, readTexts, type LanguageTexts } from './package-texts.ts';

const ROOT = path.join(import.meta.dirname, '..');
const SOURCE = path.join(ROOT, 'appPackage');
const TARGET = path.join(ROOT, 'build', 'service-health-bot.zip');

const page = z.url({ protocol: /^https$/, error: 'must be an https:// address' });
const settingsSchema = z.object({
  MicrosoftAppId: z.guid({ error: missing('must be the id (GUID) of the app registration') }),
  BOT_HOST: z
    .string({ error: missing('must be the public host name of the bot') })
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i, 'must be a host name alone, such as bot.example.com'),
  TEAMS_APP_ID: z.guid({ error: 'must be a GUID' }).optional(),
  APP_NAME: name(30).optional(),
  APP_DEVELOPER_NAME: name(32).default('IT'),
  APP_WEBSITE_URL: page.optional(),
  APP_PRIVACY_URL: page.optional(),
  APP_TERMS_URL: page.optional(),
});

/** A name that people see in Teams. What cannot be seen in it could make it look like another app's. */
function name(most: number) {
  return z
    .string()
    .max(most, `must have at most ${most} characters`)
    .regex(/^[^\p{C}\p{Zl}\p{Zp}]*$/u, 'must be one line without invisible characters');
}

type Settings = z.infer<typeof settingsSchema>;

/** Settings that are missing or wrong: how many, and one line each, with the name but not the value. */
export class SettingsError extends Error {}

/**
 * Reads what the package needs.
 * @throws SettingsError naming every missing or wrong setting at once.
 */
export function packageSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const read = settingsSchema.safeParse(given);
  if (read.success) return read.data;
  const problems = read.error.issues.map((each) => `${each.path.join('.')} ${each.message}`);
  throw new SettingsError(wrongSettings(problems, '.env.example').trimEnd());
}

/**
 * Builds the zip of the app package.
 * @param listed the commands that Teams suggests while someone types; hidden ones are left out.
 * @throws Error naming what Microsoft's schema rejects. The check needs no network.
 */
export async function buildPackage(
  settings: Settings,
  listed: readonly Command[],
  folder = SOURCE,
): Promise<Uint8Array> {
  const languages = readTexts(folder);
  const manifest = fillManifest(settings, languages, listed);
  const problems = await AppManifestUtils.validateAgainstSchema(manifest);
  if (problems.length > 0) throw new Error(`The manifest does not match Microsoft's schema:\n${problems.join('\n')}`);
  const texts = languages.map((each) => [`${each.tag}.json`, json(languageFile(each, listed, settings.APP_NAME))]);
  return zipSync(
    {
      'manifest.json': json(manifest),
      ...(Object.fromEntries(texts) as Record<string, Uint8Array>),
      'color.png': readFileSync(path.join(SOURCE, 'color.png')),
      'outline.png': readFileSync(path.join(SOURCE, 'outline.png')),
    },
    // A fixed time, so that the same settings always give the same bytes.
    { mtime: '1980-01-02T00:00:00' },
  );
}

function fillManifest(
  settings: Settings,
  languages: readonly [LanguageTexts, ...LanguageTexts[]],
  listed: readonly Command[],
): TeamsManifest {
  const template = readJson('manifest.template.json') as { bots: [object] };
  const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const scopes = ['personal', 'team', 'groupChat'];
  const [{ tag, texts }] = languages;
  return {
    ...template,
    version,
    id: settings.TEAMS_APP_ID ?? settings.MicrosoftAppId,
    localizationInfo: localizationInfo(languages),
    developer: developer(settings),
    name: { short: settings.APP_NAME ?? texts['name.short'], full: texts['name.full'] },
    description: { short: texts['description.short'], full: texts['description.full'] },
    bots: [
      {
        ...template.bots[0],
        botId: settings.MicrosoftAppId,
        commandLists: [{ scopes, commands: manifestCommands(listed, tag) }],
      },
    ],
    validDomains: [settings.BOT_HOST],
  } as unknown as TeamsManifest;
}

function developer(settings: Settings): object {
  const website = settings.APP_WEBSITE_URL ?? `https://${settings.BOT_HOST}`;
  return {
    name: settings.APP_DEVELOPER_NAME,
    websiteUrl: website,
    privacyUrl: settings.APP_PRIVACY_URL ?? website,
    termsOfUseUrl: settings.APP_TERMS_URL ?? website,
  };
}

function missing(otherwise: string) {
  return ({ input }: { input?: unknown }) => (input === undefined ? `is not set: it ${otherwise}` : otherwise);
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(path.join(SOURCE, name), 'utf8'));
}

function json(value: unknown): Uint8Array {
  return strToU8(`${JSON.stringify(value, null, 2)}\n`);
}

async function main(): Promise<void> {
  readCommandLine({
    call: 'npm run package',
    does: 'Makes build/service-health-bot.zip, the app package to upload in Teams, and checks it against Microsoft’s schema.',
    settings: {
      MicrosoftAppId: 'id of the app registration (required)',
      BOT_HOST: 'public host name of the bot, such as bot.example.com (required)',
      TEAMS_APP_ID: 'id of the app in Teams’ catalogue (MicrosoftAppId)',
      APP_NAME: 'name shown in Teams, up to 30 characters (Service Health)',
      APP_DEVELOPER_NAME: 'who runs the bot, up to 32 characters (IT)',
      APP_WEBSITE_URL: 'a page about the app (https:// and BOT_HOST)',
      APP_PRIVACY_URL: 'a page about its privacy (APP_WEBSITE_URL)',
      APP_TERMS_URL: 'its terms of use (APP_WEBSITE_URL)',
    },
    note: 'They can also be in a .env file.',
  });
  if (existsSync('.env')) process.loadEnvFile('.env');
  try {
    const settings = packageSettings(process.env);
    mkdirSync(path.dirname(TARGET), { recursive: true });
    writeFileSync(TARGET, await buildPackage(settings, commands));
    console.log(`Made ${path.relative(process.cwd(), TARGET)}: upload it in Teams under Apps > Manage your apps.`);
    if (!settings.APP_WEBSITE_URL) {
      console.log(`Its links lead to https://${settings.BOT_HOST}: set APP_WEBSITE_URL to a page about it.`);
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

if (import.meta.main) await main();
