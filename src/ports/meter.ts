import type { DeliveryReason } from '../domain/delivery/ledger-entry.ts';
import type { SendFailure } from '../domain/delivery/send-error.ts';
import type { TellRule } from '../domain/subscription/telling.ts';

/** What operators measure. Names and labels are in `src/lib/metrics.ts`. All durations are in seconds. */
export interface Meter {
  turn(command: string, seconds: number): void;
  sourceRequest(source: string, operation: string, status: string): void;
  /** A request of a program that this process serves. */
  apiRequest(operation: string, status: string): void;
  /** Age of the newest reading. */
  sourceAge(seconds: number): void;
  pollDuration(seconds: number): void;
  change(kind: string): void;
  /** `why` it came to that. */
  delivery(outcome: DeliveryOutcome, why?: DeliveryCause): void;
  /** A send that Teams or the network refused, whatever is done about it. */
  sendFailure(kind: SendFailure['kind']): void;
  /** Entries of a tenant's record that wait for the long-run store. */
  recordWaiting(tenant: string, entries: number): void;
  /** Whether the long-run store took what there was. */
  recordKept(isKept: boolean): void;
  /** Time from seeing a change to showing it. */
  deliveryDelay(seconds: number): void;
}

export type DeliveryOutcome = 'posted' | 'edited' | 'replied' | 'unchanged' | 'paused' | 'dead' | 'ambiguous';

/**
 * Why a delivery came to its outcome: the rule by which it was told, what it was besides an alert, or the reason why it
 * stopped.
 */
export type DeliveryCause =
  | TellRule
  | 'digest'
  | 'deadlines'
  | 'nudge'
  | 'notice'
  | 'bulletin'
  | 'early-warning'
  | 'card-changed'
  | 'up-to-date'
  | 'no-card-id'
  | DeliveryReason;

/** What took how long, as part of what. Names and facts never contain a secret or the text of a message. */
export interface Tracer {
  /** Runs `work` as a span: part of `parent`, which `current` gave somewhere, or else of the span around it. */
  span<T>(name: string, facts: Readonly<Record<string, string>>, work: () => Promise<T>, parent?: string): Promise<T>;
  /** The span around, as a text that work for later can carry. Undefined where nothing is traced. */
  current(): string | undefined;
}
