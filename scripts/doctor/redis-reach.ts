import { once } from 'node:events';
import { connect as connectTcp, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect as connectTls } from 'node:tls';
import type { RedisClient } from '../../src/redis/connection.ts';
import { whatIsWrong, whereIs } from '../../src/redis/server/away.ts';
import { makeServerProbe } from '../../src/redis/server/probe.ts';
import { fail, ok, type Outcome } from './check.ts';
import type { World } from './world.ts';

const CONNECT_LIMIT_MS = 6_000;

/** Connects, then writes and reads as the bot does to see whether the server works. */
export async function checkReach(world: World): Promise<Outcome> {
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
  const [, says, todo] = /^(.*?(?:\)|Sentinel|name|\d)): ([a-z].*)$/s.exec(sentence) ?? [];
  if (says === undefined || todo === undefined) return fail(asSentence(sentence), 'See docs/redis.md.');
  return fail(asSentence(says), asSentence(todo));
}

function asSentence(text: string): string {
  const first = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.?!]$/.test(first) ? first : `${first}.`;
}

/**
 * What can be told without a connection of our own. A server that expects TLS, or does not, says nothing of it: it closes
 * the connection, or waits for more. One that takes no more connections says so and closes.
 */
async function otherProtocol(world: World): Promise<Outcome | undefined> {
  const { urls, sentinel } = world.config().redis;
  if (sentinel) return undefined;
  const { protocol, host, hostname, port } = new URL(urls[0] ?? '');
  const place = { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 6_379) };
  const answer = await plainAnswer(place);
  if (/^[+-]/.test(answer)) return protocol === 'rediss:' ? withoutTls(host) : refusalAtDoor(host, answer);
  if (protocol === 'rediss:') return undefined;
  if (await speaksTls(place)) {
    return fail(
      `Redis at ${host} speaks TLS, and REDIS_URL does not.`,
      'Write rediss:// instead of redis:// in REDIS_URL.',
    );
  }
  return answer === '' ? undefined : fail(`At ${host}, something else than Redis answers.`, 'Correct REDIS_URL.');
}

function withoutTls(host: string): Outcome {
  return fail(
    `Redis at ${host} does not speak TLS, and REDIS_URL does.`,
    'Write redis:// instead of rediss:// in REDIS_URL.',
  );
}

function refusalAtDoor(host: string, answer: string): Outcome | undefined {
  if (answer.startsWith('-DENIED')) {
    return fail(
      `Redis at ${host} is in protected mode.`,
      'Give it a password and put that in REDIS_URL, or let it listen to this machine alone.',
    );
  }
  if (!answer.includes('max number of clients')) return undefined;
  return fail(
    `Redis at ${host} takes no more connections.`,
    'Raise maxclients, or find out who holds them (CLIENT LIST).',
  );
}

/** Whether no Sentinel is there at all, or none knows the password that is set. */
async function deafSentinels(world: World): Promise<Outcome | undefined> {
  const { sentinel, urls } = world.config().redis;
  const nodes = sentinel?.nodes ?? [];
  const isSecure = urls.some((url) => url.startsWith('rediss:'));
  const answers = await Promise.all(nodes.map((each) => (isSecure ? speaksTls(each) : plainAnswer(each))));
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

/** A Redis server answers `+PONG`, or `-` and why it does not. Empty if nothing comes. */
async function plainAnswer(place: Place): Promise<string> {
  const socket = connectTcp(place);
  socket.write('PING\r\n');
  const [answer] = (await first(socket, 'data')) ?? [];
  return Buffer.isBuffer(answer) ? answer.toString('latin1') : '';
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
