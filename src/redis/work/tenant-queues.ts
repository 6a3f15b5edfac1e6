import { hash } from 'node:crypto';
import { Queue } from 'bullmq';
import type { ChangeEvent } from '../../domain/watching/change.ts';
import { logSparingly } from '../../lib/log-sparingly.ts';
import type { DeliveryJob, Log, NoticeJob, WorkQueue } from '../../ports/index.ts';
import type { RedisClient } from '../server/client.ts';
import { redisCode } from '../server/error-code.ts';

/**
 * Unexpected failures are retried for about a day. Error answers from Teams are not among them: the ledger schedules
 * those.
 */
const MOST_ATTEMPTS = 1_500;

const JOB_OPTIONS = {
  attempts: MOST_ATTEMPTS,
  backoff: { type: 'custom' },
  // The ledger and the outbox are the truth. A finished job that stayed would block the next one with the same id.
  removeOnComplete: true,
  removeOnFail: true,
};

interface QueuesOptions {
  readonly redis: RedisClient;
  readonly log: Log;
}

/** One tenant's queues, and what adds work to them. */
export interface TenantQueues extends WorkQueue {
  readonly queues: readonly Queue[];
  readonly deliveries: Queue<DeliveryJob>;
  readonly notices: Queue<ConversationNotice>;
}

/**
 * Makes a tenant's queues: nobody's jobs wait behind another tenant's (`docs/decisions/0014`).
 * @param prefix of the tenant's keys.
 */
export function makeTenantQueues(options: QueuesOptions, prefix: string): TenantQueues {
  const deliveries = makeQueue<DeliveryJob>(options, prefix, 'deliveries');
  const fanOuts = makeQueue<ChangeEvent>(options, prefix, 'fan-outs');
  const notices = makeQueue<ConversationNotice>(options, prefix, 'notices');
  return {
    queues: [deliveries, fanOuts, notices],
    ...{ deliveries, notices },
    addFanOut: async (event) => {
      await fanOuts.add('fan-out', event, { jobId: jobId(event.id) });
    },
    addDeliveries: async (jobs, delayMs = 0) => {
      const named = jobs.map((data) => ({ name: 'deliver', data, opts: { jobId: deliveryId(data), delay: delayMs } }));
      await deliveries.addBulk(named);
    },
    addNotices: async (notice, conversationIds) => {
      await notices.addBulk(
        conversationIds.map((conversationId) => ({
          name: notice.notice,
          data: { ...notice, conversationId },
          opts: { jobId: jobId(JSON.stringify([notice, conversationId])) },
        })),
      );
    },
  };
}

export type ConversationNotice = NoticeJob & { readonly conversationId: string };

function makeQueue<T>({ redis, log }: QueuesOptions, prefix: string, name: string): Queue<T> {
  const warn = logSparingly(log);
  const made = new Queue<T>(name, { connection: redis, prefix, defaultJobOptions: JOB_OPTIONS });
  made.on('error', (error) => {
    // While the server is away, the connection has told so.
    if (redis.status === 'ready') warn('queue.error', `${redisCode(error)}`, { queue: name, error });
  });
  return made;
}

/** BullMQ refuses ids that contain `:` or are bare numbers, and Teams ids are full of it. */
function jobId(text: string): string {
  return `j${hash('sha256', text).slice(0, 40)}`;
}

/** What it is to show is part of the id: without it, the next change would be dropped while this one is running. */
function deliveryId({ tenantId, conversationId, issueId, version, responses }: DeliveryJob): string {
  const changes = responses === undefined ? [] : [responses];
  return jobId(JSON.stringify([tenantId, conversationId, issueId, version, ...changes]));
}

/** Adds each delivery to its tenant's queue. */
export async function addToEach(
  jobs: readonly DeliveryJob[],
  add: (tenantId: string, jobs: readonly DeliveryJob[]) => Promise<void>,
): Promise<void> {
  const byTenant = Map.groupBy(jobs, ({ tenantId }) => tenantId);
  await Promise.all([...byTenant].map(([tenantId, own]) => add(tenantId, own)));
}
