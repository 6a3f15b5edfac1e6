import { Redis } from 'ioredis';
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
