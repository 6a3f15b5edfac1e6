import type { ActivityLedger } from '../../../src/ports/index.ts';

/** Activities in memory, remembered for good. */
export function makeFakeActivityLedger(): ActivityLedger {
  const claimed = new Set<string>();
  return {
    claim(activityId) {
      const isFirst = !claimed.has(activityId);
      claimed.add(activityId);
      return Promise.resolve(isFirst);
    },
  };
}
