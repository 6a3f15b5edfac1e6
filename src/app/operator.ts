import { SECOND } from '../domain/instant.ts';
import { within } from '../lib/time-limit.ts';
import type { Readiness } from '../lib/readiness.ts';
import type { SubscriptionStore } from '../ports/index.ts';
import type { BullWork } from '../redis/work-queue.ts';
import type { OperatorPorts } from '../usecases/operating/get-operator-view.ts';
import about from '../../package.json' with { type: 'json' };
import type { Config } from './config.ts';

interface OperatorParts extends Pick<OperatorPorts, 'audit' | 'sendingPauses'> {
  readonly readiness: () => Readiness;
  readonly queue: Pick<BullWork, 'counts'>;
  readonly subscriptions: Pick<SubscriptionStore, 'count'>;
  readonly tenantIds: readonly string[];
}

/** Someone is waiting for the answer. A count that takes longer is shown as unknown. */
const COUNT_LIMIT_MS = 2 * SECOND;

/** Makes what the command `operator` reads. Operators are the users in `ADMIN_USER_IDS`: nobody if it is not set. */
export function makeOperatorPorts(config: Config, parts: OperatorParts): OperatorPorts {
  const { readiness, queue, subscriptions, tenantIds, audit, sendingPauses } = parts;
  const subscribed = async () => {
    const each = await Promise.all(tenantIds.map((tenantId) => subscriptions.count(tenantId)));
    return each.reduce((sum, count) => sum + count, 0);
  };
  return {
    ...{ audit, sendingPauses },
    isOperator: ({ userObjectId }) => userObjectId !== undefined && config.adminUserIds.has(userObjectId),
    versions: { bot: about.version, node: process.versions.node },
    sourceName: config.health.source,
    newestReadingAt: () => readiness().newestReadingAt(),
    unready: () => readiness().unready(),
    jobs: () => within(queue.counts(), COUNT_LIMIT_MS),
    subscribedConversations: () => within(subscribed(), COUNT_LIMIT_MS),
  };
}
