import { SECOND } from '../domain/instant.ts';
import { within } from '../lib/time-limit.ts';
import type { Readiness } from '../lib/readiness.ts';
import type { Clock, PauseStore } from '../ports/index.ts';
import type { RedisClient } from '../redis/connection.ts';
import { aliveIn, type Fleet } from '../redis/fleet/fleet.ts';
import type { Keys } from '../redis/keys.ts';
import type { Stores } from '../redis/stores.ts';
import type { BullWork } from '../redis/work-queue.ts';
import { makeCountOverdue } from '../usecases/monitoring/count-overdue.ts';
import type { OperatorPorts } from '../usecases/operating/get-operator-view.ts';
import about from '../../package.json' with { type: 'json' };
import type { Config } from './config.ts';
import { healthOf } from './health-config.ts';
import { SOURCE_TABLE } from './source-table.ts';

interface OperatorParts {
  readonly stores: Pick<Stores, 'audit' | 'sendingPauses' | 'subscriptions' | 'ledger' | 'snapshots'>;
  readonly redis: RedisClient;
  readonly keys: Keys;
  readonly fleet: Pick<Fleet, 'toWrite'>;
  readonly pauses: Pick<PauseStore, 'counted'>;
  readonly clock: Clock;
  readonly readiness: () => Readiness;
  readonly queue: Pick<BullWork, 'counts' | 'addNotices'>;
  readonly tenantIds: readonly string[];
}

/** Someone is waiting for the answer. A count that takes longer is shown as unknown. */
const COUNT_LIMIT_MS = 2 * SECOND;

/** Makes what the command `operator` reads. Operators are the users in `ADMIN_USER_IDS`: nobody if it is not set. */
export function makeOperatorPorts(config: Config, parts: OperatorParts): OperatorPorts {
  const { readiness, queue, stores, tenantIds, pauses, clock } = parts;
  const { subscriptions, audit, sendingPauses } = stores;
  const countOverdue = makeCountOverdue({ ...stores, clock });
  const subscribed = async () => {
    const each = await Promise.all(tenantIds.map((tenantId) => subscriptions.count(tenantId)));
    return each.reduce((sum, count) => sum + count, 0);
  };
  return {
    ...{ audit, sendingPauses, subscriptions, queue },
    isOperator: ({ userObjectId }) => userObjectId !== undefined && config.adminUserIds.has(userObjectId),
    versions: { bot: about.version, node: process.versions.node },
    sourceName: config.health.source,
    newestReadingAt: () => readiness().newestReadingAt(),
    unready: () => readiness().unready(),
    jobs: () => within(queue.counts(), COUNT_LIMIT_MS),
    subscribedConversations: () => within(subscribed(), COUNT_LIMIT_MS),
    budget: (tenantId) => within(budgetOf(config, pauses, tenantId), COUNT_LIMIT_MS),
    overdue: (tenantId) => within(countOverdue(tenantId), COUNT_LIMIT_MS),
    fleet: () => within(fleetOf(parts), COUNT_LIMIT_MS),
  };
}

async function budgetOf({ health }: Config, pauses: Pick<PauseStore, 'counted'>, tenantId: string) {
  const { source, requestsPerHour: allowed = SOURCE_TABLE[source].requestsPerHour } = healthOf(health, tenantId);
  return { used: await pauses.counted(source, tenantId), ...(allowed !== undefined && { allowed }) };
}

async function fleetOf({ redis, keys, fleet }: Pick<OperatorParts, 'redis' | 'keys' | 'fleet'>) {
  const [releases, records] = await Promise.all([aliveIn(redis, keys), fleet.toWrite()]);
  return { releases, records };
}
