import type { LastShown, ShownIn, TopicStore } from '../../../src/ports/index.ts';

/** What conversations were shown last, in memory. */
export function makeFakeTopicStore(): TopicStore {
  const shown = new Map<string, LastShown>();
  const keyOf = (...parts: ShownIn[]) => JSON.stringify(parts);
  return {
    read: (tenantId, place) => Promise.resolve(shown.get(keyOf(tenantId, place))),
    write(tenantId, place, { topic, ...answer }) {
      const key = keyOf(tenantId, place);
      const about = topic ?? shown.get(key)?.topic;
      shown.set(key, { ...answer, ...(about && { topic: about }) });
      return Promise.resolve();
    },
  };
}
