import type { Conversation } from '../../../src/domain/subscription/subscription.ts';
import type { PersonalChatStore } from '../../../src/ports/index.ts';

/** Everybody's own chat with the bot, in memory. */
export function makeFakePersonalChatStore(): PersonalChatStore {
  const chats = new Map<string, Conversation>();
  const keyOf = (tenantId: string, person: string) => JSON.stringify([tenantId, person]);
  return {
    read: (tenantId, personIds) =>
      Promise.resolve(personIds.map((id) => chats.get(keyOf(tenantId, id))).find((chat) => chat !== undefined)),
    keep(personIds, chat) {
      for (const id of personIds) chats.set(keyOf(chat.tenantId, id), chat);
      return Promise.resolve();
    },
    forget(tenantId, conversationId) {
      for (const [key, chat] of chats) {
        if (chat.tenantId === tenantId && chat.id === conversationId) chats.delete(key);
      }
      return Promise.resolve();
    },
  };
}
