import { createHash } from 'node:crypto';
import type { Redis } from 'ioredis';
import type { Conversation, Subscription } from '../../../src/domain/subscription/subscription.ts';
import { setsOf } from '../../../src/redis/chats/subscription-index.ts';
import type { Keys } from '../../../src/redis/keys.ts';
import { pack } from '../../../src/redis/records/packed.ts';
import { makeSubscriptionStore } from '../../../src/redis/subscription-store.ts';
import { noneUnreadable } from '../../../test/fakes/unreadable.ts';
import { TENANT } from '../load.ts';

/** The service that one subscription in a hundred is about, and the one that ten are about, however many there are. */
export const ONE_IN_A_HUNDRED = 'Exchange';
export const TEN = 'SharePoint';

const OTHER_SERVICES = 98;
const BOT = { id: '28:9c0f2d1e-7a44-4b0e-8f15-2b5a9c7d3e60', name: 'Service Health' };
const PEOPLE = ['Ada Lovelace', 'Grace Hopper', 'Katherine Johnson', 'Mary Jackson', 'Jean Bartik'];
const WRITTEN_AT_ONCE = 1_000;

/**
 * The subscription of a number, as the product makes it: a third are of channels, two in a team, a third of group chats, a
 * third of personal chats, with ids as long as those of Teams.
 */
export function subscriptionOf(number: number, serviceId = serviceOf(number)): Subscription {
  const conversation = conversationOf(number);
  const person = { id: guid(`person ${number % 300_000}`), name: PEOPLE[number % PEOPLE.length] ?? '' };
  const setAt = new Date(1_790_000_000_000 + number * 9_973).toISOString();
  const want = {
    target: { type: 'service', id: serviceId },
    kinds: ['incidents', 'advisories'],
    moments: ['new', 'updates', 'resolved', 'reports'],
    ...{ setBy: person, setAt },
  } as const;
  return { conversation, wants: [want], mutes: [], follows: [], changed: { by: person, at: setAt } };
}

interface Filling {
  readonly from: number;
  readonly to: number;
  readonly make?: (number: number) => Subscription;
}

/**
 * Writes the subscriptions of the numbers from one to another, as `SubscriptionStore.update` does but many at a time.
 * Fails if some of them are not, byte by byte, what the product writes.
 */
export async function fill(redis: Redis, keys: Keys, { from, to, make = subscriptionOf }: Filling): Promise<void> {
  for (let start = from; start < to; start += WRITTEN_AT_ONCE) {
    const count = Math.min(WRITTEN_AT_ONCE, to - start);
    await writeSome(
      redis,
      keys,
      Array.from({ length: count }, (_, at) => make(start + at)),
    );
  }
  await checkSample(
    redis,
    keys,
    [from, Math.floor((from + to) / 2), to - 1].map((number) => make(number)),
  );
}

async function writeSome(redis: Redis, keys: Keys, subscriptions: readonly Subscription[]): Promise<void> {
  const writing = redis.pipeline();
  const members = new Map<string, string[]>();
  for (const each of subscriptions) {
    for (const set of setsOf(keys, each)) members.set(set, [...(members.get(set) ?? []), each.conversation.id]);
  }
  const text = (each: Subscription) => JSON.stringify({ ...each, version: 1 });
  writing.hset(
    keys.subscriptions(TENANT),
    ...subscriptions.flatMap((each) => [each.conversation.id, pack(text(each), TENANT)]),
  );
  for (const [set, ids] of members) writing.sadd(set, ...ids);
  await writing.exec();
}

/** Removes some, lets the product write them, and compares. */
async function checkSample(redis: Redis, keys: Keys, sample: readonly Subscription[]): Promise<void> {
  const store = makeSubscriptionStore(redis, keys, noneUnreadable);
  for (const subscription of sample) {
    const { id } = subscription.conversation;
    const before = await standing(redis, keys, subscription);
    await store.update(TENANT, id, () => undefined);
    await store.update(TENANT, id, () => subscription);
    if (before !== (await standing(redis, keys, subscription)))
      throw new Error(`${id} is not as the product writes it`);
  }
}

/** A record and its index entries, as they stand in Redis. */
async function standing(redis: Redis, keys: Keys, subscription: Subscription): Promise<string> {
  const { id } = subscription.conversation;
  const record = await redis.hgetBuffer(keys.subscriptions(TENANT), id);
  if (!record) throw new Error(`${id} was not written`);
  const sets = setsOf(keys, subscription);
  const isIn = await Promise.all(sets.map((set) => redis.sismember(set, id)));
  return JSON.stringify([record.toString('base64'), isIn, await redis.zscore(keys.digestsDue(TENANT), id)]);
}

function serviceOf(number: number): string {
  if (number < 10) return TEN;
  return number % 100 === 99 ? ONE_IN_A_HUNDRED : `service-${number % OTHER_SERVICES}`;
}

function conversationOf(number: number): Conversation {
  const scope = (['channel', 'group', 'personal'] as const)[number % 3] ?? 'channel';
  const id = idOf(scope, number);
  const serviceUrl = `https://smba.trafficmanager.net/emea/${TENANT}/`;
  const reference = JSON.stringify({ v: 1, serviceUrl, bot: BOT, conversationId: id, tenantId: TENANT });
  const teamId = `19:${hash(`team ${Math.floor(number / 6)}`)
    .toString('hex')
    .slice(0, 32)}@thread.tacv2`;
  const ofChannel = { name: `Incidents ${number % 40}`, channelType: 'standard', teamId } as const;
  const conversation = { tenantId: TENANT, id, scope, reference, homeTenantId: TENANT };
  return scope === 'channel' ? { ...conversation, ...ofChannel } : conversation;
}

function idOf(scope: Conversation['scope'], number: number): string {
  const random = hash(`conversation ${number}`);
  if (scope === 'personal')
    return `a:1${Buffer.concat([random, random.map((byte) => byte ^ 1), random]).toString('base64url')}`;
  return `19:${random.toString('hex').slice(0, 32)}@thread.${scope === 'channel' ? 'tacv2' : 'v2'}`;
}

function guid(of: string): string {
  return hash(of)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}

function hash(of: string): Buffer {
  return createHash('sha256').update(of).digest();
}
