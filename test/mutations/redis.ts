import { inFile } from './mutation.ts';

const LEDGER = [
  'test/contract/alerting/delivery-ledger.test.ts',
  'test/redis/alerting-stores.test.ts',
  'test/redis/ledger-upkeep.test.ts',
];

export const redis = [
  ...inFile(
    'src/redis/recording/commit.ts',
    ['test/contract/alerting/snapshot-store.test.ts', 'test/redis/alerting-stores.test.ts'],
    [
      ['two polls are both kept', "or '0') ~= ARGV[1] then return 0 end", "or '0') == 'never' then return 0 end"],
      ['events are not in the outbox', "redis.call('ZADD', KEYS[4], sequence, ARGV[at])", ''],
      ['what is forgotten stays', "redis.call('HDEL', KEYS[2], ARGV[at])", ''],
    ],
  ),
  ...inFile(
    'src/redis/snapshot-store.ts',
    [
      'test/contract/alerting/snapshot-store.test.ts',
      'test/redis/unreadable.test.ts',
      'test/redis/alerting-stores.test.ts',
      'test/redis/unchanged-poll.test.ts',
    ],
    [
      ['memory is trusted whoever wrote since', 'sequence > 0 && before.sequence === sequence', 'sequence > 0'],
      [
        'what was written is read again',
        'else if (written !== 0) known.set',
        'else if (written === undefined) known.set',
      ],
      ['what is settled stays', '.zrem(keys.outboxOrder(tenantId), id)', ''],
      ['unreadable events hide the rest', 'owed.length < limit; start += limit', 'start < limit; start += limit'],
    ],
  ),
  ...inFile(
    'src/redis/reading-store.ts',
    ['test/redis/reading-store.test.ts', 'test/redis/unchanged-poll.test.ts'],
    [
      ['what another process wrote is taken for ours', "or redis.call('HGET', KEYS[1], 'id') ~= ARGV[1] then", 'then'],
      ['unchanged rows are written again', 'part === known[at] ? []', 'part === null ? []'],
      ['what changed is not read again', 'if (last && id === last.id && readAt)', 'if (last && readAt)'],
    ],
  ),
  ...inFile('src/redis/ledger-scripts.ts', LEDGER, [
    [
      'an older version is planned over a newer one',
      "(tonumber(owed or '0') or 0) < version",
      "(tonumber(owed or '0') or 0) ~= version",
    ],
    ['a plan made meanwhile is lost', 'and owed <= tonumber(ARGV[5])', ''],
    ['a late send is lost', 'late <= tonumber(ARGV[11]) and', ''],
    [
      'an entry that was taken up meanwhile is planned again',
      "if redis.call('HGET', KEYS[1], 'data') ~= ARGV[1] then return 0 end",
      '',
    ],
    ['a known entry is begun anew', "redis.call('HSETNX', entry, 'data'", "redis.call('HSET', entry, 'data'"],
  ]),
  ...inFile(
    'src/redis/ledger-scripts.ts',
    ['test/redis/other-type.test.ts'],
    [
      ['an entry of another type holds up the plan', "owed = own(KEYS[2 * i], 'hash')", 'owed = nil'],
      ['a list of another type holds up the plan', "own(issues, 'zset')", ''],
    ],
  ),
  ...inFile(
    'src/redis/chats/subscription-records.ts',
    ['test/redis/work/delivery-cost.test.ts'],
    [
      ['each subscription is unpacked each time', 'if (before) return before;', ''],
      ['a subscription is remembered whoever changed it', "${key} ${packed.toString('latin1')}", '${key}'],
    ],
  ),
  ...inFile('src/redis/lock.ts', LEDGER, [
    ['two hold the lock', "if redis.call('EXISTS', KEYS[1]) == 1 then return false end", ''],
    ['a late write is kept', "if redis.call('GET', KEYS[2]) ~= ARGV[1] then return -1 end", ''],
    [
      'a fence is given twice',
      "tonumber(redis.call('GET', KEYS[2]) or '0') + 1",
      "tonumber(redis.call('GET', KEYS[2]) or '0') + 0",
    ],
    [
      'the lock of another is released',
      "== ARGV[1] then return redis.call('DEL', KEYS[1]) end return 0`;\n\n/** The lock was lost",
      "~= '' then return redis.call('DEL', KEYS[1]) end return 0`;\n\n/** The lock was lost",
    ],
  ]),
  ...inFile(
    'src/redis/send-limiter.ts',
    ['test/contract/alerting/send-limiter.test.ts', 'test/redis/send-limiter.test.ts'],
    [
      ['a hold has no effect', 'if hold > 0 then return {0, hold} end', ''],
      ['a shorter hold cuts a longer one', "if redis.call('PTTL', KEYS[1]) < tonumber(ARGV[1]) then", 'if true then'],
      ['a conversation gets too many', 'if free > slot then', 'if false then'],
      ['the rate is not kept', 'slot + tonumber(ARGV[1])', 'slot'],
    ],
  ),
];
