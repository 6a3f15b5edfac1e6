import type { OutageStore } from '../../ports/index.ts';

interface HeartbeatPorts {
  /** Tells the outside that all is well. */
  readonly beat: () => void;
  readonly outages: Pick<OutageStore, 'get'>;
  readonly countOverdue: (tenantId: string) => Promise<number>;
  /** Tenants whose health is watched. */
  readonly tenantIds: readonly string[];
}

/**
 * Makes the function to call after each good poll. It beats if the source answers for every tenant and nobody is owed a
 * delivery for long. With several tenants it does so after the first one's polls: one beat in each cycle.
 */
export function makeHeartbeat({ beat, outages, countOverdue, tenantIds }: HeartbeatPorts) {
  const isWell = async (tenantId: string) =>
    (await outages.get(tenantId)) === undefined && (await countOverdue(tenantId)) === 0;
  return async (tenantId: string): Promise<void> => {
    if (tenantId !== tenantIds[0]) return;
    const all = await Promise.all(tenantIds.map(isWell));
    if (all.every(Boolean)) beat();
  };
}
