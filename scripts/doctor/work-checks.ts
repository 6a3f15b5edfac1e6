import { setTimeout as sleep } from 'node:timers/promises';
import { makeReadingStore } from '../../src/redis/reading-store.ts';
import { oldestWaiting } from '../../src/redis/work/oldest-waiting.ts';
import { fail, ok, warn, type Check, type Outcome } from './check.ts';
import { forEachTenant, type World } from './world.ts';

/** Whether some process watches and alerts, seen from Redis. */
export const workChecks: readonly Check<World>[] = [
  {
    name: 'schedule',
    needs: ['redis'],
    run: (world) => forEachTenant(world, (tenantId) => checkSchedule(world, tenantId)),
  },
  {
    name: 'polls',
    needs: ['schedule', 'clock'],
    run: (world) => forEachTenant(world, (tenantId) => checkPolls(world, tenantId)),
  },
  { name: 'queue', needs: ['redis'], run: (world) => forEachTenant(world, (tenantId) => checkQueue(world, tenantId)) },
];

/** The task that comes most often, whatever the settings are. */
const TASK = 'reconcile';
const LOOK_MS = 250;

/** A worker that lives renews the lease of a task. Between two leases there are a few seconds at most. */
async function checkSchedule(world: World, tenantId: string): Promise<Outcome> {
  const lease = world.keys().lease(TASK, tenantId);
  const until = performance.now() + world.patienceMs;
  do {
    if ((await world.redis().pttl(lease)) > 0) return ok('A worker takes its turns.');
    await sleep(Math.min(LOOK_MS, world.patienceMs));
  } while (performance.now() <= until);
  return fail(
    'No worker takes its turns: nobody watches, and no alert is sent.',
    'Start a process with ROLES=worker (or both) on this Redis and this REDIS_PREFIX.',
  );
}

/** As the bot itself judges: three intervals and the time of a slow call. */
const lateAfterMs = (everyMs: number): number => 3 * everyMs + 15_000;

async function checkPolls(world: World, tenantId: string): Promise<Outcome> {
  const kept = await makeReadingStore(world.redis(), world.keys()).read<unknown>(tenantId, 'issues');
  if (!kept)
    return warn('Nothing was read from the health source yet.', 'Wait a minute; then see the log (poll.failed).');
  const ageMs = world.now() - Date.parse(kept.readAt);
  const says = `The health source was last read ${durationOf(ageMs)} ago.`;
  return ageMs <= lateAfterMs(world.config().pollIntervalMs)
    ? ok(says)
    : fail(says, 'See the log of the worker (poll.failed).');
}

const STUCK_MS = 60_000;

async function checkQueue(world: World, tenantId: string): Promise<Outcome> {
  const oldest = await oldestWaiting(world.redis(), world.keys().prefix(tenantId));
  if (oldest === undefined) return ok('Nothing waits in the queues.');
  const says = `In the queue “${oldest.queue}”, work has been waiting for ${durationOf(oldest.ms)}.`;
  if (oldest.ms < STUCK_MS) return ok(says);
  return fail(says, 'Is a process with ROLES=worker alive? Its log names what fails (job.failed). Restart it.');
}

function durationOf(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1_000));
  return seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} minutes`;
}
