import type { Issue } from '../../domain/health/issue.ts';
import type { ServiceHealth } from '../../domain/health/service.ts';
import { between } from '../../domain/instant.ts';
import type { Clock, ReadingStore } from '../../ports/index.ts';
import type { SeenBefore } from '../known-names.ts';
import type { OverviewLine } from '../asking/answers.ts';
import { overviewLines } from '../asking/get-overview.ts';

interface WatchedHealthPorts {
  readonly readings: Pick<ReadingStore, 'read'>;
  readonly seenBefore: SeenBefore;
  readonly clock: Clock;
  /** How old, in milliseconds, a reading may be to be believed. */
  readonly believedForMs: number;
}

/** How a tenant's services are doing, by what the watch last read. */
export interface SeenHealth {
  readonly ageMs: number;
  /** Empty if it is too old. */
  readonly lines: readonly OverviewLine[];
}

/**
 * Makes the function that other monitors watch Microsoft 365 through. It reads what all processes share and never asks
 * the source: whoever looks at it often costs nothing. Undefined if nothing was read yet.
 */
export function makeGetWatchedHealth(ports: WatchedHealthPorts) {
  const { readings, seenBefore, clock, believedForMs } = ports;
  return async (tenantId: string): Promise<SeenHealth | undefined> => {
    const [current, issues, seen] = await Promise.all([
      readings.read<readonly ServiceHealth[]>(tenantId, 'current'),
      readings.read<readonly Issue[]>(tenantId, 'issues'),
      seenBefore(tenantId),
    ]);
    if (!current || !issues) return undefined;
    const ageMs = Math.max(0, ...[current, issues].map(({ readAt }) => between(readAt, clock())));
    return { ageMs, lines: ageMs > believedForMs ? [] : overviewLines(current.value, issues.value, seen) };
  };
}
