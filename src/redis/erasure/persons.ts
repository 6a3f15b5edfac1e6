import type { Subscription } from '../../domain/subscription/subscription.ts';
import { KEY_KINDS, type KeyKind, type KindName } from '../inventory/kinds.ts';
import { unpack } from '../records/packed.ts';
import { auditedWith } from './audit-trail.ts';
import type { ErasePorts, Found, Trace } from './trace.ts';

/** Ids of one person: of Entra, and of Teams. */
type Ids = ReadonlySet<string>;
type Eraser = (ports: ErasePorts, found: Found, ids: Ids) => Promise<Trace[]>;

/** The kinds of keys whose values can name persons. */
type Naming = {
  [Name in KindName]: (typeof KEY_KINDS)[Name] extends { readonly namesPersons: true } ? Name : never;
}[KindName];

/** How each kind that can name persons is rid of one. Whoever adds such a kind says it here. */
const ERASERS: { readonly [Name in Naming]: Eraser } = {
  subscriptions: inRecords,
  subscription: async (ports, { kind, key, parts: [tenantId = '', id = ''] }, ids) => {
    const text = (await ports.redis.get(key)) ?? '';
    return isNamed(text, ids) ? [{ kind, remove: () => takeOut(ports, tenantId, id, ids) }] : [];
  },
  auditTrail: (ports, found, ids) => auditedWith(ports, found, ids, (entry) => takeNames(entry, ids)),
  sendingPause: async ({ redis }, { kind, key }, ids) => {
    const text = (await redis.get(key)) ?? '';
    const nameless = () => redis.set(key, withoutNames(text, ids), 'KEEPTTL');
    return isNamed(text, ids) ? [{ kind, remove: nameless }] : [];
  },
  undo: async ({ redis }, { kind, key }, ids) => {
    return isNamed((await redis.get(key)) ?? '', ids) ? [{ kind, remove: () => redis.del(key) }] : [];
  },
};

/** What a key holds of a person: it is about them, one of its members is they, or its value names them. */
export async function tracesOfPerson(ports: ErasePorts, found: Found, ids: Ids): Promise<Trace[]> {
  const { key, kind, parts } = found;
  const { parts: named }: KeyKind = KEY_KINDS[kind];
  if (named.some((part, at) => part === 'person' && ids.has(parts[at] ?? ''))) {
    return [{ kind, remove: () => ports.redis.del(key) }];
  }
  if (kind === 'personsOfChat') return ofChat(ports, found, ids);
  return isNaming(kind) ? ERASERS[kind](ports, found, ids) : [];
}

function isNaming(kind: KindName): kind is Naming {
  return Object.hasOwn(ERASERS, kind);
}

async function ofChat({ redis }: ErasePorts, { kind, key }: Found, ids: Ids): Promise<Trace[]> {
  const members = await redis.smembers(key);
  return members.filter((each) => ids.has(each)).map((each) => ({ kind, remove: () => redis.srem(key, each) }));
}

const AT_ONCE = 500;

async function inRecords(ports: ErasePorts, { kind, key, parts: [tenantId = ''] }: Found, ids: Ids): Promise<Trace[]> {
  const traces: Trace[] = [];
  let cursor = '0';
  do {
    const [next, found] = await ports.redis.hscanBuffer(key, cursor, 'COUNT', AT_ONCE);
    cursor = next.toString();
    for (let at = 0; at + 1 < found.length; at += 2) {
      const [id, packed] = [String(found[at]), found[at + 1]];
      if (!packed || !isNamed(unpack(packed, tenantId), ids)) continue;
      traces.push({ kind, remove: () => takeOut(ports, tenantId, id, ids) });
    }
  } while (cursor !== '0');
  return traces;
}

function isNamed(text: string, ids: Ids): boolean {
  return [...ids].some((id) => text.includes(JSON.stringify(id)));
}

/** The record stays, and says of what the person set that somebody did. */
async function takeOut({ subscriptions }: ErasePorts, tenantId: string, id: string, ids: Ids): Promise<void> {
  await subscriptions.update(tenantId, id, (record) => record && nameless(record, ids));
}

/** Nobody has this id; without a name, cards say "somebody". */
const SOMEBODY = { id: '', name: '' };

function nameless(record: Subscription, ids: Ids): Subscription {
  const copy = structuredClone(record);
  takeNames(copy, ids);
  return copy;
}

function withoutNames(text: string, ids: Ids): string {
  const value: unknown = JSON.parse(text);
  takeNames(value, ids);
  return JSON.stringify(value);
}

function takeNames(value: unknown, ids: Ids): void {
  if (typeof value !== 'object' || value === null) return;
  if (isPerson(value, ids)) Object.assign(value, SOMEBODY);
  for (const each of Object.values(value)) takeNames(each, ids);
}

function isPerson(value: object, ids: Ids): boolean {
  if (!('id' in value) || !('name' in value)) return false;
  return typeof value.id === 'string' && ids.has(value.id);
}
