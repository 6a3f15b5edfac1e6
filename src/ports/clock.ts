import type { Instant } from '../domain/instant.ts';

/** The current time. Nothing else reads the wall clock. */
export type Clock = () => Instant;
