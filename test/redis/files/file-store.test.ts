import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { FileToKeep } from '../../../src/ports/index.ts';
import { makeFileStore } from '../../../src/redis/files/file-store.ts';
import { makeKeys } from '../../../src/redis/keys.ts';
import { withRedis } from '../../fakes/redis-client.ts';
import { noneUnreadable } from '../../fakes/unreadable.ts';
import { NOON, TENANT } from '../../fixtures/alerting.ts';

const keys = makeKeys('{files}');
const BYTES = Buffer.from([0, 255, 80, 75, 3, 4, 10]);

const file = (changes: Partial<FileToKeep['offer']> = {}, bytes: Uint8Array = BYTES): FileToKeep => ({
  offer: {
    tenantId: TENANT,
    person: { id: '29:ada', name: 'Ada Lovelace', objectId: 'entra-ada' },
    where: { id: '19:channel', scope: 'channel' },
    ...{ name: 'report.docx', contentType: 'application/octet-stream', size: bytes.length, madeAt: NOON },
    ...changes,
  },
  bytes,
});

describe('the store of files', () => {
  const own = withRedis();
  const store = () => makeFileStore(own.redis, keys, noneUnreadable);
  const keep = async (given = file()) => {
    const kept = await store().keep(given);
    assert.ok(kept);
    return kept;
  };

  it('gives a file byte for byte, with what it is, to one of many who take it', async () => {
    const { key, sha256 } = await keep();
    assert.equal(sha256, createHash('sha256').update(BYTES).digest('hex'));
    assert.deepEqual(await store().look(key), { ...file().offer, sha256 });
    const taken = await Promise.all(Array.from({ length: 5 }, () => store().take(key)));
    const got = taken.filter((each) => each !== undefined);
    assert.equal(got.length, 1);
    assert.deepEqual([Buffer.from(got[0]?.bytes ?? []), got[0]?.offer.name], [BYTES, 'report.docx']);
    assert.equal(await store().look(key), undefined);
  });

  it('opens in another process, and to nobody who has only what stands in Redis', async () => {
    const { key } = await keep();
    const [name = ''] = await own.redis.keys('*file-offer*');
    const stored = Buffer.concat(Object.values(await own.redis.hgetallBuffer(name))).toString('latin1');
    assert.doesNotMatch(stored, /report\.docx|Ada|PK/);
    const ticket = JSON.parse(Buffer.from(key, 'base64url').toString()) as string[];
    const guessed = Buffer.from(JSON.stringify([...ticket.slice(0, 3), 'A'.repeat(43)])).toString('base64url');
    assert.equal(await store().take(guessed), undefined);
    assert.ok(await store().look(key), 'and a wrong guess takes nothing away');
  });

  it('says nothing to what is no key', async () => {
    for (const odd of ['', 'x', '[]', Buffer.from('["a","b","c","d"]').toString('base64url'), '\u0000'.repeat(9)])
      assert.deepEqual([await store().look(odd), await store().take(odd)], [undefined, undefined], odd);
  });

  it('keeps nothing longer than a quarter of an hour', async () => {
    await keep();
    for (const name of await own.redis.keys('*')) {
      const left = await own.redis.ttl(name);
      assert.ok(left > 0 && left <= 900, `${name}: ${left}`);
    }
  });

  it('refuses a person’s twenty-first file, until one was fetched, and nobody else’s', async () => {
    const [first] = await Promise.all(Array.from({ length: 20 }, () => keep()));
    assert.equal(await store().keep(file()), undefined);
    assert.ok(await store().keep(file({ person: { id: '29:bob', name: 'Bob' } })));
    await store().take(first?.key ?? '');
    assert.ok(await store().keep(file()));
  });

  it('refuses what would take more than 64 MB of a tenant, whosever it is', async () => {
    const large = Buffer.alloc(10_000_000);
    for (let at = 0; at < 6; at += 1) await keep(file({ person: { id: `29:${at}`, name: '' } }, large));
    assert.equal(await store().keep(file({ person: { id: '29:bob', name: '' } }, large)), undefined);
    assert.ok(await store().keep(file({ tenantId: 'another', person: { id: '29:bob', name: '' } }, large)));
  });
});
