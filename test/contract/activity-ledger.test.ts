import { makeActivityLedger } from '../../src/redis/activity-ledger.ts';
import { makeKeys } from '../../src/redis/keys.ts';
import { withRedis } from '../fakes/redis-client.ts';
import { makeFakeActivityLedger } from '../fakes/stores/activity-ledger.ts';
import { activityLedgerContract } from './activity-ledger.ts';

describe('an activity ledger in memory', () => {
  activityLedgerContract(makeFakeActivityLedger);
});

describe('an activity ledger in Redis', () => {
  const own = withRedis();
  activityLedgerContract(() => makeActivityLedger(own.redis, makeKeys('{contract}')));
});
