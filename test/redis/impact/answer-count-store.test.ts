import assert from 'node:assert/strict';
import { makeAnswerCountStore } from '../../../src/redis/impact/answer-count-store.ts';
import { makeKeys } from '../../../src/redis/keys.ts';
import { withRedis } from '../../fakes/redis-client.ts';
import { TENANT } from '../../fixtures/alerting.ts';

describe('how many an issue affected, in Redis', () => {
  const own = withRedis();

  it('adds up what was counted last in each conversation, for longer than the issue, and names none', async () => {
    const store = makeAnswerCountStore(own.redis, makeKeys('{test}'));
    await store.note(TENANT, '19:sales@thread', 'EX1', { yes: 1, no: 0, unsure: 0 });
    await store.note(TENANT, '19:sales@thread', 'EX1', { yes: 2, no: 1, unsure: 0 });
    await store.note(TENANT, '19:desk@thread', 'EX1', { yes: 3, no: 0, unsure: 4 });
    const sums = await store.sums(TENANT, ['EX1', 'EX2']);
    assert.deepEqual([...sums], [['EX1', { yes: 5, no: 1, unsure: 4 }]]);
    const [key = ''] = await own.redis.keys('*answer-counts*');
    assert.ok((await own.redis.ttl(key)) > 399 * 86_400);
    assert.doesNotMatch(JSON.stringify(await own.redis.hgetall(key)), /sales|desk/);
  });
});
