import { between, MINUTE } from '../domain/instant.ts';
import type { Instant } from '../domain/instant.ts';
import type { SeenService } from '../domain/naming/tenant-names.ts';
import type { Clock, Log, NameStore } from '../ports/index.ts';
import { makeNewestKept } from '../domain/newest-kept.ts';

/** What a tenant's list of services ever said. Never fails: a question is answered by today's names alone. */
export type SeenBefore = (tenantId: string) => Promise<readonly SeenService[]>;

interface SeenBeforePorts {
  /** Absent where nothing is kept. */
  readonly names?: Pick<NameStore, 'read'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** A service is renamed once in years, and each question would read all names. */
const KNOWN_FOR = MINUTE;
/** Tenants whose names are remembered. */
const MOST_TENANTS = 200;

const NONE: readonly SeenService[] = [];

/** Makes the function for those who answer questions. Within a minute it gives the identical list. */
export function makeSeenBefore({ names, clock, log }: SeenBeforePorts): SeenBefore {
  const known = makeNewestKept<{ readonly seen: readonly SeenService[]; readonly readAt: Instant }>(MOST_TENANTS);
  return async (tenantId) => {
    const before = known.get(tenantId);
    if (!names) return NONE;
    if (before && between(before.readAt, clock()) < KNOWN_FOR) return before.seen;
    try {
      const seen = await names.read(tenantId);
      known.keep(tenantId, { seen, readAt: clock() });
      return seen;
    } catch (error) {
      log.debug('names-store-away', { error });
      return before?.seen ?? NONE;
    }
  };
}
