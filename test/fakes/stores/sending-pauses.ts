import type { SendingPause, SendingPauses } from '../../../src/ports/index.ts';

/** Pauses in memory, which end when `now` says so. */
export function makeFakeSendingPauses(now: () => string): SendingPauses {
  const pauses = new Map<string, SendingPause>();
  return {
    read(tenantId) {
      const pause = pauses.get(tenantId);
      return Promise.resolve(pause && pause.until > now() ? pause : undefined);
    },
    begin: (tenantId, pause) => Promise.resolve(void pauses.set(tenantId, pause)),
    end: (tenantId) => Promise.resolve(void pauses.delete(tenantId)),
  };
}
