import { Redis } from 'ioredis';
import { makeKeys } from '../../src/redis/keys.ts';
import { makeSubscriptionStore } from '../../src/redis/subscription-store.ts';
import { startRedis, type RedisServer } from '../fakes/redis.ts';
import { makeFakeSubscriptionStore } from '../fakes/subscription-store.ts';
import { subscriptionStoreContract } from './subscription-store.ts';

describe('a store of subscriptions in memory', () => {
  subscriptionStoreContract(() => Promise.resolve(makeFakeSubscriptionStore()));
});

describe('a store of subscriptions in Redis', () => {
  let server: RedisServer;
  let redis: Redis;
  before(async () => {
    server = await startRedis();
    redis = new Redis(server.url);
  });
  after(async () => {
    redis.disconnect();
    await server.stop();
  });
  subscriptionStoreContract(async () => {
    await redis.flushall();
    return makeSubscriptionStore(redis, makeKeys('{contract}'));
  });
});
