import type { SendWindow } from '../../src/ports/index.ts';

/**
 * How much Teams lets one bot send to one conversation (`reliability.md` §1.1). Each window is a little longer here
 * than there: a slot says when a request may start, and the time it takes to reach Teams varies.
 */
export const TEAMS_SEND_WINDOWS: readonly SendWindow[] = [
  [7, 1_100],
  [8, 2_200],
  [60, 30_500],
  [1_800, 3_601_000],
];
