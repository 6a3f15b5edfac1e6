/** The product with the role `api`, over 35 services that stand still, with an Entra that publishes one key. */
import { loadConfig, makeBot } from '../../src/main.ts';
import { makeLog } from '../../src/lib/log.ts';
import { makeFakeSource } from '../../test/fakes/health-source.ts';
import { listen } from '../kit/control.ts';
import { ready, setting } from '../kit/in-program.ts';
import { TENANT } from '../kit/load.ts';
import { servicesOf } from '../kit/served/services.ts';

const keys = setting('ENTRA_KEYS');
const authority = await listen((_request, response) =>
  response.setHeader('content-type', 'application/json').end(keys),
);
const config = loadConfig({
  ...{ PORT: '0', API_PORT: '0', ROLES: 'web,worker,api', API_REQUESTS_PER_MINUTE: '1000000' },
  HEALTH_TENANT_ID: TENANT,
  HEALTH_ACCESS_TOKEN: 'not-needed',
  HEALTH_AUTHORITY: authority,
  // One poll, at the start: all answers then have the same bytes.
  POLL_INTERVAL_SECONDS: '3600',
  REDIS_URL: setting('REDIS_URL'),
  HISTORY_FILE: ':memory:',
});
const source = makeFakeSource({ services: servicesOf(35) });
const bot = makeBot(config, { sources: () => source, log: makeLog({ level: 'info', secrets: [] }) });
const { apiUrl = '' } = await bot.start();
process.once('SIGTERM', () => void bot.stop().then(() => process.exit()));
ready({ url: apiUrl });
