import { conversation } from '../records/subscription.ts';
import { makeNames, type Named } from '../inventory/names.ts';
import { KEY_KINDS, type KeyKind } from '../inventory/kinds.ts';
import { scanKeys } from '../inventory/scan.ts';
import { tracesOfConversations } from './conversations.ts';
import { tracesOfPerson } from './persons.ts';
import type { ErasePorts, Found, Trace } from './trace.ts';

/** Who is to be erased: conversations, or a person by their ids. */
interface Whom {
  readonly conversations: ReadonlySet<string>;
  readonly persons: ReadonlySet<string>;
}

/** How many things of each kind were found. */
export type Counts = ReadonlyMap<Trace['kind'], number>;

/** What a process was working on may be written once more. */
const MOST_PASSES = 3;

/**
 * Finds everything that is kept about these, and with `erases` removes it, again until nothing is found. Gives what was
 * found at first.
 */
export async function erase(ports: ErasePorts, whom: Whom, erases: boolean): Promise<Counts> {
  const first = await pass(ports, whom, erases);
  let left = erases ? first : new Map();
  for (let passes = 1; left.size > 0 && passes < MOST_PASSES; passes += 1) left = await pass(ports, whom, erases);
  return first;
}

async function pass(ports: ErasePorts, whom: Whom, erases: boolean): Promise<Counts> {
  const counts = new Map<Trace['kind'], number>();
  const tenants = new Set<string>();
  for await (const found of foundIn(ports)) {
    for (const each of found) {
      const tenantId = tenantOf(each);
      // Once: whoever is working on one of them writes nothing more.
      if (tenantId !== undefined && !tenants.has(tenantId) && erases) await forget(ports, tenantId, whom, counts);
      if (tenantId !== undefined) tenants.add(tenantId);
      await take(await tracesIn(ports, each, whom), counts, erases);
    }
  }
  for (const tenantId of tenants) {
    const jobs = await ports.jobsAbout(tenantId, whom.conversations);
    await take(
      jobs.map((job) => ({ kind: 'jobs', remove: () => job.remove() })),
      counts,
      erases,
    );
  }
  return counts;
}

async function tracesIn(ports: ErasePorts, found: Found, { conversations, persons }: Whom): Promise<Trace[]> {
  const theirs = conversations.size > 0 ? await tracesOfConversations(ports, found, conversations) : [];
  // What remains of a key after these is looked at in the next pass.
  if (theirs.length > 0 || persons.size === 0) return theirs;
  return tracesOfPerson(ports, found, persons);
}

async function take(traces: readonly Trace[], counts: Map<Trace['kind'], number>, erases: boolean): Promise<void> {
  for (const { kind, remove } of traces) {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    if (erases) await remove();
  }
}

async function forget(
  { redis, keys, ledger }: ErasePorts,
  tenantId: string,
  { conversations }: Whom,
  counts: Map<Trace['kind'], number>,
): Promise<void> {
  for (const id of conversations) {
    const issues = await redis.zrange(keys.ledgerOf(tenantId, id), '0', '-1');
    if (issues.length > 0) counts.set('ledgerEntry', (counts.get('ledgerEntry') ?? 0) + issues.length);
    await ledger.forget(tenantId, id);
  }
}

/**
 * All that a person is known by, from one or more of their ids: the chat with the bot, and through it the ids of Entra and
 * of Teams. Without such a chat, no more than what was given.
 */
export async function personOf(ports: ErasePorts, given: readonly string[]): Promise<Whom> {
  const [conversations, persons] = [new Set<string>(), new Set(given.flatMap((id) => [id, id.toLowerCase()]))];
  for await (const found of foundIn(ports)) {
    for (const { kind, key, parts } of found) {
      if (kind !== 'personalChat' || !persons.has(parts[1] ?? '')) continue;
      const chat = conversation.safeParse(JSON.parse((await ports.redis.get(key)) ?? 'null')).data;
      if (!chat) continue;
      conversations.add(chat.id);
      for (const id of await ports.redis.smembers(ports.keys.personsOfChat(parts[0] ?? '', chat.id))) persons.add(id);
    }
  }
  return { conversations, persons };
}

async function* foundIn({ redis, keys, prefix }: ErasePorts): AsyncGenerator<Found[]> {
  const nameOf = makeNames(keys);
  for await (const names of scanKeys(redis, prefix)) {
    yield names.flatMap((key) => {
      const named = nameOf(key);
      return named ? [{ ...named, key }] : [];
    });
  }
}

function tenantOf({ kind, parts }: Named): string | undefined {
  const { parts: named }: KeyKind = KEY_KINDS[kind];
  return parts[named.indexOf('tenant')];
}
