import { Redis } from 'ioredis';
import { makeDeliveryLedger } from '../src/redis/delivery-ledger.ts';
import { makeKeys } from '../src/redis/keys.ts';
import { makeNameStore } from '../src/redis/name-store.ts';
import { makeSnapshotStore } from '../src/redis/snapshot-store.ts';
import { makeSubscriptionStore } from '../src/redis/subscription-store.ts';
import { makeWorkQueue } from '../src/redis/work-queue.ts';
import { makeFanOut } from '../src/usecases/alerting/fan-out.ts';
import { makeClock } from '../test/fakes/asking.ts';
import { makeRecordingLog } from '../test/fakes/recording-log.ts';
import { anEvent, aSnapshot, aSubscription, aWant, NOON, TENANT } from '../test/fixtures/alerting.ts';
import { compare, type Result } from './measure.ts';
import { noneUnreadable } from '../test/fakes/unreadable.ts';

const CONVERSATIONS = 2_000;
const PREFIX = '{bench-fan-out}';

/** One change for 2,000 conversations: matched, planned and queued, compared with adding their ids to one set. */
export async function fanningOut(url: string): Promise<Result> {
  const redis = new Redis(url);
  const keys = makeKeys(PREFIX);
  const subscriptions = makeSubscriptionStore(redis, keys, noneUnreadable);
  const ids = Array.from({ length: CONVERSATIONS }, (_, index) => `19:c${index}@thread.tacv2`);
  const want = aWant({ type: 'service', id: 'Exchange' });
  for (const id of ids) await subscriptions.update(TENANT, id, () => aSubscription(id, [want]));
  const snapshots = makeSnapshotStore(redis, keys, noneUnreadable);
  await snapshots.commit({
    tenantId: TENANT,
    sequence: 0,
    polledAt: NOON,
    changed: [aSnapshot(1)],
    forgotten: [],
    events: [],
  });
  const queue = makeWorkQueue({ redis, connect: () => redis, prefix: PREFIX, log: makeRecordingLog() });
  const fanOut = makeFanOut({
    snapshots,
    subscriptions,
    ledger: makeDeliveryLedger(redis, keys, noneUnreadable),
    names: makeNameStore(redis, keys, noneUnreadable),
    queue,
    clock: makeClock(),
  });
  let version = 0;
  try {
    return await compare(
      `fan-outs to ${CONVERSATIONS} conversations`,
      // A new version each time, or nothing would be new.
      () => fanOut(anEvent({ version: (version += 1) })),
      'one SADD of their ids',
      () => redis.sadd(`${PREFIX}:floor`, ...ids),
    );
  } finally {
    await queue.close();
    redis.disconnect();
  }
}
