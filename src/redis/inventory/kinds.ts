import type { Keys } from '../keys.ts';

/** What a part of a key's name is. `hash`: not the thing itself, but what it hashes to. */
type Part =
  'tenant' | 'conversation' | 'issue' | 'person' | 'service' | 'team' | 'family' | 'task' | 'source' | 'other' | 'hash';

/**
 * What a key is to a backup. `kept`: in it. `derived`: made again from what is kept, or read again from Microsoft.
 * `passing`: worth nothing after a while, and gone by itself.
 */
type Class = 'kept' | 'derived' | 'passing';

/** One kind of key: what its names look like, what stands in it, and how long. */
export interface KeyKind {
  readonly is: Class;
  readonly type: 'string' | 'hash' | 'set' | 'zset';
  /** The parts of its name, in the order in which `keys.ts` takes them. */
  readonly parts: readonly Part[];
  /**
   * How many seconds it lasts after it was last written, at most; or, for what does not end by itself, what ends it.
   */
  readonly lasts: number | string;
  /** Its last part may be left out: it is then of all. */
  readonly lastMayBeLeftOut?: true;
  /** Whether its fields or members are ids of conversations. */
  readonly ofConversations?: true;
  /** Whether its members are places in the ledger: tenant, conversation and issue. */
  readonly ofPlaces?: true;
  /**
   * Whether persons can be named in its values. What takes a name out is in `erasure/persons.ts`, which does not compile
   * without it.
   */
  readonly namesPersons?: true;
}

const [MINUTE, DAY] = [60, 86_400];
const ONE_EACH = 'one for each tenant';
const SUBSCRIBED = 'ends with the subscription';
/** A family of services, a service, an issue, a team, or all: who is subscribed to it. */
const index = (...parts: readonly Part[]): KeyKind => ({
  ...({ is: 'derived', type: 'set', lasts: SUBSCRIBED, ofConversations: true } as const),
  parts: ['tenant', ...parts],
});

/**
 * Every kind of key there is, by its name in `keys.ts`. What backs up, restores, erases and explains what is kept works
 * by this table: a key that is missing here does not compile.
 */
export const KEY_KINDS = {
  subscriptions: {
    ...{ is: 'kept', type: 'hash', parts: ['tenant'], ofConversations: true, namesPersons: true },
    lasts: 'until they unsubscribe; 30 days after the bot was removed',
  },
  subscription: {
    ...{ is: 'kept', type: 'string', parts: ['tenant', 'conversation'], namesPersons: true },
    lasts: 'until the next daily task',
  },
  conversationsOfTenant: index(),
  changedSince: { is: 'passing', type: 'set', parts: ['tenant'], lasts: MINUTE, ofConversations: true },
  digestsDue: { is: 'derived', type: 'zset', parts: ['tenant'], lasts: SUBSCRIBED, ofConversations: true },
  subscribersToAll: index(),
  subscribersToService: index('service'),
  subscribersToFamily: index('family'),
  followers: index('issue'),
  conversationsOfTeam: index('team'),
  personalChat: { is: 'kept', type: 'string', parts: ['tenant', 'person'], lasts: 'until the bot is removed there' },
  personsOfChat: { is: 'kept', type: 'set', parts: ['tenant', 'conversation'], lasts: 'as the chat itself' },
  marks: { is: 'kept', type: 'hash', parts: ['tenant', 'conversation'], lasts: 400 * DAY, namesPersons: true },
  remindersPlanned: { is: 'kept', type: 'string', parts: ['tenant'], lasts: ONE_EACH },
  topic: { is: 'passing', type: 'hash', parts: ['tenant', 'conversation'], lasts: DAY },
  ownTopic: { is: 'passing', type: 'hash', parts: ['tenant', 'conversation', 'person'], lasts: DAY },
  welcome: { is: 'passing', type: 'string', parts: ['tenant', 'conversation'], lasts: DAY },
  undo: {
    ...{ is: 'passing', type: 'string', parts: ['tenant', 'conversation', 'other'], namesPersons: true },
    lasts: 10 * MINUTE,
  },
  fileOffer: { is: 'passing', type: 'hash', parts: ['tenant', 'person', 'other'], lasts: 15 * MINUTE },
  filesOf: { is: 'passing', type: 'zset', parts: ['tenant', 'person'], lasts: 15 * MINUTE },
  fileSizes: { is: 'passing', type: 'zset', parts: ['tenant'], lasts: 15 * MINUTE },

  ledgerEntry: {
    ...{ is: 'kept', type: 'hash', parts: ['tenant', 'conversation', 'issue'], namesPersons: true },
    lasts: 180 * DAY,
  },
  ledgerOf: { is: 'derived', type: 'zset', parts: ['tenant', 'conversation'], lasts: 180 * DAY },
  unfinished: {
    ...{ is: 'derived', type: 'zset', parts: ['tenant'], ofPlaces: true },
    lasts: 'each until all was told, or its entry ended',
  },
  holders: { is: 'derived', type: 'set', parts: ['tenant', 'issue'], lasts: 180 * DAY, ofConversations: true },
  conversationLock: { is: 'passing', type: 'string', parts: ['tenant', 'conversation'], lasts: 7 * DAY },

  snapshots: { is: 'kept', type: 'hash', parts: ['tenant'], lasts: 'each until Microsoft lists it no more' },
  announcementSnapshots: {
    is: 'kept',
    type: 'hash',
    parts: ['tenant'],
    lasts: 'each until Microsoft lists it no more',
  },
  pollSequence: { is: 'kept', type: 'string', parts: ['tenant'], lasts: ONE_EACH },
  announcementSequence: { is: 'kept', type: 'string', parts: ['tenant'], lasts: ONE_EACH },
  polledTenants: { is: 'kept', type: 'set', parts: [], lasts: ONE_EACH },
  outbox: { is: 'kept', type: 'hash', parts: ['tenant'], lasts: 'each until all were told' },
  outboxOrder: { is: 'kept', type: 'zset', parts: ['tenant'], lasts: 'each until all were told' },
  recordOwed: { is: 'kept', type: 'hash', parts: ['tenant'], lasts: 'each until the long-run store has it' },
  recordOrder: { is: 'kept', type: 'zset', parts: ['tenant'], lasts: 'each until the long-run store has it' },
  recording: { is: 'kept', type: 'hash', parts: ['tenant'], lasts: ONE_EACH },
  outage: { is: 'kept', type: 'string', parts: ['tenant'], lasts: 'until the source is back' },
  told: { is: 'kept', type: 'set', parts: ['tenant', 'other', 'other'], lasts: 30 * DAY, ofConversations: true },
  toldInDoubt: { is: 'kept', type: 'set', parts: ['tenant', 'other', 'other'], lasts: 30 * DAY, ofConversations: true },
  serviceNames: { is: 'kept', type: 'hash', parts: ['tenant'], lasts: 400 * DAY },
  days: { is: 'kept', type: 'hash', parts: ['tenant', 'service'], lasts: 400 * DAY },
  answerCounts: { is: 'kept', type: 'hash', parts: ['tenant', 'issue'], lasts: 400 * DAY },
  latestReading: { is: 'derived', type: 'hash', parts: ['tenant', 'other'], lasts: 7 * DAY },
  reading: { is: 'derived', type: 'string', parts: ['tenant', 'other'], lasts: 7 * DAY },
  auditTrail: { is: 'kept', type: 'zset', parts: ['tenant'], lasts: 400 * DAY, namesPersons: true },

  affectedReports: {
    ...{ is: 'passing', type: 'zset', parts: ['tenant', 'service'], namesPersons: true },
    lasts: 3 * 60 * MINUTE,
  },
  affectedServices: { is: 'passing', type: 'zset', parts: ['tenant'], lasts: 3 * 60 * MINUTE },
  earlyWarning: { is: 'passing', type: 'string', parts: ['tenant', 'service'], lasts: 12 * 60 * MINUTE },
  affectedSalt: { is: 'passing', type: 'string', parts: ['tenant'], lasts: 3 * 60 * MINUTE },

  sendingPause: { is: 'kept', type: 'string', parts: ['tenant'], lasts: 7 * DAY, namesPersons: true },

  activity: { is: 'passing', type: 'string', parts: ['hash'], lasts: 2 * DAY },
  pause: { is: 'passing', type: 'string', parts: ['source', 'tenant'], lasts: DAY },
  sourceCalls: { is: 'passing', type: 'string', parts: ['source', 'tenant', 'other'], lasts: 65 * MINUTE },
  requests: { is: 'passing', type: 'string', parts: ['source', 'tenant'], lasts: 60 * MINUTE },
  nextSlot: { is: 'passing', type: 'string', parts: ['tenant'], lasts: MINUTE },
  sendLog: { is: 'passing', type: 'zset', parts: ['tenant', 'conversation'], lasts: 61 * MINUTE },
  hold: { is: 'passing', type: 'string', parts: ['tenant', 'conversation'], lasts: DAY, lastMayBeLeftOut: true },
  probe: { is: 'passing', type: 'string', parts: [], lasts: MINUTE },
  lease: { is: 'passing', type: 'string', parts: ['task', 'tenant'], lasts: DAY, lastMayBeLeftOut: true },
  ran: { is: 'passing', type: 'string', parts: ['task', 'tenant'], lasts: 'one for each task', lastMayBeLeftOut: true },
  origin: { is: 'passing', type: 'string', parts: [], lasts: 'one' },
  fleet: { is: 'passing', type: 'hash', parts: [], lasts: 'each some seconds after its process ended' },
  restoring: { is: 'passing', type: 'string', parts: [], lasts: 'until all was put back' },
  layout: { is: 'passing', type: 'string', parts: [], lasts: 'one' },
  layoutLock: { is: 'passing', type: 'string', parts: [], lasts: 7 * DAY },
  recordVersion: { is: 'passing', type: 'string', parts: [], lasts: 'one' },
} as const satisfies { readonly [Name in Exclude<keyof Keys, 'prefix'>]: KeyKind };

export type KindName = keyof typeof KEY_KINDS;
