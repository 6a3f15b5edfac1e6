import { makeKeys } from '../../src/redis/keys.ts';
import { makeSubscriptionStore } from '../../src/redis/subscription-store.ts';
import { withRedis } from '../fakes/redis-client.ts';
import { makeFakeSubscriptionStore } from '../fakes/subscription-store.ts';
import { subscriptionStoreContract } from './subscription-store.ts';
import { noneUnreadable } from '../fakes/unreadable.ts';

describe('a subscription store in memory', () => {
  subscriptionStoreContract(() => Promise.resolve(makeFakeSubscriptionStore()));
});

describe('a subscription store in Redis', () => {
  const own = withRedis();
  subscriptionStoreContract(() =>
    Promise.resolve(makeSubscriptionStore(own.redis, makeKeys('{contract}'), noneUnreadable)),
  );
});
