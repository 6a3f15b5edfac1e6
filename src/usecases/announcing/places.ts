import { fold } from '../../domain/naming/text.ts';
import type { Reader } from '../../domain/subscription/reader.ts';
import type { Conversation, Subscription } from '../../domain/subscription/subscription.ts';
import { SubscribingError } from '../../domain/subscription/subscribing-error.ts';
import type { SubscriptionStore } from '../../ports/index.ts';
import type { MayChange } from '../subscribing/own-subscription.ts';

/** What finding places needs. */
export interface PlacesPorts {
  readonly subscriptions: Pick<SubscriptionStore, 'all' | 'get' | 'getMany' | 'ofTeam'>;
  readonly mayChange: MayChange;
}

/** Places to choose from, the nearest first. `isAll`: there are no others. */
export interface Places {
  readonly places: readonly Conversation[];
  readonly isAll: boolean;
}

/** As many as a list on a phone shows without much scrolling. */
const MOST_PLACES = 12;
/** Each costs a question to Teams. */
const MOST_ASKED = 24;
/** Records that are looked at in search of places. A tenant may have a million. */
const MOST_READ = 5_000;

/**
 * Where the reader may post: channels and group chats in which the bot is, and in which they are and may change its alerts.
 * Own chats are nobody's notice board. Whoever has more places than are listed names one (`placeCalled`).
 */
export async function placesFor(ports: PlacesPorts, reader: Reader): Promise<Places> {
  const known = await candidates(ports, reader);
  const asked = known.found.slice(0, MOST_ASKED);
  const allowed = await Promise.all(asked.map((each) => mayPost(ports, reader, each)));
  const places = asked.filter((_, at) => allowed[at]);
  const isAll = known.isAll && known.found.length <= MOST_ASKED && places.length <= MOST_PLACES;
  return { places: places.slice(0, MOST_PLACES), isAll };
}

/**
 * The place with this id or name, or `here`; undefined if there is none where the reader may post: which of the two is
 * nobody else's business. Fails with a `SubscribingError` where the reader may not post in their own conversation.
 */
export async function placeCalled(ports: PlacesPorts, reader: Reader, whom: string): Promise<Conversation | undefined> {
  const own = homeOf(reader);
  const said = fold(whom).trim();
  if (own.scope !== 'personal' && (whom === own.id || said === 'here')) {
    const verdict = await ports.mayChange(reader);
    if (verdict !== 'allowed') throw new SubscribingError(verdict);
    return own;
  }
  if (said === '') return undefined;
  const record = await ports.subscriptions.get(reader.tenantId, whom);
  const named = record ? [record.conversation] : await allCalled(ports, reader, said);
  for (const place of named.filter((each) => isOffered(each, reader)).slice(0, MOST_PLACES)) {
    if (await mayPost(ports, reader, place)) return place;
  }
  return undefined;
}

/** Whether somebody may post there. Who cannot be checked may not. */
export async function mayPost(
  { mayChange }: PlacesPorts,
  reader: Reader,
  conversation: Conversation,
): Promise<boolean> {
  const { id: conversationId, scope } = conversation;
  return (await mayChange({ ...reader, conversation, conversationId, scope })) === 'allowed';
}

/** Whether it belongs to where the reader is: two tenants may have a conversation of the same id. */
export function isOffered(conversation: Conversation, reader: Reader): boolean {
  const [there, here] = [conversation, homeOf(reader)].map(({ homeTenantId }) => homeTenantId?.toLowerCase());
  return conversation.scope !== 'personal' && there === here;
}

function homeOf({ conversation }: Reader): Conversation {
  if (!conversation) throw new SubscribingError('not-reachable');
  return conversation;
}

interface Candidates {
  readonly found: readonly Conversation[];
  readonly isAll: boolean;
}

/** The nearest first: the reader's own, those of its team, those that they set up, the others by name. */
async function candidates(ports: PlacesPorts, reader: Reader): Promise<Candidates> {
  const own = homeOf(reader);
  const { records, isAll } = await recordsNear(ports, reader);
  const others = records.filter(({ conversation: each }) => each.id !== own.id && isOffered(each, reader));
  const ranked = others.map((record) => ({ place: record.conversation, rank: rankOf(record, reader) }));
  const sorted = ranked.toSorted((a, b) => a.rank - b.rank || nameOf(a.place).localeCompare(nameOf(b.place), 'en'));
  const found = new Map(sorted.map(({ place }) => [place.id, place]));
  return { found: [...(own.scope === 'personal' ? [] : [own]), ...found.values()], isAll };
}

function rankOf(record: Subscription, { conversation, userId }: Reader): number {
  const { teamId } = record.conversation;
  if (teamId !== undefined && teamId === conversation?.teamId) return 0;
  return JSON.stringify([record.wants, record.changed, record.settings ?? {}]).includes(JSON.stringify(userId)) ? 1 : 2;
}

function nameOf({ teamName = '', name = '' }: Conversation): string {
  return `${teamName} ${name}`;
}

/** The records of the reader's team, and of the tenant as far as they are read. */
async function recordsNear(
  { subscriptions }: PlacesPorts,
  { tenantId, conversation }: Reader,
): Promise<{ readonly records: readonly Subscription[]; readonly isAll: boolean }> {
  const { teamId } = conversation ?? {};
  const beside = teamId === undefined ? [] : await subscriptions.ofTeam(tenantId, teamId);
  const records = [...(await subscriptions.getMany(tenantId, beside))];
  let read = 0;
  for await (const some of subscriptions.all(tenantId)) {
    records.push(...some.filter(({ pause }) => !pause));
    read += some.length;
    if (read >= MOST_READ) return { records, isAll: false };
  }
  return { records, isAll: true };
}

async function allCalled(ports: PlacesPorts, reader: Reader, said: string): Promise<readonly Conversation[]> {
  const { records } = await recordsNear(ports, reader);
  const found = records.map(({ conversation }) => conversation).filter(({ name = '' }) => fold(name).trim() === said);
  return [...new Map(found.map((each) => [each.id, each])).values()];
}
