import type { PersonalChatStore } from '../../ports/index.ts';
import type { RedisClient } from '../connection.ts';
import type { Keys } from '../keys.ts';
import { parseRecord, type OnUnreadable } from '../records/read-record.ts';
import { conversation } from '../records/subscription.ts';

/** Personal chats in Redis: one key for each id of a person, and one with the ids of whose chat it is. */
export function makePersonalChatStore(redis: RedisClient, keys: Keys, onUnreadable: OnUnreadable): PersonalChatStore {
  const read = async (tenantId: string, personId: string) => {
    const key = keys.personalChat(tenantId, personId);
    const text = await redis.get(key);
    return text === null ? undefined : parseRecord(conversation, text, 'personal chat', onUnreadable, key);
  };
  return {
    async read(tenantId, personIds) {
      const found = await Promise.all(personIds.map((id) => read(tenantId, id)));
      return found.find((chat) => chat !== undefined);
    },
    async keep(personIds, chat) {
      const { tenantId, id } = chat;
      const writing = redis.multi().sadd(keys.personsOfChat(tenantId, id), ...personIds);
      for (const person of personIds) writing.set(keys.personalChat(tenantId, person), JSON.stringify(chat));
      await writing.exec();
    },
    async forget(tenantId, conversationId) {
      const persons = await redis.smembers(keys.personsOfChat(tenantId, conversationId));
      for (const person of persons) {
        // Whoever installed the bot again has another chat by now.
        const chat = await read(tenantId, person);
        if (chat?.id === conversationId) await redis.del(keys.personalChat(tenantId, person));
      }
      await redis.del(keys.personsOfChat(tenantId, conversationId));
    },
  };
}
