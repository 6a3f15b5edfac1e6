import assert from 'node:assert/strict';
import { KEY_KINDS, type KeyKind } from '../../../src/redis/inventory/kinds.ts';
import { keysOf, kindNames, makeNames, type Named } from '../../../src/redis/inventory/names.ts';
import { scanKeys } from '../../../src/redis/inventory/scan.ts';
import { makeKeys } from '../../../src/redis/keys.ts';
import { withRedis } from '../../fakes/redis-client.ts';
import { TENANT } from '../../fixtures/alerting.ts';
import { plant } from '../../fixtures/planted.ts';
import { runAlerting } from '../alerting-pass.ts';

const PREFIX = '{pass}';
const keys = makeKeys(PREFIX);
const nameOf = makeNames(keys);
/** What BullMQ makes for a queue. Its jobs are owed still if they are lost. */
const OF_QUEUES = /^\{pass[^}]*\}:(deliveries|fan-outs|notices):/;

describe('the keys in Redis', function () {
  this.timeout(30_000);
  const own = withRedis();

  async function stored(): Promise<(Named & { readonly key: string })[]> {
    await plant(own.redis, PREFIX);
    // Nothing would be sent during it.
    await own.redis.rename(keys.sendingPause(TENANT), 'aside');
    await runAlerting({ urls: [own.url] });
    await own.redis.rename('aside', keys.sendingPause(TENANT));
    const all: (Named & { readonly key: string })[] = [];
    for await (const found of scanKeys(own.redis, PREFIX)) {
      for (const key of found.filter((each) => !OF_QUEUES.test(each))) {
        const named = nameOf(key);
        assert.ok(named, `of what kind is ${key}?`);
        all.push({ ...named, key });
      }
    }
    return all;
  }

  it('are each of a known kind and type, and last no longer than the page says', async () => {
    const all = await stored();
    for (const { key, kind } of all) {
      const { type, lasts }: KeyKind = KEY_KINDS[kind];
      const [found, left] = await Promise.all([own.redis.type(key), own.redis.ttl(key)]);
      // A lease may have ended since.
      if (found === 'none') continue;
      assert.equal(found, type, key);
      if (typeof lasts === 'number') assert.ok(left >= 0 && left <= lasts, `${key} ends in ${left} s`);
      else assert.equal(left, -1, `${key} ends in ${left} s, and its kind says: ${lasts}`);
    }
    assert.ok(new Set(all.map(({ kind }) => kind)).size > 25);
  });

  it('are found by one look over the server, and nothing of another prefix', async () => {
    await own.redis.mset('{pass}:a', '1', '{pass:t}:b', '1', '{passage}:c', '1', 'pass:d', '1');
    const found: string[] = [];
    for await (const some of scanKeys(own.redis, PREFIX)) found.push(...some);
    assert.deepEqual(found.sort(), ['{pass:t}:b', '{pass}:a']);
  });

  for (const kind of kindNames()) {
    it(`can be told by their names, whatever stands in them: ${kind}`, () => {
      const { parts }: KeyKind = KEY_KINDS[kind];
      const given = parts.map((part, at) => (part === 'tenant' ? 'contoso:x' : `19:a%${at}}b{*@thread.v2;~0~`));
      for (const key of keysOf(keys, { kind, parts: given })) {
        const named = nameOf(key);
        assert.equal(named?.kind, kind, key);
        if (!parts.includes('hash')) assert.deepEqual(named.parts, given);
      }
    });
  }
});
