/**
 * The bot as a release that reads records of a version and no newer ones: `node test/chaos/bot-of-version.ts VERSION MS`. It
 * counts as dead that many milliseconds after it was last heard of. SIGTERM ends it.
 */
import { loadConfig, makeBot } from '../../src/main.ts';

const [reads, lastsMs] = process.argv.slice(2).map(Number);
const fleet = { reads, lastsMs };
const bot = makeBot(loadConfig(process.env), { onStuck: () => process.exit(1), fleet });
process.once('SIGTERM', () => void bot.stop().then(() => process.exit()));
await bot.start();
