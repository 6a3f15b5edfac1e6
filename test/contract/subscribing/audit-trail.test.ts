import assert from 'node:assert/strict';
import { makeAuditTrail } from '../../../src/redis/changes/audit-trail.ts';
import { makeKeys } from '../../../src/redis/keys.ts';
import { TENANT } from '../../fixtures/alerting.ts';
import { withRedis } from '../../fakes/redis-client.ts';
import { makeFakeAuditTrail } from '../../fakes/stores/audit-trail.ts';
import { noneUnreadable } from '../../fakes/unreadable.ts';
import { anEntry, auditTrailContract } from './audit-trail.ts';

const keys = makeKeys('{contract}');

describe('an audit trail in memory', () => {
  auditTrailContract(makeFakeAuditTrail);
});

describe('an audit trail in Redis', () => {
  const own = withRedis();
  const open = () => makeAuditTrail(own.redis, keys, noneUnreadable);
  auditTrailContract(open);

  it('goes by itself when nothing was changed for 400 days', async () => {
    await open().append(TENANT, anEntry());
    const left = await own.redis.pttl(keys.auditTrail(TENANT));
    assert.ok(Math.abs(left - 400 * 86_400_000) < 60_000, String(left));
  });

  it('skips an entry that this version cannot read, and gives the others', async () => {
    const unreadable: string[] = [];
    const trail = makeAuditTrail(own.redis, keys, (what) => unreadable.push(what));
    await trail.append(TENANT, anEntry());
    await own.redis.zadd(keys.auditTrail(TENANT), 1, JSON.stringify({ ...anEntry(), what: { act: 'flown' } }));
    await own.redis.zadd(keys.auditTrail(TENANT), 2, 'no JSON');
    assert.deepEqual((await trail.newest(TENANT, 0, 10)).entries, [anEntry()]);
    assert.deepEqual(unreadable, ['audit entry', 'audit entry']);
  });
});
