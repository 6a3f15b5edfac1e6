import { issueOfBulletin, type Bulletin } from '../../domain/bulletin/bulletin.ts';
import { instantOf } from '../../domain/instant.ts';
import type { Response } from '../../domain/response/response.ts';
import { BULLETIN } from '../chats/bulletin-store.ts';
import { responseKeyOf } from '../chats/response-store.ts';
import { affectedPerson, allOf } from '../impact/affected-store.ts';
import { KEY_KINDS, type KeyKind, type KindName } from '../inventory/kinds.ts';
import { RESPONSE } from '../records/response.ts';
import { auditedWith } from './audit-trail.ts';
import { isNamed, recordsNaming } from './records.ts';
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
  ledgerEntry: async (...asked) => [...(await inResponse(...asked)), ...(await inBulletin(...asked))],
  affectedReports: inReports,
  auditTrail: (ports, found, ids) => auditedWith(ports, found, ids, (entry) => takeNames(entry, ids)),
  marks: async ({ redis }, { kind, key }, ids) => {
    const named = Object.entries(await redis.hgetall(key)).filter(([, text]) => isNamed(text, ids));
    return named.map(([id, text]) => ({ kind, remove: () => redis.hset(key, id, withoutNames(text, ids)) }));
  },
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

function inRecords(ports: ErasePorts, found: Found, ids: Ids): Promise<Trace[]> {
  return recordsNaming(ports, found, ids, (record) => nameless(record, ids));
}

/** What a person did about an issue: they own it no more, their answer does not count, and the note is somebody's. */
async function inResponse(ports: ErasePorts, { kind, key, parts }: Found, ids: Ids): Promise<Trace[]> {
  const [tenantId = '', conversationId = '', issueId = ''] = parts;
  const answers = [...ids].map((id) => responseKeyOf(tenantId, conversationId, issueId, id));
  const text = (await ports.redis.hget(key, RESPONSE)) ?? '';
  if (![...ids, ...answers].some((each) => text.includes(JSON.stringify(each)))) return [];
  const now = instantOf(Date.now());
  const change = (response: Response) => withoutPerson(response, ids, new Set(answers));
  return [{ kind, remove: () => ports.responses.update(tenantId, conversationId, issueId, change, now) }];
}

/** What a person said of a service and its issues, as long as they can still be told apart there. */
async function inReports({ redis, keys }: ErasePorts, { kind, key, parts }: Found, ids: Ids): Promise<Trace[]> {
  const [tenantId = '', serviceId = ''] = parts;
  const salt = (await redis.get(keys.affectedSalt(tenantId))) ?? '';
  const theirs = await Promise.all([...ids].map((id) => allOf(redis, key, affectedPerson(salt, serviceId, id))));
  return theirs.flat().map((member) => ({ kind, remove: () => redis.zrem(key, member) }));
}

/** What a person wrote to users stays for them, by nobody. What it shows is edited: it names who posted it. */
async function inBulletin(ports: ErasePorts, { kind, key, parts }: Found, ids: Ids): Promise<Trace[]> {
  const [tenantId = '', conversationId = '', entryId = ''] = parts;
  const issueId = issueOfBulletin(entryId);
  const text = (await ports.redis.hget(key, BULLETIN)) ?? '';
  if (issueId === undefined || ![...ids].some((each) => text.includes(JSON.stringify(each)))) return [];
  const now = instantOf(Date.now());
  const change = (bulletin: Bulletin | undefined) => bulletin && nameless(bulletin, ids);
  return [{ kind, remove: () => ports.bulletins.update(tenantId, conversationId, issueId, change, now) }];
}

function withoutPerson(response: Response, ids: Ids, answers: ReadonlySet<string>): Response {
  const { owner, affected, note, ...rest } = structuredClone(response);
  const others = Object.entries(affected ?? {}).filter(([key]) => !answers.has(key));
  takeNames(note, ids);
  return {
    ...rest,
    ...(note && { note }),
    ...(owner && !ids.has(owner.person.id) && { owner }),
    ...(others.length > 0 && { affected: Object.fromEntries(others) }),
  };
}

/** The record stays, and says of what the person set that somebody did. */
async function takeOut({ subscriptions }: ErasePorts, tenantId: string, id: string, ids: Ids): Promise<void> {
  await subscriptions.update(tenantId, id, (record) => record && nameless(record, ids));
}

/** Nobody has this id; without a name, cards say "somebody". */
const SOMEBODY = { id: '', name: '' };

function nameless<T>(record: T, ids: Ids): T {
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
