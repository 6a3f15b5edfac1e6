import { captureConsole } from '../bot/sdk/console.ts';
import { makeBot, type Bot, type Overrides } from './app/bot.ts';
import { ConfigError, loadConfig, readEnvironment, type Config, type Environment } from './app/config.ts';
import { SETTINGS } from './app/settings.ts';

export { ConfigError, loadConfig, makeBot, SETTINGS };
export type { Environment, Overrides };

/** A stop that takes longer is a fault: the system would kill the process anyway. */
const LONGEST_STOP_MS = 25_000;

// Specs and benchmarks import this file for what the process is made of: only the process itself runs it.
if (import.meta.main) await main();

async function main(): Promise<void> {
  const config = readConfig();
  // A worker that has stopped by itself is beyond help from within: whoever watches the process starts it again.
  if (config) await run(makeBot(config, { onStuck: () => process.exit(1) }));
}

/** The settings; undefined where they are wrong, which was said by then. */
function readConfig(): Config | undefined {
  try {
    return loadConfig(readEnvironment());
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    for (const problem of error.problems) process.stderr.write(`${problem}\n`);
    process.exitCode = 1;
    return undefined;
  }
}

async function run(bot: Bot): Promise<void> {
  captureConsole(bot.log);
  const stop = makeStop(bot);
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  // A defect that nothing caught leaves the process in an unknown state: it says so, ends, and is started again.
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
      // What is still under way, such as a probe of a slow source, is owed to nobody.
      () => process.exit(),
      (error: unknown) => {
        bot.log.error('bot.not-stopped', { error });
        process.exit(1);
      },
    );
  };
}
