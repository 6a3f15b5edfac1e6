import { simulatorToken } from '../../src/simulator/api/token.ts';
import type { Settings } from './env-file.ts';

/** Any: the simulator shows the same to every tenant. */
const TENANT = '5c0f0e6a-7d3e-4d57-9a43-6f2b1c9e8d10';
/** Where `npm run simulator` listens. */
const SIMULATOR = 'http://127.0.0.1:8080';

/** Settings for a trial on one machine, with a simulated Microsoft 365. */
export function localSettings(redisUrl: string): Settings {
  return {
    GRAPH_BASE_URL: `${SIMULATOR}/v1.0`,
    HEALTH_TENANT_ID: TENANT,
    HEALTH_ACCESS_TOKEN: simulatorToken({ tenantId: TENANT }),
    REDIS_URL: redisUrl,
    POLL_INTERVAL_SECONDS: '5',
    SERVICE_ACTIVITY: 'on',
  };
}

/** What to do then. */
export const LOCAL_NEXT = [
  'Each in a terminal of its own:',
  '  redis-server --appendonly yes    if Redis does not run yet',
  '  npm run simulator                a Microsoft 365 whose incidents open and end',
  '  npm start                        the bot',
  '  npx agentsplayground start -e http://localhost:3978/api/messages -c msteams',
  '',
  'Open http://localhost:56150, and say in the chat:',
  '  subscribe all                    incidents open and end while you watch',
  '  test                             the first alert comes at once',
  '',
  'npm run doctor says what is missing.',
].join('\n');
