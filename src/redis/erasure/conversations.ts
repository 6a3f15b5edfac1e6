import * as z from 'zod';
import { KEY_KINDS, type KeyKind } from '../inventory/kinds.ts';
import { ledgerPlace } from '../records/ledger-entry.ts';
import { auditedWith } from './audit-trail.ts';
import { escalatedTo, takeEscalations, undoNaming, withoutEscalations } from './escalations.ts';
import { recordsNaming } from './records.ts';
import type { ErasePorts, Found, Trace } from './trace.ts';

/** Conversations' ids. A thread's begins with that of its channel. */
type Ids = ReadonlySet<string>;

/** What a key holds of these conversations: it is theirs alone, or some of its members are they. */
export async function tracesOfConversations(ports: ErasePorts, found: Found, ids: Ids): Promise<Trace[]> {
  const { key, kind, parts } = found;
  const { parts: named, ofConversations, ofPlaces }: KeyKind = KEY_KINDS[kind];
  const isTheirs = named.some((part, at) => part === 'conversation' && ids.has(withoutThread(parts[at] ?? '')));
  if (isTheirs || (kind === 'personalChat' && (await isChatOf(ports, key, ids)))) {
    return [{ kind, remove: () => ports.redis.del(key) }];
  }
  if (kind === 'subscriptions') {
    return [
      ...(await membersOf(ports, found, ids)),
      ...(await recordsNaming(ports, found, ids, (record) => withoutEscalations(record, ids))),
    ];
  }
  if (kind === 'auditTrail') return auditedWith(ports, found, ids, (entry) => takePlace(entry, ids));
  if (kind === 'undo') return undoNaming(ports, found, ids);
  if (kind === 'ledgerEntry') return escalatedTo(ports, found, ids);
  if (ofPlaces) return placesOf(ports, found, ids);
  return ofConversations ? membersOf(ports, found, ids) : [];
}

const place = z.looseObject({ id: z.string() });
const audited = z.looseObject({
  where: place,
  what: z
    .looseObject({ to: place.optional().catch(undefined) })
    .optional()
    .catch(undefined),
});

function takePlace(entry: unknown, ids: Ids): void {
  takeEscalations(entry, ids);
  const { where, what } = audited.safeParse(entry).data ?? {};
  if (where && ids.has(where.id)) Object.assign(entry as object, { where: nobodys(where) });
  if (what?.to && ids.has(what.to.id)) Object.assign(entry as object, { what: { ...what, to: nobodys(what.to) } });
}

function nobodys(named: z.infer<typeof place>): object {
  return { id: '', scope: named['scope'] };
}

/** Of a thread, be it named by the bot (`talk.ts`) or by Teams (`;messageid=`). */
function withoutThread(id: string): string {
  return id.split(';', 1)[0] ?? id;
}

const chat = z.looseObject({ id: z.string() });

async function isChatOf({ redis }: ErasePorts, key: string, ids: Ids): Promise<boolean> {
  const found = chat.safeParse(parse((await redis.get(key)) ?? '')).data;
  return found !== undefined && ids.has(found.id);
}

async function membersOf(ports: ErasePorts, { key, kind, parts }: Found, ids: Ids): Promise<Trace[]> {
  const { redis } = ports;
  const { type }: KeyKind = KEY_KINDS[kind];
  const [tenantId = ''] = parts;
  const all = await Promise.all(
    [...ids].map(async (id): Promise<Trace[]> => {
      if (type === 'set') return (await redis.sismember(key, id)) ? [{ kind, remove: () => redis.srem(key, id) }] : [];
      if (type === 'zset') {
        return (await redis.zscore(key, id)) === null ? [] : [{ kind, remove: () => redis.zrem(key, id) }];
      }
      return (await redis.hexists(key, id)) ? [{ kind, remove: () => removeRecord(ports, key, tenantId, id) }] : [];
    }),
  );
  return all.flat();
}

/** With what finds it; and where this release cannot read it, by itself. */
async function removeRecord({ redis, subscriptions }: ErasePorts, key: string, tenantId: string, id: string) {
  await subscriptions.update(tenantId, id, () => undefined);
  await redis.hdel(key, id);
}

const AT_ONCE = 1_000;

async function placesOf({ redis }: ErasePorts, { key, kind }: Found, ids: Ids): Promise<Trace[]> {
  const traces: Trace[] = [];
  let cursor = '0';
  do {
    const [next, found] = await redis.zscan(key, cursor, 'COUNT', AT_ONCE);
    cursor = next;
    for (const member of found.filter((_, at) => at % 2 === 0)) {
      const place = ledgerPlace.safeParse(parse(member)).data;
      if (place && ids.has(place[1])) traces.push({ kind, remove: () => redis.zrem(key, member) });
    }
  } while (cursor !== '0');
  return traces;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
