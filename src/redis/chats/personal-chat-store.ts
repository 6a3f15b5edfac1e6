import type { PersonalChatStore } from '../../ports/index.ts';
import type { RedisClient } from '../connection.ts';
import type { Keys } from '../keys.ts';
import { parseRecord, type OnUnreadable } from '../records/read-record.ts';
import { conversation } from '../records/subscription.ts';
import { runScript } from '../server/script.ts';

/**
 * Runs for every message in a personal chat, so nothing is written unless something changed.
 * KEYS: the ids of whose chat it is, then the chat of each of these ids. ARGV: the chat, then the ids.
 */
const KEEP = `
for i = 2, #KEYS do
  if redis.pcall('GET', KEYS[i]) ~= ARGV[1] then redis.call('SET', KEYS[i], ARGV[1]) end
end
redis.call('SADD', KEYS[1], unpack(ARGV, 2))`;

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
      const chats = personIds.map((person) => keys.personalChat(tenantId, person));
      const places = [keys.personsOfChat(tenantId, id), ...chats];
      await runScript(redis, KEEP, places.length, ...places, JSON.stringify(chat), ...personIds);
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
