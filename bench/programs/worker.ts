/** The product as a worker alone. `/open` lets an issue open at its health source. */
import { makeFakeSource } from '../../test/fakes/health-source.ts';
import { makeLog } from '../../src/lib/log.ts';
import { loadConfig, makeBot } from '../../src/main.ts';
import { makeBenchIssues } from '../kit/bench-issue.ts';
import { control, listen } from '../kit/control.ts';
import { ready, setting } from '../kit/in-program.ts';
import { TENANT } from '../kit/load.ts';

const issueOf = await makeBenchIssues();
const source = makeFakeSource();
const seen = new Map<number, () => void>();
const listIssues = async () => {
  const issues = await source.listIssues();
  for (const [number, tell] of seen) {
    tell();
    seen.delete(number);
  }
  return issues;
};
const config = loadConfig({
  PORT: '0',
  ROLES: 'worker',
  HEALTH_TENANT_ID: TENANT,
  HEALTH_ACCESS_TOKEN: 'not-needed',
  POLL_INTERVAL_SECONDS: '0.5',
  DELIVERY_RATE_PER_SECOND: setting('PER_SECOND'),
  REDIS_URL: setting('REDIS_URL'),
  HISTORY_FILE: ':memory:',
  REDIS_PREFIX: setting('PREFIX'),
});
const bot = makeBot(config, {
  sources: () => ({ ...source, listIssues }),
  log: makeLog({ level: 'info', secrets: [] }),
});
await bot.start();
process.once('SIGTERM', () => void bot.stop().then(() => process.exit()));
ready({
  url: await listen(
    control({
      // Answers when the poll that sees the issue has its list.
      '/open': (query) => {
        const number = Number(query.get('number'));
        source.tenant.issues = [...source.tenant.issues, issueOf(number)];
        return new Promise((resolve) => seen.set(number, () => resolve({ seenAt: Date.now() })));
      },
    }),
  ),
});
