import assert from 'node:assert/strict';
import { HOUR, MINUTE, shift } from '../../../src/domain/instant.ts';
import { peopleSince } from '../../../src/domain/impact/affected-reports.ts';
import { makeAffectedStore } from '../../../src/redis/impact/affected-store.ts';
import { makeKeys } from '../../../src/redis/keys.ts';
import { withRedis } from '../../fakes/redis-client.ts';
import { NOON, TENANT } from '../../fixtures/alerting.ts';

const about = (personId: string, issueId?: string) => ({
  ...{ tenantId: TENANT, serviceId: 'Exchange', personId },
  ...(issueId !== undefined && { issueId }),
});
const BEFORE = shift(NOON, -HOUR);

describe('who is affected, in Redis', () => {
  const own = withRedis();
  const storeOf = () => makeAffectedStore(own.redis, makeKeys('{test}'));

  it('counts a person once for a service and its issues, in whichever process they say it', async () => {
    const [one, other] = [storeOf(), storeOf()];
    await Promise.all([
      one.say(about('ada'), NOON),
      other.say(about('ada', 'EX1'), NOON),
      other.say(about('grace'), NOON),
    ]);
    await one.say(about('ada'), shift(NOON, MINUTE));
    const reports = await one.read(TENANT, 'Exchange', BEFORE);
    assert.equal(peopleSince(reports, BEFORE), 2);
    assert.deepEqual(reports.map(({ issueId }) => issueId).toSorted(), ['EX1', undefined, undefined]);
    assert.deepEqual(await one.services(TENANT, BEFORE), ['Exchange']);
    assert.deepEqual(await one.services(TENANT, shift(NOON, HOUR)), []);
  });

  it('takes back one report of an issue, or all of a person, and nobody else’s', async () => {
    const store = storeOf();
    for (const who of [about('ada'), about('ada', 'EX1'), about('ada', 'EX2'), about('grace')])
      await store.say(who, NOON);
    assert.equal(await store.withdraw(about('ada', 'EX1')), true);
    assert.equal((await store.read(TENANT, 'Exchange', BEFORE)).length, 3);
    assert.equal(await store.withdraw(about('ada')), true);
    assert.equal(await store.withdraw(about('ada')), false);
    assert.equal((await store.read(TENANT, 'Exchange', BEFORE)).length, 1);
  });

  it('keeps no name, and keeps nothing for long', async () => {
    const store = storeOf();
    await store.say(about('ada-of-contoso'), NOON);
    for (const key of await own.redis.keys('*')) {
      const dump = (await own.redis.dumpBuffer(key)).toString('latin1');
      assert.ok(!dump.includes('ada'), `${key} names the person`);
      const seconds = await own.redis.ttl(key);
      assert.ok(seconds > 0 && seconds <= 3 * 3_600, `${key} lasts ${seconds} s`);
    }
    await store.say(about('grace'), shift(NOON, 4 * HOUR));
    assert.equal((await store.read(TENANT, 'Exchange', BEFORE)).length, 1);
  });
});
