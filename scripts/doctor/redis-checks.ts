import { Cluster, type Redis } from 'ioredis';
import { fail, ok, warn, type Check, type Outcome } from './check.ts';
import { checkReach } from './redis-reach.ts';
import { missingRights } from './redis-rights.ts';
import type { World } from './world.ts';

/** Whether Redis is there, keeps what it is given, and lets the bot do its work. */
export const redisChecks: readonly Check<World>[] = [
  { name: 'redis', needs: ['settings'], run: checkReach },
  { name: 'redis-version', needs: ['redis'], run: checkVersion },
  { name: 'redis-memory', needs: ['redis'], run: checkMemory },
  { name: 'redis-durability', needs: ['redis'], run: checkDurability },
  { name: 'redis-rights', needs: ['redis'], run: checkRights },
  { name: 'redis-latency', needs: ['redis'], run: checkLatency },
];

/** The server, or each primary of a cluster. */
function servers(world: World): Redis[] {
  const redis = world.redis();
  return redis instanceof Cluster ? redis.nodes('master') : [redis];
}

type Facts = ReadonlyMap<string, string>;

/** What the servers tell about a subject; the worst outcome counts. */
async function worst(world: World, section: string, judge: (facts: Facts) => Outcome): Promise<Outcome> {
  const judged = await Promise.all(servers(world).map(async (each) => judge(factsIn(await each.info(section)))));
  const found = ['fail', 'warn', 'ok'].flatMap((status) => judged.find((each) => each.status === status) ?? []);
  return found[0] ?? warn('The servers tell nothing about themselves.', 'See docs/redis.md.');
}

function factsIn(info: string): Facts {
  return new Map([...info.matchAll(/^([\w]+):(.*?)\r?$/gm)].map(([, name = '', value = '']) => [name, value]));
}

/** The commands of the bot need it. */
const LEAST = [6, 2] as const;

function checkVersion(world: World): Promise<Outcome> {
  return worst(world, 'server', (facts) => {
    const version = facts.get('redis_version') ?? '';
    const [major = 0, minor = 0] = version.split('.').map(Number);
    if (major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1])) {
      const valkey = facts.get('valkey_version');
      return ok(valkey === undefined ? `Redis ${version}.` : `Valkey ${valkey}, which speaks as Redis ${version}.`);
    }
    return fail(`Redis ${version} is too old.`, `Use version ${LEAST.join('.')} or later.`);
  });
}

const NEARLY_FULL = 0.9;

function checkMemory(world: World): Promise<Outcome> {
  return worst(world, 'memory', (facts) => {
    const [policy = 'noeviction', most, used] = [
      facts.get('maxmemory_policy'),
      Number(facts.get('maxmemory')),
      Number(facts.get('used_memory')),
    ];
    if (policy !== 'noeviction') {
      const todo = 'Set maxmemory-policy to noeviction: subscriptions and pending alerts are such keys.';
      return most > 0
        ? fail(`Redis removes keys when its memory is full (${policy}).`, todo)
        : warn(`Redis would remove keys if maxmemory were set (${policy}).`, todo);
    }
    if (most > 0 && used > most * NEARLY_FULL) {
      const percent = Math.round((used / most) * 100);
      return fail(`Redis has used ${percent} % of its memory.`, 'Raise maxmemory, or find out what fills it.');
    }
    return ok('Redis removes no keys when its memory is full.');
  });
}

function checkDurability(world: World): Promise<Outcome> {
  return worst(world, 'persistence', (facts) => {
    const failed = ['aof_last_write_status', 'aof_last_bgrewrite_status', 'rdb_last_bgsave_status'].find(
      (name) => (facts.get(name) ?? 'ok') !== 'ok',
    );
    if (failed !== undefined) {
      return fail(`Redis cannot write to its disk (${failed}).`, 'Make room there, and see the log of the server.');
    }
    if (facts.get('aof_enabled') === '0') {
      return warn(
        'Redis loses what came last if it crashes: the append-only file is off.',
        'Set appendonly yes, or use a managed Redis that keeps its data.',
      );
    }
    return ok('Redis keeps its data on disk (append-only file).');
  });
}

/** On a key that is nobody's own, and on one of each tenant. */
async function checkRights(world: World): Promise<Outcome> {
  const keys = [world.keys().probe(), ...world.tenants().map((tenantId) => world.keys().snapshots(tenantId))];
  const missing = [];
  for (const key of keys) missing.push(await missingRights(world.redis(), key));
  const todo = 'Grant it: docs/redis.md has the whole line (ACL SETUSER).';
  const commands = [...new Set(missing.flatMap((each) => each.commands))].map((each) => each.toUpperCase());
  if (commands.length > 0) return fail(`The user may not run ${commands.join(', ')}.`, todo);
  if (missing.some(({ key }) => key)) return fail('The user may not use the keys of every tenant.', todo);
  return ok('The user may run every command that the bot needs.');
}

const PINGS = 5;
const SLOW_MS = 50;

async function checkLatency(world: World): Promise<Outcome> {
  const took: number[] = [];
  for (let ping = 0; ping < PINGS; ping += 1) {
    const from = performance.now();
    await Promise.all(servers(world).map((each) => each.ping()));
    took.push(performance.now() - from);
  }
  const median = took.toSorted((a, b) => a - b)[Math.floor(PINGS / 2)] ?? 0;
  const says = `Redis answers in ${median < 10 ? median.toFixed(1) : Math.round(median)} ms.`;
  return median < SLOW_MS ? ok(says) : warn(says, 'Bring Redis nearer: each question and alert needs several answers.');
}
