import type { ShownIn, TopicStore } from '../../ports/index.ts';
import type { RedisClient } from '../connection.ts';
import type { Keys } from '../keys.ts';
import { parseRecord, type OnUnreadable } from '../records/read-record.ts';
import { lastAnswer, topic } from '../records/topic.ts';
import type { Seal } from './seal.ts';
import { runScript } from '../server/script.ts';

/** A day: whoever comes back tomorrow means something else by "it". */
const KEPT_SECONDS = 86_400;

/** KEYS[1] is a hash. ARGV: seconds kept, then fields and values. One command instead of a transaction's four. */
const WRITE = `
redis.call('HSET', KEYS[1], unpack(ARGV, 2))
redis.call('EXPIRE', KEYS[1], ARGV[1])`;

/**
 * What conversations were shown last, in a hash for each: its last answer, and its topic, which may be older. An answer can
 * hold what somebody wrote, so it is sealed: whoever reads the server's memory or its files does not read it.
 */
export function makeTopicStore(redis: RedisClient, keys: Keys, onUnreadable: OnUnreadable, seal: Seal): TopicStore {
  return {
    async read(tenantId, place) {
      const key = keyOf(keys, tenantId, place);
      const [sealed, about] = await redis.hmget(key, 'sealed', 'topic');
      const answer = sealed && seal.open(sealed, key);
      const shown = answer && parseRecord(lastAnswer, answer, 'last answer', onUnreadable);
      const current = about && parseRecord(topic, about, 'topic', onUnreadable);
      if (!shown) return undefined;
      return { ...shown, ...(current && { topic: current }) };
    },
    async write(tenantId, place, { topic: about, ...answer }) {
      const key = keyOf(keys, tenantId, place);
      const sealed = seal.close(JSON.stringify(answer), key);
      const fields = ['sealed', sealed, ...(about ? ['topic', JSON.stringify(about)] : [])];
      await runScript(redis, WRITE, 1, key, KEPT_SECONDS, ...fields);
    },
  };
}

function keyOf(keys: Keys, tenantId: string, place: ShownIn): string {
  return typeof place === 'string' ? keys.topic(tenantId, place) : keys.ownTopic(tenantId, place.in, place.to);
}
