import { hash } from 'node:crypto';
import type { NoticeJob, OutageStore } from '../ports/index.ts';
import type { RedisClient } from './connection.ts';
import type { Keys } from './keys.ts';
import { outage } from './records/outage.ts';
import { parseRecord, type OnUnreadable } from './records/read-record.ts';
import { replace } from './replace.ts';

/** Longer than any outage worth telling people about. */
const TOLD_SECONDS = 30 * 86_400;

/** What became of a notice to a conversation. */
const DONE = ['told', 'in-doubt'] as const;
type Done = (typeof DONE)[number];

/** Two places may be lost at the same moment. Their ids are hashed, as a key's name is no place for them. */
function nameOf({ notice, place }: NoticeJob): string {
  return place === undefined ? notice : `${notice}.${hash('sha256', place.id).slice(0, 16)}`;
}

/** Source outages in Redis, and the conversations that were told about each. */
export function makeOutageStore(redis: RedisClient, keys: Keys, onUnreadable: OnUnreadable): OutageStore {
  const place = (job: NoticeJob, done: Done) => {
    const { tenantId, since } = job;
    return done === 'told' ? keys.told(tenantId, nameOf(job), since) : keys.toldInDoubt(tenantId, nameOf(job), since);
  };
  const isIn = async (key: string, conversationId: string) => (await redis.sismember(key, conversationId)) === 1;
  const add = async (key: string, conversationId: string) => {
    await redis.multi().sadd(key, conversationId).expire(key, TOLD_SECONDS).exec();
  };
  const read = async (tenantId: string) => {
    const text = await redis.get(keys.outage(tenantId));
    return { text, current: text === null ? undefined : parseRecord(outage, text, 'outage', onUnreadable) };
  };
  return {
    get: async (tenantId) => (await read(tenantId)).current,
    async replace(tenantId, before, after) {
      const { text, current } = await read(tenantId);
      if (current?.since !== before?.since || current?.told !== before?.told) return false;
      return replace(redis, keys.outage(tenantId), text, after && JSON.stringify(after));
    },
    told: (notice) => redis.sunion(...DONE.map((done) => place(notice, done))),
    wasTold: (notice, conversationId) => isIn(place(notice, 'told'), conversationId),
    markTold: (notice, conversationId) => add(place(notice, 'told'), conversationId),
    isInDoubt: (notice, conversationId) => isIn(place(notice, 'in-doubt'), conversationId),
    markInDoubt: (notice, conversationId) => add(place(notice, 'in-doubt'), conversationId),
  };
}
