// First: it ends the process where Node.js is too old for what follows.
import './node-version.cjs';
import { captureConsole } from '../bot/sdk/console.ts';
import { makeFeed } from './app/activity-feed.ts';
import { makeBot, type Bot } from './app/bot.ts';
import { settingsReport, type Misspelt } from './app/misspelt.ts';
import type { Overrides } from './app/process/overrides.ts';
import { makeFiles } from './app/files/files.ts';
import { makeTelemetry } from './app/impact/telemetry.ts';
import { CONNECTOR_TIMEOUT_MS } from './app/teams.ts';
import { withWebhooks } from './app/webhooks.ts';
import { readCommandLine } from './lib/program/program.ts';
import { ConfigError, loadConfig, misspeltSettings, readEnvironment, suggestion, type Config } from './settings.ts';

export * from './settings.ts';
export { CONNECTOR_TIMEOUT_MS, makeBot, makeFeed, makeFiles, makeTelemetry, withWebhooks };
export type { Overrides };

/** A stop that takes longer is a fault: the system would kill the process anyway. */
const LONGEST_STOP_MS = 25_000;

// Specs and benchmarks import this file for its exports. Only the process itself runs `main`.
if (import.meta.main) await main();

async function main(): Promise<void> {
  readCommandLine({
    call: 'npm start',
    does: 'Runs the bot: it answers Teams and sends alerts until it is stopped (Ctrl-C, SIGTERM).',
    settings: {
      MicrosoftAppId: 'the bot’s application id; without it, a trial on this machine only',
      MicrosoftAppPassword: 'its client secret, or MicrosoftAppCertificateFile',
      MicrosoftAppTenantId: 'its tenant',
      REDIS_URL: 'where Redis is (redis://127.0.0.1:6379)',
      PORT: 'port to listen on (3978)',
    },
    note: 'They can also be in a .env file. .env.example explains these and all others.',
  });
  const settings = readSettings();
  if (!settings) return;
  // A stuck worker cannot recover from within: exit, so that the process supervisor starts it again.
  const bot = makeBot(settings.config, { onStuck: () => process.exit(1) });
  // The bot runs, but without what the misspelt setting was to change.
  for (const each of settings.misspelt)
    bot.log.warn('setting.unknown', { setting: each.name, meaning: suggestion(each) });
  await run(bot);
}

/** Reads the settings. If they are wrong, prints every problem and gives undefined. */
function readSettings(): { config: Config; misspelt: readonly Misspelt[] } | undefined {
  let misspelt: readonly Misspelt[] = [];
  try {
    const env = readEnvironment();
    misspelt = misspeltSettings(env);
    return { config: loadConfig(env), misspelt };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(settingsReport(error.problems, misspelt));
    process.exitCode = 1;
    return undefined;
  }
}

async function run(bot: Bot): Promise<void> {
  captureConsole(bot.log);
  const stop = makeStop(bot);
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  // After an uncaught error the process is in an unknown state: log it and exit, to be started again.
  process.once('uncaughtException', (error) => {
    bot.log.error('process.failed', { error });
    process.exit(1);
  });
  try {
    await bot.start();
  } catch (error) {
    bot.log.error('bot.not-started', { error });
    process.exitCode = 1;
    stop();
  }
}

function makeStop(bot: Bot): () => void {
  let stopping = false;
  return () => {
    if (stopping) return;
    stopping = true;
    const late = setTimeout(() => process.exit(1), LONGEST_STOP_MS);
    late.unref();
    bot.stop().then(
      // Nobody waits for what is still running, such as a probe of a slow source.
      () => process.exit(),
      (error: unknown) => {
        bot.log.error('bot.not-stopped', { error });
        process.exit(1);
      },
    );
  };
}
