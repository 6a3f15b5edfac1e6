import { hash } from 'node:crypto';

/**
 * The name of every key. All begin with `REDIS_PREFIX`. The name in its braces keeps them on one node of a cluster, so
 * one transaction can touch several. Tenant and conversation ids come from outside, so every part is encoded: no id can
 * imitate another key.
 */
export type Keys = ReturnType<typeof makeKeys>;

/** Makes the key names under one prefix. */
export function makeKeys(prefix: string) {
  const key = (...parts: string[]): string => [prefix, ...parts.map(encodeURIComponent)].join(':');
  return {
    ...ledgerKeys(key),
    ...subscriptionKeys(key),
    ...serverKeys(key),
    /** A tenant's latest reading. `what` is for instance `issues` or `history/Exchange/30`. */
    latestReading: (tenantId: string, what: string) => key('latest-reading', tenantId, what),
    /** The same as earlier versions stored it. */
    reading: (tenantId: string, what: string) => key('reading', tenantId, what),
    /** Marks an activity as accepted. Its id can be of any length, so it is hashed. */
    activity: (activityId: string) => key('activity', hash('sha256', activityId, 'base64url')),

    snapshots: (tenantId: string) => key('snapshots', tenantId),
    /** Counts the polls that were kept. A poll is refused if another was kept since it began. */
    pollSequence: (tenantId: string) => key('poll-sequence', tenantId),
    // The same for announcements, which have their own poll.
    announcementSnapshots: (tenantId: string) => key('announcement-snapshots', tenantId),
    announcementSequence: (tenantId: string) => key('announcement-sequence', tenantId),
    polledTenants: () => key('polled-tenants'),
    outbox: (tenantId: string) => key('outbox', tenantId),
    outboxOrder: (tenantId: string) => key('outbox-order', tenantId),
    /** Since when a tenant's source has been failing, and whether its conversations were told. */
    outage: (tenantId: string) => key('outage', tenantId),
    /** The conversations that were told about an outage or its end. */
    told: (tenantId: string, notice: string, since: string) => key('told', tenantId, notice, since),
    /** Those of whom nobody knows whether they were. */
    toldInDoubt: (tenantId: string, notice: string, since: string) => key('told-in-doubt', tenantId, notice, since),
    /** While this key exists, the source is left alone about the tenant. */
    pause: (source: string, tenantId: string) => key('pause', source, tenantId),
    /** Every id and name that a tenant's services had, with when they were last seen. */
    serviceNames: (tenantId: string) => key('service-names', tenantId),
    /** A service's status by day, as we saw it. */
    days: (tenantId: string, serviceId: string) => key('days', tenantId, serviceId),

    nextSlot: (tenantId: string) => key('next-slot', tenantId),
    sendLog: (tenantId: string, conversationId: string) => key('send-log', tenantId, conversationId),
    /** While this key exists, nothing is sent to the conversation, or to the whole tenant if none is named. */
    hold: (tenantId: string, conversationId?: string) =>
      key('hold', tenantId, ...(conversationId === undefined ? [] : [conversationId])),
  };
}

/** What each conversation wants to hear, and who wants what. */
function subscriptionKeys(key: (...parts: string[]) => string) {
  return {
    /** The records of a tenant's conversations, by their ids. */
    subscriptions: (tenantId: string) => key('subscriptions', tenantId),
    // Where older versions kept a record, and the ids of them all.
    subscription: (tenantId: string, conversationId: string) => key('subscription', tenantId, conversationId),
    conversationsOfTenant: (tenantId: string) => key('conversations', tenantId),
    /** Conversations with a digest, by when somebody must see to it that it is planned. */
    digestsDue: (tenantId: string) => key('digests-due', tenantId),
    /** What a conversation, or a thread of it, was last shown in answer to a question. */
    topic: (tenantId: string, conversationId: string) => key('topic', tenantId, conversationId),
    // Sets of conversation ids subscribed to everything, one service, a family of services, one followed issue.
    subscribersToAll: (tenantId: string) => key('subscribers', tenantId, 'all'),
    subscribersToService: (tenantId: string, serviceId: string) => key('subscribers', tenantId, 'service', serviceId),
    subscribersToFamily: (tenantId: string, family: string) => key('subscribers', tenantId, 'family', family),
    followers: (tenantId: string, issueId: string) => key('subscribers', tenantId, 'issue', issueId),
    conversationsOfTeam: (tenantId: string, teamId: string) => key('conversations', tenantId, 'team', teamId),
    /** A person's own chat with the bot, by an id of theirs, and the ids under which a chat stands. */
    personalChat: (tenantId: string, personId: string) => key('personal-chat', tenantId, personId),
    personsOfChat: (tenantId: string, conversationId: string) => key('persons-of-chat', tenantId, conversationId),
    /** A change that can still be undone. */
    undo: (tenantId: string, conversationId: string, id: string) => key('undo', tenantId, conversationId, id),
  };
}

/** What each conversation was shown, and who works on it. */
function ledgerKeys(key: (...parts: string[]) => string) {
  return {
    ledgerEntry: (tenantId: string, conversationId: string, issueId: string) =>
      key('ledger', tenantId, conversationId, issueId),
    /** Ids of the issues for which a conversation has an entry, by when they were last planned. */
    ledgerOf: (tenantId: string, conversationId: string) => key('issues-of', tenantId, conversationId),
    /** Unfinished entries, by when they were last touched. */
    unfinished: () => key('unfinished'),
    /** Conversations that have a live card of an issue. */
    holders: (tenantId: string, issueId: string) => key('holders', tenantId, issueId),
    conversationLock: (tenantId: string, conversationId: string) => ({
      lock: key('lock', tenantId, conversationId),
      /** The highest fence given for it. It stays when the lock is gone. */
      fence: key('fence', tenantId, conversationId),
    }),
  };
}

/** What the processes tell each other through the server, and how they see that it is still the same. */
function serverKeys(key: (...parts: string[]) => string) {
  return {
    /** Written again and again to see that the server can. */
    probe: () => key('probe'),
    /** While this key exists, a scheduled task was begun by somebody and need not begin again. */
    lease: (task: string, tenantId = '') => key('lease', task, tenantId),
    /** Another value after each run of a scheduled task. */
    ran: (task: string, tenantId = '') => key('ran', task, tenantId),
    /** The processes that live, by an id of each, with what versions of records they read and write. */
    fleet: () => key('fleet'),
    /** The newest version that a record may have. */
    recordVersion: () => key('record-version'),
    /** Set once. If it is gone, the server was emptied. */
    origin: () => key('origin'),
  };
}
