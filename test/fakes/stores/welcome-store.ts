import type { WelcomeStore } from '../../../src/ports/index.ts';

/** Which messages welcomed conversations, in memory. */
export function makeFakeWelcomeStore(): WelcomeStore {
  const kept = new Map<string, string>();
  const keyOf = (...parts: string[]) => JSON.stringify(parts);
  return {
    keep: (tenantId, conversationId, messageId) =>
      Promise.resolve(void kept.set(keyOf(tenantId, conversationId), messageId)),
    take(tenantId, conversationId) {
      const key = keyOf(tenantId, conversationId);
      const id = kept.get(key);
      kept.delete(key);
      return Promise.resolve(id);
    },
  };
}
