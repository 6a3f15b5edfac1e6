import { once } from 'node:events';
import { connect as connectTcp, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect as connectTls } from 'node:tls';
import { Cluster, type Redis } from 'ioredis';
import type { RedisClient } from '../../src/redis/connection.ts';
import { whatIsWrong, whereIs } from '../../src/redis/server/away.ts';
import { makeServerProbe } from '../../src/redis/server/probe.ts';
import { fail, ok, warn, type Check, type Outcome } from './check.ts';
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

const CONNECT_LIMIT_MS = 6_000;

/** Connects, then writes and reads as the bot does to see whether the server works. */
async function checkReach(world: World): Promise<Outcome> {
  const where = whereIs(world.config().redis);
  // First, because the connection would wait in vain for the other side to speak.
  const other = await otherProtocol(world);
  if (other) return other;
  const probe = makeServerProbe(world.redis(), world.keys().probe(), where);
  const error = await firstError(world.redis());
  if (error && world.config().redis.sentinel) return (await deafSentinels(world)) ?? advised((await probe()) ?? '');
  if (error) return advised(whatIsWrong(error, where));
  const problem = await probe();
  return problem === undefined ? ok(`Redis at ${where} does its work.`) : advised(problem);
}

/** Undefined as soon as the connection is ready. */
async function firstError(redis: RedisClient): Promise<Error | undefined> {
  if (redis.status === 'ready') return undefined;
  const done = new AbortController();
  const { signal } = done;
  try {
    return await Promise.race([
      once(redis, 'ready', { signal }).then(() => undefined),
      new Promise<Error>((resolve) => redis.once('error', resolve)),
      sleep(CONNECT_LIMIT_MS, new Error('no answer'), { signal }),
    ]);
  } finally {
    done.abort();
  }
}

/** Sentences of the product say what is wrong, then what to do. */
function advised(sentence: string): Outcome {
  const [, says, todo] = /^(.*?(?:\)|Sentinel|name)): (.+)$/s.exec(sentence) ?? [];
  if (says === undefined || todo === undefined) return fail(asSentence(sentence), 'See docs/redis.md.');
  return fail(asSentence(says), asSentence(todo));
}

function asSentence(text: string): string {
  const first = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.?!]$/.test(first) ? first : `${first}.`;
}

/** A server that expects TLS, or does not, says nothing of it: it closes the connection, or waits for more. */
async function otherProtocol(world: World): Promise<Outcome | undefined> {
  const { urls, sentinel } = world.config().redis;
  if (sentinel) return undefined;
  const { protocol, host, hostname, port } = new URL(urls[0] ?? '');
  const place = { host: hostname, port: Number(port || 6_379) };
  if (protocol === 'rediss:') {
    return (await answersPlainly(place))
      ? fail(
          `Redis at ${host} does not speak TLS, and REDIS_URL does.`,
          'Write redis:// instead of rediss:// in REDIS_URL.',
        )
      : undefined;
  }
  return !(await answersPlainly(place)) && (await speaksTls(place))
    ? fail(`Redis at ${host} speaks TLS, and REDIS_URL does not.`, 'Write rediss:// instead of redis:// in REDIS_URL.')
    : undefined;
}

/** Whether no Sentinel is there at all, or none knows the password that is set. */
async function deafSentinels(world: World): Promise<Outcome | undefined> {
  const { sentinel, urls } = world.config().redis;
  const nodes = sentinel?.nodes ?? [];
  const isSecure = urls.some((url) => url.startsWith('rediss:'));
  const answers = await Promise.all(nodes.map((each) => (isSecure ? speaksTls(each) : answersPlainly(each))));
  if (answers.some(Boolean)) return undefined;
  return fail(
    `No Sentinel answers at ${whereIs(world.config().redis)}.`,
    'Start them, or correct REDIS_SENTINELS. With rediss:// in REDIS_URL they must speak TLS too.',
  );
}

const HANDSHAKE_LIMIT_MS = 2_000;

interface Place {
  readonly host: string;
  readonly port: number;
}

/** Nothing is sent, so it does not matter whose certificate it is. */
async function speaksTls(place: Place): Promise<boolean> {
  return (await first(connectTls({ ...place, rejectUnauthorized: false }), 'secureConnect')) !== undefined;
}

/** A Redis server answers `+PONG`, or `-` and why it does not. */
async function answersPlainly(place: Place): Promise<boolean> {
  const socket = connectTcp(place);
  socket.write('PING\r\n');
  const [answer] = (await first(socket, 'data')) ?? [];
  return Buffer.isBuffer(answer) && /^[+-]/.test(answer.toString('latin1'));
}

/** What a socket tells with its first event of this name; undefined if none comes before it is closed. */
async function first(socket: Socket, event: string): Promise<unknown[] | undefined> {
  const closed = new AbortController();
  socket.once('close', () => closed.abort());
  try {
    const signal = AbortSignal.any([closed.signal, AbortSignal.timeout(HANDSHAKE_LIMIT_MS)]);
    const told: unknown[] = await once(socket, event, { signal });
    return told;
  } catch {
    return undefined;
  } finally {
    socket.on('error', () => undefined).destroy();
  }
}

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
