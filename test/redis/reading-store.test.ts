import assert from 'node:assert/strict';
import { makeKeys } from '../../src/redis/keys.ts';
import { makeReadingStore } from '../../src/redis/reading-store.ts';
import { describeReadingStore } from '../contract/reading-store.ts';
import { makeFakeReadingStore } from '../fakes/reading-store.ts';
import { withRedis } from '../fakes/redis-client.ts';

describe('readings', () => {
  const own = withRedis();
  const keys = makeKeys('{t}');

  describeReadingStore('in Redis', () => Promise.resolve(makeReadingStore(own.redis, keys)));
  describeReadingStore('in memory', makeFakeReadingStore);

  it('treats a record by another build or a stranger as never read', async () => {
    const store = makeReadingStore(own.redis, keys);
    for (const text of ['{"version":999,"readAt":"x","value":1}', 'not JSON', '[]', 'null', '"text"']) {
      await own.redis.set(keys.reading('contoso', 'issues'), text);
      assert.equal(await store.read('contoso', 'issues'), undefined, text);
    }
  });

  it('leaves nothing behind when a tenant leaves: a reading expires after a week', async () => {
    await makeReadingStore(own.redis, keys).write('contoso', 'issues', {
      value: 1,
      readAt: '2031-05-01T12:00:00.000Z',
    });
    const left = await own.redis.ttl(keys.latestReading('contoso', 'issues'));
    assert.ok(left > 604_700 && left <= 604_800, String(left));
  });
});
