import type { SeenService } from '../domain/naming/tenant-names.ts';
import type { Log, NameStore } from '../ports/index.ts';

/** What a tenant's list of services ever said. Never fails: a question is answered by today's names alone. */
export type SeenBefore = (tenantId: string) => Promise<readonly SeenService[]>;

/** Makes the function for those who answer questions. `names` is absent where nothing is kept. */
export function makeSeenBefore(names: Pick<NameStore, 'read'> | undefined, log: Log): SeenBefore {
  return async (tenantId) => {
    try {
      return (await names?.read(tenantId)) ?? [];
    } catch (error) {
      log.debug('names-store-away', { error });
      return [];
    }
  };
}
