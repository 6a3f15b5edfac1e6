import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Redis } from 'ioredis';
import type { NoticeJob } from '../../../src/ports/index.ts';
import { putBackup } from '../../../src/redis/backup/put-back.ts';
import { takeBackup } from '../../../src/redis/backup/take.ts';
import { KEY_KINDS } from '../../../src/redis/inventory/kinds.ts';
import { makeNames } from '../../../src/redis/inventory/names.ts';
import { makeFleet } from '../../../src/redis/fleet/fleet.ts';
import { makeKeys } from '../../../src/redis/keys.ts';
import { makeSendLimiter } from '../../../src/redis/send-limiter.ts';
import { makeSubscriptionStore } from '../../../src/redis/subscription-store.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';
import { withRedis } from '../../fakes/redis-client.ts';
import { noneUnreadable } from '../../fakes/unreadable.ts';
import { aSubscription, aWant, NOON, TENANT } from '../../fixtures/alerting.ts';
import { CHANNEL, OTHER, plant } from '../../fixtures/planted.ts';

const [FROM, TO] = ['{from}', '{other-prefix}'];

describe('a backup', function () {
  this.timeout(30_000);
  const own = withRedis();
  let folder = '';
  before(async () => (folder = await mkdtemp(path.join(tmpdir(), 'backup-'))));
  after(() => rm(folder, { recursive: true }));
  const file = () => path.join(folder, 'backup');

  type Options = Partial<Parameters<typeof takeBackup>[0]>;
  const take = (changes: Options = {}) => {
    const { redis } = own;
    const keys = makeKeys(FROM);
    return takeBackup({
      ...{ redis, keys, prefix: FROM, release: '1.2.3', file: file() },
      limiter: makeSendLimiter(redis, keys, { ratePerSecond: 40, windows: [] }),
      underWay: () => Promise.resolve(new Set()),
      async *notices() {},
      ...changes,
    });
  };
  const notices: string[] = [];
  const restore = (replace = false, from = file(), redis = own.redis) => {
    const keys = makeKeys(TO);
    return putBackup({
      ...{ redis, keys, prefix: TO, file: from, replace },
      subscriptions: makeSubscriptionStore(redis, keys, noneUnreadable),
      addNotice: (notice, id) => Promise.resolve(void notices.push(`${notice.notice} ${id}`)),
    });
  };

  /** All that is kept or made from it, under a prefix: names, values, and in how many minutes each ends. */
  async function holdings(prefix: string): Promise<Record<string, unknown>> {
    const { redis } = own;
    const nameOf = makeNames(makeKeys(prefix));
    const all: Record<string, unknown> = {};
    for (const key of await redis.keys('*')) {
      const named = nameOf(key);
      if (!named || KEY_KINDS[named.kind].is === 'passing' || /reading/i.test(named.kind)) continue;
      const type = KEY_KINDS[named.kind].type;
      const value = {
        string: () => redis.get(key),
        hash: () => redis.hgetall(key),
        set: async () => (await redis.smembers(key)).sort(),
        zset: () => redis.zrange(key, '0', '-1'),
      }[type];
      const endsIn = Math.ceil((await redis.pttl(key)) / 60_000);
      all[[named.kind, ...named.parts].join(' ')] = { value: await value(), endsIn };
    }
    return all;
  }

  it('brings back all that is kept, under another prefix, with the times at which it ends', async () => {
    await plant(own.redis, FROM);
    const before = await holdings(FROM);
    const { counts } = await take();
    await restore();
    assert.deepEqual(await holdings(TO), before);
    const kinds = Object.keys(before).map((name) => name.split(' ')[0]);
    const kept = Object.entries(KEY_KINDS).filter(([name, { is }]) => is === 'kept' && name !== 'subscription');
    assert.deepEqual(
      kept.map(([name]) => name).filter((name) => !kinds.includes(name)),
      [],
    );
    assert.deepEqual([counts['subscriptions'], counts['personalChat']], [3, 2]);
  });

  it('is read by its owner alone, and leaves nothing else behind', async () => {
    await plant(own.redis, FROM);
    await take();
    if (process.platform !== 'win32') assert.equal((await stat(file())).mode & 0o777, 0o600);
    assert.deepEqual(await readdir(folder), ['backup']);
    assert.deepEqual(await own.redis.keys('*changed-since*'), []);
  });

  it('has what changed while it was taken, as it was in the end', async () => {
    await plant(own.redis, FROM);
    const store = makeSubscriptionStore(own.redis, makeKeys(FROM), noneUnreadable);
    await take({
      underWay: async () => {
        await store.update(TENANT, CHANNEL, () => undefined);
        await store.update(TENANT, OTHER, (record) => record && { ...record, wants: [] });
        await store.update(TENANT, 'new', () => aSubscription('new', [aWant({ type: 'all' })]));
        return new Set();
      },
    });
    await restore();
    const back = makeSubscriptionStore(own.redis, makeKeys(TO), noneUnreadable);
    const found = await Promise.all([CHANNEL, OTHER, 'new'].map((id) => back.get(TENANT, id)));
    assert.deepEqual(
      found.map((record) => record?.wants.length),
      [undefined, 0, 1],
    );
    const about = { serviceIds: ['Exchange'], families: [], issueId: 'EX1' };
    assert.deepEqual((await back.match(TENANT, about)).sort(), ['a:chat-of-grace', 'new']);
  });

  it('has the notices that were queued', async () => {
    await plant(own.redis, FROM);
    const notice: NoticeJob = { tenantId: TENANT, notice: 'source-stale', since: NOON };
    await take({
      async *notices() {
        yield await Promise.resolve([{ ...notice, conversationId: CHANNEL }]);
      },
    });
    await restore();
    assert.deepEqual(notices, [`source-stale ${CHANNEL}`]);
  });

  it('plans again what waited for a conversation that was reached meanwhile', async () => {
    await plant(own.redis, FROM);
    const key = makeKeys(FROM).ledgerEntry(TENANT, CHANNEL, 'EX20119');
    const data = JSON.parse((await own.redis.hget(key, 'data')) ?? '') as object;
    await own.redis.hset(key, 'data', JSON.stringify({ ...data, state: 'paused' }));
    await take();
    await restore();
    const stored = await own.redis.hget(makeKeys(TO).ledgerEntry(TENANT, CHANNEL, 'EX20119'), 'data');
    assert.match(stored ?? '', /"state":"planned"/);
  });

  it('is told apart from one that a message may have slipped through', async () => {
    await plant(own.redis, FROM);
    assert.equal((await take()).isInDoubt, false);
  });

  it('is not taken of what an earlier release kept elsewhere, as if nothing were there', async () => {
    await own.redis.hset(`${FROM}:subscriptions:${TENANT}`, 'c', 'a record');
    await assert.rejects(take(), /start the bot once, then back up/);
  });

  it('needs the rights of the bot and those that the pages name, and no others', async () => {
    const page = (name: string) => readFileSync(path.join(import.meta.dirname, '../../../docs', name), 'utf8');
    const ofBot = (/^ACL SETUSER (.+)$/m.exec(page('redis.md'))?.[1] ?? '').split(' ');
    const more = (/^\+scan .+$/m.exec(page('backup.md'))?.[0] ?? '').split(' ');
    assert.ok(page('redis.md').includes(more.join(' ')));
    const [, ...rights] = [...ofBot, ...more, '~{other-prefix*'].map((each) => each.replace('service-health', 'from'));
    await plant(own.redis, FROM);
    await own.redis.call('ACL', 'SETUSER', 'keeper', ...rights);
    const redis = new Redis(own.url.replace('//', '//keeper:password@'));
    await take({ redis });
    await restore(false, file(), redis);
    redis.disconnect();
  });

  describe('that is not as it was written', () => {
    const damages: readonly [what: string, damage: (whole: Buffer) => Buffer, message: RegExp][] = [
      ['is empty', () => Buffer.alloc(0), /no backup|cut off/],
      ['is something else', () => Buffer.from('hello'), /cannot be unpacked/],
      ['is another gzip file', () => gzipSync('{"a":1}\n'), /is no backup of this product/],
      ['is cut off', (whole) => whole.subarray(0, whole.length - 40), /cut off|cannot be unpacked/],
      ['lacks its end', (whole) => lines(whole, (all) => all.slice(0, -1)), /its end is missing/],
      ['lacks a line', (whole) => lines(whole, (all) => all.toSpliced(3, 1)), /not what was written/],
      ['has a changed letter', (whole) => lines(whole, (all) => all.with(2, all[2]!.replace('a', 'b'))), /damaged/],
      ['has a flipped bit', (whole) => whole.with(Math.floor(whole.length / 2), 0x55) as Buffer, /damaged/],
      [
        'is of a newer format',
        (whole) => lines(whole, (all) => all.with(0, all[0]!.replace('"format":2', '"format":9'))),
        /newer release \(format 9; this one reads up to 2\)/,
      ],
    ];
    const lines = (whole: Buffer, change: (all: string[]) => string[]) =>
      gzipSync(change(String(gunzipSync(whole)).trimEnd().split('\n')).join('\n') + '\n');

    for (const [what, damage, message] of damages) {
      it(`is refused before anything is written: it ${what}`, async () => {
        await plant(own.redis, FROM);
        await take();
        await own.redis.flushall();
        await writeFile(`${file()}-damaged`, damage(await readFile(file())));
        await assert.rejects(restore(false, `${file()}-damaged`), (error: Error) => {
          assert.match(error.message, message);
          assert.equal(error.message.split('\n').length, 1);
          return error.name === 'BackupError';
        });
        assert.deepEqual(await own.redis.keys('*'), []);
        await rm(`${file()}-damaged`);
      });
    }

    it('or is not there', async () => {
      await assert.rejects(restore(false, '/nowhere/backup'), /nowhere\/backup does not exist/);
    });
  });

  describe('is put back', () => {
    beforeEach(async () => {
      await plant(own.redis, FROM);
      await take();
    });

    it('only where nothing is, unless what is there is to be removed', async () => {
      await own.redis.set('{other-prefix}:something', 'else');
      await assert.rejects(restore(), /there are 1 keys under \{other-prefix\}.*--replace/);
      await restore(true);
      assert.equal(await own.redis.exists('{other-prefix}:something'), 0);
    });

    it('only where no bot runs, and a bot that is started meanwhile waits', async () => {
      const keys = makeKeys(TO);
      const options = { redis: own.redis, keys, log: makeRecordingLog(), release: '1', beatMs: 50 };
      const fleet = makeFleet({ ...options, rewrite: () => Promise.resolve(), onLeftBehind: () => undefined });
      const stop = new AbortController();
      await fleet.join(stop.signal);
      await assert.rejects(restore(true), /the bot runs on this Redis \(1 process\)/);
      await fleet.leave();
      await own.redis.set(keys.restoring(), NOON);
      const joining = fleet.join(stop.signal);
      await restore();
      await joining;
      assert.deepEqual(
        options.log.lines.map(({ event }) => event),
        ['records.incomplete', 'records.readable'],
      );
      await fleet.leave();
    });

    it('again where it broke off', async () => {
      const keys = makeKeys(TO);
      await own.redis.set(keys.restoring(), NOON);
      await own.redis.hset(keys.subscriptions(TENANT), 'half', 'of it');
      await restore();
      assert.equal(await own.redis.hexists(keys.subscriptions(TENANT), 'half'), 0);
      assert.equal(await own.redis.exists(keys.restoring()), 0);
    });
  });
});
