import type { AuditedAct } from '../../domain/audit.ts';
import { placeOf } from '../../domain/audit.ts';
import {
  bulletinId,
  editBulletin,
  postBulletin,
  withdrawBulletin,
  type Bulletin,
  type ChangedBulletin,
  type Deed,
} from '../../domain/bulletin/bulletin.ts';
import type { Reader } from '../../domain/subscription/reader.ts';
import { withConversation } from '../../domain/subscription/edit.ts';
import { SubscribingError } from '../../domain/subscription/subscribing-error.ts';
import type { Conversation } from '../../domain/subscription/subscription.ts';
import type {
  AuditTrail,
  BulletinStore,
  DeliveryLedger,
  Log,
  SnapshotStore,
  SubscriptionStore,
  WorkQueue,
} from '../../ports/index.ts';
import { orStoreAway } from '../or-store-away.ts';
import { personOf } from '../subscribing/own-subscription.ts';
import { isOffered, mayPost, placeCalled, placesFor, type Places, type PlacesPorts } from './places.ts';

/** What telling users of an issue needs. */
export interface AnnouncingPorts extends Omit<PlacesPorts, 'subscriptions'> {
  readonly subscriptions: PlacesPorts['subscriptions'] & Pick<SubscriptionStore, 'update'>;
  readonly bulletins: BulletinStore;
  readonly ledger: Pick<DeliveryLedger, 'get' | 'plan'>;
  readonly snapshots: Pick<SnapshotStore, 'get'>;
  readonly queue: Pick<WorkQueue, 'addDeliveries'>;
  readonly audit?: Pick<AuditTrail, 'append'>;
  readonly log: Log;
}

/** A bulletin, and where it is. */
export interface PlacedBulletin {
  readonly place: Conversation;
  readonly bulletin: Bulletin;
}

/**
 * What became of a change: that, and where; or no place of this name in which the reader may post; or the issue is not
 * watched, so that no bulletin could follow it.
 */
export type Announced<Outcome extends string> =
  | { readonly outcome: Outcome; readonly place: Conversation; readonly bulletin: Bulletin | undefined }
  | { readonly outcome: 'unknown-place' }
  | { readonly outcome: 'not-watched' };

/** What somebody wants to be read. Who wants it, and when, is the reader's. */
type WantedWording = Pick<Bulletin, 'text' | 'locale'>;

/**
 * Tells ordinary users of an issue in a conversation that the reader chooses: whoever may change its alerts may. The
 * message follows the issue from then on. Each fails with a `SubscribingError`.
 */
export function makeAnnouncing(ports: AnnouncingPorts | undefined) {
  const change = makeChange(ports);
  return {
    listBulletinPlaces: (reader: Reader): Promise<Places> => {
      const announcing = required(ports);
      return onStores(announcing, () => placesFor(announcing, reader));
    },
    /** The place of this id or name in which the reader may post, if there is one. */
    bulletinPlace: (reader: Reader, whom: string): Promise<Conversation | undefined> => {
      const announcing = required(ports);
      return onStores(announcing, () => placeCalled(announcing, reader, whom));
    },
    listBulletins: makeListBulletins(ports),
    postBulletin: (reader: Reader, issueId: string, whom: string, wording: WantedWording) =>
      change(reader, { issueId, whom, did: 'posted' }, (current, isLost) =>
        postBulletin(current, { ...wording, timeZone: reader.timeZone, by: deedOf(reader) }, isLost),
      ),
    /** `tell`: those who read it there are told that it changed. */
    editBulletin: (reader: Reader, issueId: string, whom: string, wording: WantedWording, tell: boolean) =>
      change(reader, { issueId, whom, did: tell ? 'told' : 'edited' }, (current) =>
        editBulletin(current, { ...wording, timeZone: reader.timeZone, by: deedOf(reader) }, tell),
      ),
    withdrawBulletin: (reader: Reader, issueId: string, whom: string) =>
      change(reader, { issueId, whom, did: 'withdrawn' }, (current) => withdrawBulletin(current, deedOf(reader))),
  };
}

function deedOf(reader: Reader): Deed {
  return { by: personOf(reader), at: reader.now };
}

/** Those about an issue that stand where the reader may change them. */
function makeListBulletins(ports: AnnouncingPorts | undefined) {
  return async (reader: Reader, issueId: string): Promise<readonly PlacedBulletin[]> => {
    const announcing = required(ports);
    const { tenantId } = reader;
    const { bulletins, subscriptions } = announcing;
    const found = await onStores(announcing, async () => {
      const records = await subscriptions.getMany(tenantId, await bulletins.places(tenantId, issueId));
      const places = records.map(({ conversation }) => conversation).filter((each) => isOffered(each, reader));
      return Promise.all(
        places.map(async (place) => ({ place, bulletin: await bulletins.get(tenantId, place.id, issueId) })),
      );
    });
    const standing = found.flatMap(({ place, bulletin }) =>
      bulletin && !bulletin.withdrawn ? [{ place, bulletin }] : [],
    );
    const allowed = await Promise.all(standing.map(({ place }) => mayPost(announcing, reader, place)));
    return standing.filter((_, at) => allowed[at]);
  };
}

interface Wanted {
  readonly issueId: string;
  /** The place, by its id or name. */
  readonly whom: string;
  readonly did: Extract<AuditedAct, { act: 'announced' }>['did'];
}

/** `isLost`: what was posted is not there any more. */
type Change<Outcome extends string> = (current: Bulletin | undefined, isLost: boolean) => ChangedBulletin<Outcome>;

/**
 * Makes every change of a bulletin. The right is checked anew, whatever a form offered. What is owed is written before the
 * job that does it, so a process that dies leaves it to another, and repeating it changes nothing.
 */
function makeChange(ports: AnnouncingPorts | undefined) {
  return async <Outcome extends string>(
    reader: Reader,
    wanted: Wanted,
    change: Change<Outcome>,
  ): Promise<Announced<Outcome>> => {
    const announcing = required(ports);
    const { tenantId } = reader;
    const place = await onStores(announcing, () => placeCalled(announcing, reader, wanted.whom));
    if (!place) return { outcome: 'unknown-place' };
    const snapshot = await onStores(announcing, () => announcing.snapshots.get(tenantId, wanted.issueId));
    if (!snapshot) return { outcome: 'not-watched' };
    return onStores(announcing, () =>
      changeIn(announcing, reader, { ...wanted, place, version: snapshot.version }, change),
    );
  };
}

interface InPlace extends Omit<Wanted, 'whom'> {
  readonly place: Conversation;
  readonly version: number;
}

async function changeIn<Outcome extends string>(
  ports: AnnouncingPorts,
  reader: Reader,
  wanted: InPlace,
  change: Change<Outcome>,
): Promise<Announced<Outcome>> {
  const { bulletins, ledger, queue, log } = ports;
  const { issueId, place } = wanted;
  const { tenantId, now } = reader;
  if (wanted.did === 'posted') await prepare(ports, reader, wanted);
  const entry = await ledger.get(tenantId, place.id, bulletinId(issueId));
  const isLost = entry?.hadCard === true && entry.cardId === undefined;
  let changed: ChangedBulletin<Outcome> | undefined;
  const kept = await bulletins.update(
    tenantId,
    place.id,
    issueId,
    (current) => (changed = change(current, isLost)).after,
    now,
  );
  const { outcome, before, after } = changed ?? change(undefined, false);
  if (kept && after !== before) {
    await note(ports, reader, wanted, after);
    const job = { tenantId, conversationId: place.id, issueId: bulletinId(issueId), version: wanted.version };
    await queue
      .addDeliveries([{ ...job, responses: kept.changes }])
      .catch((error: unknown) => log.error('bulletin.not-queued', { error }));
  }
  return { outcome, place, bulletin: after };
}

/** The record by which the conversation is reached, and the entry in which its bulletin will stand. */
async function prepare(
  { subscriptions, ledger }: AnnouncingPorts,
  { tenantId, now }: Reader,
  { issueId, place, version }: InPlace,
): Promise<void> {
  await subscriptions.update(tenantId, place.id, (current) => current ?? withConversation(current, place));
  const id = bulletinId(issueId);
  const event = { id: `${tenantId}/${id}/${version}`, tenantId, issueId: id, version, knownPosts: [], seenAt: now };
  await ledger.plan({ ...event, kinds: ['opened'] }, [place.id], now);
}

async function note(
  { audit, log }: AnnouncingPorts,
  reader: Reader,
  { issueId, place, did }: InPlace,
  after: Bulletin | undefined,
): Promise<void> {
  reader.whenChanged?.();
  const title = after?.text.title;
  const what = { act: 'announced', issueId, did, ...(title !== undefined && { title }) } as const;
  await audit
    ?.append(reader.tenantId, { at: reader.now, by: personOf(reader), where: placeOf(place), what })
    .catch((error: unknown) => log.error('audit.not-kept', { error }));
}

function required(ports: AnnouncingPorts | undefined): AnnouncingPorts {
  if (!ports) throw new SubscribingError('alerts-unavailable');
  return ports;
}

/** A refusal is no failure of a store. */
function onStores<T>({ log }: AnnouncingPorts, work: () => Promise<T>): Promise<T> {
  return orStoreAway(work, (error) => log.error('bulletin.store-failed', { error }));
}
