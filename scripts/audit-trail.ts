/** `npm run audit-trail`: who changed what, where and when, as JSON lines, oldest first. Changes nothing. */
import { day, text } from '../src/lib/program/options.ts';
import { readCommandLine } from '../src/lib/program/program.ts';
import { makeLog } from '../src/lib/log.ts';
import { wrongSettings } from '../src/lib/program/wrong-settings.ts';
import { ConfigError, loadConfig, readEnvironment, type Config } from '../src/settings.ts';
import { connectForAnswers, disconnect, untilReady } from '../src/redis/connection.ts';
import { makeKeys } from '../src/redis/keys.ts';
import { makeStores } from '../src/redis/stores.ts';

const PATIENCE_MS = 5_000;

const { options } = readCommandLine({
  call: 'npm run audit-trail',
  does: 'Prints who changed what, where and when, as JSON lines, oldest first. Changes nothing.',
  options: {
    tenant: text('only this tenant', 'ID'),
    since: day('only from this day on, in UTC'),
  },
  note: 'It reads the settings as npm start does: from the environment and .env. Changes are kept for 400 days.',
});

const config = configured();
if (config) await print(config);

function configured(): Config | undefined {
  try {
    return loadConfig(readEnvironment());
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    console.error(wrongSettings(error.problems, '.env.example').trimEnd());
    process.exitCode = 1;
    return undefined;
  }
}

async function print({ redis: where }: Config): Promise<void> {
  const redis = connectForAnswers({ ...where, log: makeLog({ level: 'silent' }) });
  try {
    await untilReady(redis, PATIENCE_MS);
    if (redis.status !== 'ready') {
      fail('Redis does not answer: npm run doctor says why.');
      return;
    }
    const unreadable = { count: 0 };
    const { audit, snapshots } = makeStores(redis, makeKeys(where.prefix), () => (unreadable.count += 1));
    const tenants = options.tenant === undefined ? await snapshots.tenants() : [options.tenant];
    for (const tenantId of tenants) await printAll(audit, tenantId);
    if (unreadable.count > 0) {
      fail(`${unreadable.count} entries are of a newer version and were left out.`);
      return;
    }
  } finally {
    disconnect(redis);
  }
}

async function printAll(audit: ReturnType<typeof makeStores>['audit'], tenantId: string): Promise<void> {
  for await (const some of audit.all(tenantId)) {
    for (const entry of some) {
      if (options.since === undefined || entry.at >= options.since) console.log(JSON.stringify({ tenantId, ...entry }));
    }
  }
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
