import { Redis } from 'ioredis';
import type { RedisClient } from './client.ts';

/** Whether the connection leads to a Sentinel: it answers, but stores nothing. False if the server does not say. */
export async function isSentinel(redis: RedisClient): Promise<boolean> {
  if (!(redis instanceof Redis)) return false;
  const facts = await redis.info('server').catch(() => '');
  return /^redis_mode:sentinel/m.test(facts);
}
