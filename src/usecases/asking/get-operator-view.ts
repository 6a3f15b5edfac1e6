import type { Instant } from '../../domain/instant.ts';
import type { Reader } from '../../domain/subscription/reader.ts';
import type { Log } from '../../ports/index.ts';

/** What waits in the queues, by state; `delayed` holds schedules and what is tried again later. */
export const JOB_STATES = ['waiting', 'active', 'delayed', 'prioritized', 'paused', 'failed'] as const;
export type JobState = (typeof JOB_STATES)[number];

/** What operators are told of: each part by whoever knows it. */
export interface OperatorPorts {
  readonly isOperator: (reader: Reader) => boolean;
  readonly versions: { readonly bot: string; readonly node: string };
  /** `graph` */
  readonly sourceName: string;
  /** When the health source was last read; undefined before the first time. */
  readonly newestReadingAt: () => Instant | undefined;
  /** Why this process cannot do its work, by part; empty where it can. */
  readonly unready: () => Promise<Readonly<Record<string, string>>>;
  /** Jobs by state, all queues together; fails where the store is away, as the next one does. */
  readonly jobs: () => Promise<Readonly<Partial<Record<JobState, number>>>>;
  readonly subscribedConversations: () => Promise<number>;
}

/** How the bot itself is doing. Counts are absent where the store is away. */
export interface OperatorView {
  readonly versions: OperatorPorts['versions'];
  readonly sourceName: string;
  readonly newestReadingAt: Instant | undefined;
  readonly unready: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Partial<Record<JobState, number>>> | undefined;
  readonly subscribedConversations: number | undefined;
}

/** Makes what tells an operator how the bot itself is doing; undefined to anybody else, and to all where `ports` is absent. */
export function makeGetOperatorView(
  log: Log,
  ports: OperatorPorts | undefined,
): (reader: Reader) => Promise<OperatorView | undefined> {
  // An operator asks most when something is down: one part that fails leaves the others.
  const orUnknown = <T>(part: Promise<T>): Promise<T | undefined> =>
    part.catch((error: unknown) => {
      log.warn('operator.part-unknown', { error });
      return undefined;
    });
  return async (reader) => {
    if (!ports?.isOperator(reader)) return undefined;
    const { versions, sourceName, newestReadingAt } = ports;
    const [unready, jobs, subscribedConversations] = await Promise.all([
      ports.unready(),
      orUnknown(ports.jobs()),
      orUnknown(ports.subscribedConversations()),
    ]);
    return { versions, sourceName, newestReadingAt: newestReadingAt(), unready, jobs, subscribedConversations };
  };
}
