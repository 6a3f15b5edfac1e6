import type { LastShown, TopicStore } from '../../../src/ports/index.ts';

/** What conversations were shown last, in memory. */
export function makeFakeTopicStore(): TopicStore {
  const shown = new Map<string, LastShown>();
  const keyOf = (...parts: string[]) => JSON.stringify(parts);
  return {
    read: (tenantId, conversationId) => Promise.resolve(shown.get(keyOf(tenantId, conversationId))),
    write(tenantId, conversationId, { topic, ...answer }) {
      const key = keyOf(tenantId, conversationId);
      const about = topic ?? shown.get(key)?.topic;
      shown.set(key, { ...answer, ...(about && { topic: about }) });
      return Promise.resolve();
    },
  };
}
