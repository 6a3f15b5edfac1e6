/** Makes the Teams app package, ready to upload: `npm run package`. Settings come from the environment or `.env`. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { commands } from '../bot/commands/index.ts';
import { readCommandLine } from '../src/lib/program/program.ts';
import { buildPackage } from './package/build.ts';
import { packageSettings } from './package/settings.ts';

const TARGET = path.join(import.meta.dirname, '..', 'build', 'service-health-bot.zip');

async function main(): Promise<void> {
  readCommandLine({
    call: 'npm run package',
    does: 'Makes build/service-health-bot.zip, the app package to upload in Teams, and checks it against Microsoft’s schema.',
    settings: {
      MicrosoftAppId: 'id of the app registration (required)',
      BOT_HOST: 'public host name of the bot, such as bot.example.com (required)',
      ACTIVITY_FEED: 'on asks each team and chat for the permission to use the activity feed (off)',
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
