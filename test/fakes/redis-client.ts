import { Redis } from 'ioredis';
import type { Keys } from '../../src/redis/keys.ts';
import { unpack } from '../../src/redis/records/packed.ts';
import { TENANT } from '../fixtures/alerting.ts';
import { startRedis, type RedisServer } from './redis.ts';

/** A client of a Redis server that runs for the specs of one `describe`. */
export interface OwnRedis {
  readonly redis: Redis;
  readonly url: string;
}

/** Starts a Redis server before the specs of the `describe` it is called in, empties it before each, and ends it after all. */
export function withRedis(): OwnRedis {
  let server: RedisServer;
  let redis: Redis;
  before(async () => {
    server = await startRedis();
    redis = new Redis(server.url);
  });
  beforeEach(() => redis.flushall());
  after(async () => {
    redis.disconnect();
    await server.stop();
  });
  return {
    get redis() {
      return redis;
    },
    get url() {
      return server.url;
    },
  };
}

/** The JSON of a conversation's record, as this version keeps it. */
export async function storedText(redis: Redis, keys: Keys, conversationId: string): Promise<string> {
  const packed = await redis.hgetBuffer(keys.subscriptions(TENANT), conversationId);
  return packed ? unpack(packed, TENANT) : '';
}
