import assert from 'node:assert/strict';
import { runScript } from '../../../src/redis/server/script.ts';
import { withRedis } from '../../fakes/redis-client.ts';

const SCRIPT = "return redis.call('INCRBY', KEYS[1], ARGV[1])";

describe('a script', () => {
  const own = withRedis();
  const calls = async (command: string) => {
    const stats = await own.redis.info('commandstats');
    return Number(new RegExp(`^cmdstat_${command}:calls=(\\d+)`, 'm').exec(stats)?.[1] ?? 0);
  };

  beforeEach(() => own.redis.config('RESETSTAT'));

  it('is sent once, and named by its hash from then on', async () => {
    for (const expected of [2, 4, 6]) assert.equal(await runScript(own.redis, SCRIPT, 1, 'count', 2), expected);
    assert.deepEqual([await calls('eval'), await calls('evalsha')], [1, 3]);
  });

  it('is sent again to a server that has lost it, and runs once', async () => {
    await runScript(own.redis, SCRIPT, 1, 'count', 1);
    await own.redis.script('FLUSH');
    assert.equal(await runScript(own.redis, SCRIPT, 1, 'count', 1), 2);
  });

  it('fails with its own error', async () => {
    await own.redis.set('count', 'a word');
    await assert.rejects(runScript(own.redis, SCRIPT, 1, 'count', 1), /not an integer/);
  });
});
