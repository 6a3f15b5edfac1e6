import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Row } from '../../../src/redis/backup/format.ts';
import { putBackup, type Elsewhere } from '../../../src/redis/backup/put-back.ts';
import { takeBackup } from '../../../src/redis/backup/take.ts';
import { makeKeys } from '../../../src/redis/keys.ts';
import { makeSendLimiter } from '../../../src/redis/send-limiter.ts';
import { makeSubscriptionStore } from '../../../src/redis/subscription-store.ts';
import { withRedis } from '../../fakes/redis-client.ts';
import { noneUnreadable } from '../../fakes/unreadable.ts';
import { until } from '../../fakes/until.ts';
import { TENANT } from '../../fixtures/alerting.ts';
import { plant } from '../../fixtures/planted.ts';

const [FROM, TO] = ['{from}', '{other-prefix}'];
const ENTRY = { kind: 'recordEntry', of: [TENANT, 'e'], text: 'an entry' };

type Options = Partial<Parameters<typeof takeBackup>[0]>;

/** Another place, and what was put there. */
function elsewhere(changes: Partial<Elsewhere> = {}): Elsewhere & { readonly rows: Row[] } {
  const rows: Row[] = [];
  const add = async (given: AsyncIterable<readonly Row[]>) => {
    for await (const some of given) rows.push(...some.filter(({ kind }) => kind === 'recordEntry'));
  };
  return { kinds: ['recordEntry'], isSound: () => true, add, rows, ...changes };
}

describe('a backup with what is kept elsewhere', function () {
  this.timeout(30_000);
  const own = withRedis();
  let folder = '';
  before(async () => (folder = await mkdtemp(path.join(tmpdir(), 'backup-'))));
  after(() => rm(folder, { recursive: true }));
  const file = () => path.join(folder, 'backup');

  const take = async (changes: Options = {}) => {
    const { redis } = own;
    const keys = makeKeys(FROM);
    await plant(redis, FROM);
    return takeBackup({
      ...{ redis, keys, prefix: FROM, release: '1.2.3', file: file() },
      limiter: makeSendLimiter(redis, keys, { ratePerSecond: 40, windows: [] }),
      underWay: () => Promise.resolve(new Set()),
      async *notices() {},
      ...changes,
    });
  };
  const takeWith = (whileRead: () => Promise<unknown> = () => Promise.resolve(), options: Options = {}) =>
    take({
      async *elsewhere() {
        await whileRead();
        yield [ENTRY];
      },
      ...options,
    });
  const restore = (place?: Elsewhere, replace = false) => {
    const { redis } = own;
    const keys = makeKeys(TO);
    return putBackup({
      ...{ redis, keys, prefix: TO, file: file(), replace, ...(place && { elsewhere: place }) },
      subscriptions: makeSubscriptionStore(redis, keys, noneUnreadable),
      addNotice: () => Promise.resolve(),
    });
  };

  it('brings that back too, and reads it when Redis was read: what moves meanwhile is in one of both', async () => {
    const [owed, order] = [makeKeys(FROM).recordOwed(TENANT), makeKeys(FROM).recordOrder(TENANT)];
    await takeWith(() => own.redis.del(owed, order));
    const place = elsewhere();
    await restore(place);
    assert.deepEqual(place.rows, [ENTRY]);
    assert.ok((await own.redis.hlen(makeKeys(TO).recordOwed(TENANT))) > 0);
  });

  it('has an entry of a poll that was kept while it was taken', async () => {
    const keys = makeKeys(FROM);
    const poll = async () => {
      await own.redis.hset(keys.recordOwed(TENANT), 'new', '{}');
      await own.redis.zadd(keys.recordOrder(TENANT), 1, 'new');
      return new Set<string>();
    };
    await takeWith(undefined, { underWay: poll });
    await restore();
    assert.equal(await own.redis.hget(makeKeys(TO).recordOwed(TENANT), 'new'), '{}');
  });

  it('lets alerts go on while that is read, but for a move', async () => {
    const hold = makeKeys(FROM).hold(TENANT);
    const left = () => own.redis.pttl(hold);
    // A hold is renewed each half second.
    const soon = () => own.redis.pexpire(hold, 700);
    await takeWith(async () => {
      await soon();
      await until(async () => (await left()) < 0);
    });
    const whileQuiet = () => Promise.resolve();
    await takeWith(
      async () => {
        await soon();
        await until(async () => (await left()) > 700);
      },
      { whileQuiet },
    );
  });

  it('is refused if a row of it is not sound, and leaves all as it was', async () => {
    await takeWith();
    const place = elsewhere({ isSound: ({ kind }) => kind !== 'recordEntry' });
    await assert.rejects(restore(place), /a line of it is not what a backup has/);
    assert.deepEqual(place.rows, []);
    assert.deepEqual(await own.redis.keys('*other-prefix*'), []);
  });

  it('leaves Redis as it was if that place fails', async () => {
    await takeWith();
    await own.redis.set('{other-prefix}:something', 'else');
    const place = elsewhere({ add: () => Promise.reject(new Error('away')) });
    await assert.rejects(restore(place, true), /away/);
    assert.deepEqual(await own.redis.keys('*other-prefix*'), ['{other-prefix}:something']);
  });

  it('touches that place for none of its rows, and reads what the release before wrote', async () => {
    await take();
    const text = String(gunzipSync(await readFile(file()))).replace('"format":2', '"format":1');
    const lines = text.trimEnd().split('\n');
    const sha256 = hash('sha256', `${lines.slice(0, -1).join('\n')}\n`);
    const end = { ...(JSON.parse(lines.at(-1) ?? '') as object), sha256 };
    await writeFile(file(), gzipSync(`${[...lines.slice(0, -1), JSON.stringify(end)].join('\n')}\n`));
    const place = elsewhere({ add: () => Promise.reject(new Error('away')) });
    assert.equal((await restore(place)).header.format, 1);
  });
});
