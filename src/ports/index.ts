/** What the product needs from outside, in its own terms: one file per port. */
export type * from './activity-ledger.ts';
export type * from './clock.ts';
export type * from './day-store.ts';
export type * from './delivery-ledger.ts';
export type * from './health-source.ts';
export type * from './log.ts';
export type * from './meter.ts';
export type * from './name-store.ts';
export type * from './delivery-channel.ts';
export type * from './outage-store.ts';
export type * from './pause-store.ts';
export type * from './reading-store.ts';
export type * from './send-limiter.ts';
export type * from './snapshot-store.ts';
export type * from './subscription-store.ts';
export type * from './topic-store.ts';
export type * from './work-queue.ts';
