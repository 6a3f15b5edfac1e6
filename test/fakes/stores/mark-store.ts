import type { ItemMark } from '../../../src/domain/announcement/mark.ts';
import type { MarkStore } from '../../../src/ports/index.ts';

/** Marks in memory. */
export function makeFakeMarkStore(): MarkStore {
  const kept = new Map<string, Map<string, ItemMark>>();
  const of = (tenantId: string, conversationId: string) => {
    const key = JSON.stringify([tenantId, conversationId]);
    const marks = kept.get(key) ?? new Map<string, ItemMark>();
    kept.set(key, marks);
    return marks;
  };
  return {
    get: (tenantId, conversationId, itemId) => Promise.resolve(of(tenantId, conversationId).get(itemId)),
    all: (tenantId, conversationId) => Promise.resolve(new Map(of(tenantId, conversationId))),
    replace(tenantId, conversationId, itemId, mark) {
      const marks = of(tenantId, conversationId);
      const before = marks.get(itemId);
      if (mark) marks.set(itemId, mark);
      else marks.delete(itemId);
      return Promise.resolve(before);
    },
  };
}
