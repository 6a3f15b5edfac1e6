import type { Instant } from '../../domain/instant.ts';
import type { Reader } from '../../domain/subscription/reader.ts';
import type { AuditTrail, Log, SendingPause, SendingPauses, SubscriptionStore, WorkQueue } from '../../ports/index.ts';
import type { WebhookPorts } from './webhooks.ts';
import { countUnreached, type Unreached } from './list-conversations.ts';

/** Job states in the queues. `delayed` includes schedules and retries. */
export const JOB_STATES = ['waiting', 'active', 'delayed', 'prioritized', 'paused', 'failed'] as const;
export type JobState = (typeof JOB_STATES)[number];

/** `allowed` is absent if the source sets no limit. */
interface Budget {
  readonly used: number;
  readonly allowed?: number;
}

interface FleetView {
  /** Of the product, one for each process that lives. */
  readonly releases: readonly string[];
  /** The version of the records that they write. */
  readonly records: number;
}

/** What operators see and change. */
export interface OperatorPorts {
  readonly isOperator: (reader: Reader) => boolean;
  readonly versions: { readonly bot: string; readonly node: string };
  /** `graph` */
  readonly sourceName: string;
  /** When the health source was last read; undefined before the first read. */
  readonly newestReadingAt: () => Instant | undefined;
  /** Why this process is not ready, by part; empty if it is. */
  readonly unready: () => Promise<Readonly<Record<string, string>>>;
  /** Jobs by state, over all queues. Fails if the store is down. */
  readonly jobs: () => Promise<Readonly<Partial<Record<JobState, number>>>>;
  /** Fails if the store is down. */
  readonly subscribedConversations: () => Promise<number>;
  /** Requests to the tenant's source in the last hour, and how many are allowed. Fails if the store is down. */
  readonly budget: (tenantId: string) => Promise<Budget>;
  /** Deliveries of the tenant that should have been made 15 minutes ago, 100 at most. Fails if the store is down. */
  readonly overdue: (tenantId: string) => Promise<number>;
  /** The processes that share the work. Fails if the store is down. */
  readonly fleet: () => Promise<FleetView>;
  readonly subscriptions: Pick<SubscriptionStore, 'all' | 'count'>;
  readonly queue: Pick<WorkQueue, 'addNotices'>;
  readonly audit: Pick<AuditTrail, 'append' | 'newest'>;
  readonly sendingPauses: SendingPauses;
  /** If absent, there are no webhooks. */
  readonly webhooks?: WebhookPorts;
}

/** How the bot itself is doing. Counts are absent if the store is down. */
export interface OperatorView {
  readonly versions: OperatorPorts['versions'];
  readonly sourceName: string;
  readonly newestReadingAt: Instant | undefined;
  readonly unready: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Partial<Record<JobState, number>>> | undefined;
  readonly subscribedConversations: number | undefined;
  readonly budget: Budget | undefined;
  readonly overdue: number | undefined;
  readonly fleet: FleetView | undefined;
  readonly unreached: Unreached | undefined;
  /** Of what the bot sends by itself in the tenant where it is asked. */
  readonly pause?: SendingPause;
}

/**
 * Makes the function that shows an operator how the bot itself is doing. It gives undefined to anyone else, and to
 * everyone if `ports` is absent.
 */
export function makeGetOperatorView(
  log: Log,
  ports: OperatorPorts | undefined,
): (reader: Reader) => Promise<OperatorView | undefined> {
  // Operators ask most when something is down, so one part that fails must not hide the others.
  const orUnknown = <T>(part: Promise<T>): Promise<T | undefined> =>
    part.catch((error: unknown) => {
      log.warn('operator.part-unknown', { error });
      return undefined;
    });
  return async (reader) => {
    if (!ports?.isOperator(reader)) return undefined;
    const { versions, sourceName, newestReadingAt } = ports;
    const { tenantId } = reader;
    const [unready, jobs, subscribedConversations, pause, budget, overdue, fleet, unreached] = await Promise.all([
      ports.unready(),
      orUnknown(ports.jobs()),
      orUnknown(ports.subscribedConversations()),
      orUnknown(ports.sendingPauses.read(tenantId)),
      orUnknown(ports.budget(tenantId)),
      orUnknown(ports.overdue(tenantId)),
      orUnknown(ports.fleet()),
      orUnknown(countUnreached(ports.subscriptions, tenantId)),
    ]);
    const counted = { jobs, subscribedConversations, budget, overdue, fleet, unreached };
    return { versions, sourceName, newestReadingAt: newestReadingAt(), unready, ...counted, ...(pause && { pause }) };
  };
}
