import { makeDeliveryLedger } from '../../../src/redis/delivery-ledger.ts';
import { makeKeys } from '../../../src/redis/keys.ts';
import { withRedis } from '../../fakes/redis-client.ts';
import { makeFakeDeliveryLedger } from '../../fakes/stores/delivery-ledger.ts';
import { noneUnreadable } from '../../fakes/unreadable.ts';
import { deliveryLedgerContract } from './delivery-ledger.ts';

describe('a delivery ledger in memory', () => {
  deliveryLedgerContract(makeFakeDeliveryLedger);
});

describe('a delivery ledger in Redis', () => {
  const own = withRedis();
  deliveryLedgerContract(() => {
    const keys = makeKeys('{contract}');
    return {
      ...makeDeliveryLedger(own.redis, keys, noneUnreadable),
      expire: async (...conversation) => {
        await own.redis.del(keys.conversationLock(...conversation).lock);
      },
    };
  });
});
