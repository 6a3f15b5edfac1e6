/** What operators measure. Names and labels are in `src/lib/metrics.ts`. All durations are in seconds. */
export interface Meter {
  turn(command: string, seconds: number): void;
  sourceRequest(source: string, operation: string, status: string): void;
  /** Age of the newest reading. */
  sourceAge(seconds: number): void;
  pollDuration(seconds: number): void;
  change(kind: string): void;
  delivery(outcome: DeliveryOutcome): void;
  /** Time from seeing a change to showing it. */
  deliveryDelay(seconds: number): void;
}

export type DeliveryOutcome = 'posted' | 'edited' | 'replied' | 'unchanged' | 'paused' | 'dead' | 'ambiguous';
