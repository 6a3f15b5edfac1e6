import { existsSync, statSync } from 'node:fs';
import type { Config } from '../../src/settings.ts';
import { openHistory, type History } from '../../src/history/open-history.ts';
import { makeRecordOutbox } from '../../src/redis/recording/record-outbox.ts';
import { fail, ok, warn, type Check, type Outcome } from './check.ts';
import { forEachTenant, silentLog, type World } from './world.ts';

/** Whether the record of what was seen is kept for the long run. */
export const recordChecks: readonly Check<World>[] = [{ name: 'record', needs: ['redis'], run: checkRecord }];

/** A worker moves what waits each half minute. */
const MANY = 200;

async function checkRecord(world: World): Promise<readonly Outcome[]> {
  const { history: place } = world.config();
  // Nothing is made here: whoever runs this may not be the bot's own account.
  if (place.databaseUrl === undefined && !existsSync(place.file)) {
    return forEachTenant(world, async (tenantId) => withoutFile(await waiting(world, tenantId)));
  }
  const history = openHistory(place, () => undefined, silentLog());
  try {
    return await forEachTenant(world, (tenantId) => checkTenant(world, history, tenantId));
  } finally {
    await history.close().catch(() => undefined);
  }
}

function waiting(world: World, tenantId: string): Promise<number> {
  return makeRecordOutbox(world.redis(), world.keys(), () => undefined).count(tenantId);
}

function withoutFile(count: number): Outcome {
  if (count < MANY) return ok('Nothing is in the file yet.');
  return warn(
    `${count} entries wait in Redis, and there is no file at HISTORY_FILE on this machine.`,
    'If the workers run on another machine, set DATABASE_URL for all; else see the log for record.not-kept.',
  );
}

async function checkTenant(world: World, history: History, tenantId: string): Promise<Outcome> {
  const count = await waiting(world, tenantId);
  try {
    const watched = await history.watched(tenantId);
    if (count >= MANY) return behind(count);
    if (!watched) return ok('The store answers, and nothing is in it yet.');
    const { from, until } = watched;
    return ok(`It goes from ${from.slice(0, 10)} to ${until.slice(0, 16)} UTC${sizeOf(world.config().history)}.`);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return fail(
      `The store does not answer (${why}); ${count} entries wait in Redis.`,
      'Alerts go on. See “Where it is kept” in docs/record.md.',
    );
  }
}

function behind(count: number): Outcome {
  return warn(
    `${count} entries wait in Redis, though the store answers here.`,
    'See whether a worker runs and reaches it: its log says record.not-kept.',
  );
}

function sizeOf({ file, databaseUrl }: Config['history']): string {
  return databaseUrl === undefined ? `, ${(statSync(file).size / 1_000_000).toFixed(1)} MB` : '';
}
