import type { Instant } from '../domain/instant.ts';

/** What time it is. Nothing else asks the wall clock. */
export type Clock = () => Instant;
