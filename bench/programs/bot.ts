/** The product, as it runs in local mode, over a simulated tenant that stands still. */
import { instantOf } from '../../src/domain/instant.ts';
import { makeLog } from '../../src/lib/log.ts';
import { loadConfig, makeBot } from '../../src/main.ts';
import { makeTimeline } from '../../src/simulator/timeline/timeline.ts';
import { ready, setting } from '../kit/in-program.ts';
import { TENANT } from '../kit/load.ts';

const clock = () => instantOf(Date.now());
const timeline = makeTimeline({ seed: 1, speed: 0, clock });
const config = loadConfig({
  PORT: '0',
  HEALTH_TENANT_ID: TENANT,
  HEALTH_ACCESS_TOKEN: 'not-needed',
  REDIS_URL: setting('REDIS_URL'),
});
const bot = makeBot(config, { sources: () => timeline, log: makeLog({ level: 'info', secrets: [] }) });
const { url } = await bot.start();
process.once('SIGTERM', () => void bot.stop().then(() => process.exit()));
ready({ url });
