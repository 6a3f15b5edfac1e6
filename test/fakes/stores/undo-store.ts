import type { MadeChange } from '../../../src/domain/subscription/undo.ts';
import type { UndoStore } from '../../../src/ports/index.ts';

/** Changes in memory, as JSON, as a real store keeps them. They are never too old; `clear` forgets them. */
export function makeFakeUndoStore(): UndoStore & { clear(): void } {
  const kept = new Map<string, string>();
  const keyOf = (...parts: string[]) => JSON.stringify(parts);
  return {
    keep(tenantId, conversationId, change) {
      const id = `change${'abcdefghijklmnopqrstuvwxyz'.charAt(kept.size % 26)}${'x'.repeat(Math.floor(kept.size / 26))}`;
      kept.set(keyOf(tenantId, conversationId, id), JSON.stringify(change));
      kept.set(keyOf(tenantId, conversationId), id);
      return Promise.resolve(id);
    },
    read(tenantId, conversationId, id) {
      const wanted = id?.toLowerCase() ?? kept.get(keyOf(tenantId, conversationId)) ?? '';
      const text = kept.get(keyOf(tenantId, conversationId, wanted));
      return Promise.resolve(text === undefined ? undefined : (JSON.parse(text) as MadeChange));
    },
    clear: () => {
      kept.clear();
    },
  };
}
