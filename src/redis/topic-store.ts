import type { TopicStore } from '../ports/index.ts';
import type { RedisClient } from './connection.ts';
import type { Keys } from './keys.ts';
import { parseRecord, type OnUnreadable } from './records/read-record.ts';
import { lastAnswer, topic } from './records/topic.ts';

/** A day: whoever comes back tomorrow means something else by "it". */
const KEPT_SECONDS = 86_400;

/** What conversations were shown last, in a hash for each: its last answer, and its topic, which may be older. */
export function makeTopicStore(redis: RedisClient, keys: Keys, onUnreadable: OnUnreadable): TopicStore {
  return {
    async read(tenantId, conversationId) {
      const [answer, about] = await redis.hmget(keys.topic(tenantId, conversationId), 'answer', 'topic');
      const shown = answer && parseRecord(lastAnswer, answer, 'last answer', onUnreadable);
      const current = about && parseRecord(topic, about, 'topic', onUnreadable);
      if (!shown) return undefined;
      return { ...shown, ...(current && { topic: current }) };
    },
    async write(tenantId, conversationId, { topic: about, ...answer }) {
      const key = keys.topic(tenantId, conversationId);
      const fields = { answer: JSON.stringify(answer), ...(about && { topic: JSON.stringify(about) }) };
      await redis.multi().hset(key, fields).expire(key, KEPT_SECONDS).exec();
    },
  };
}
