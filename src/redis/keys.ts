import { hash } from 'node:crypto';

/**
 * The name of every key. A tenant's keys begin with `REDIS_PREFIX` and the tenant within its braces: a cluster keeps what
 * stands there together, so one transaction can touch several keys of a tenant, and spreads the tenants over its nodes.
 * What is nobody's own begins with the plain prefix. Tenant and conversation ids come from outside, so every part is
 * encoded: no id can imitate another key.
 */
export type Keys = ReturnType<typeof makeKeys>;

/** Makes a key of a tenant. */
type TenantKey = (tenantId: string, ...parts: string[]) => string;

/** Makes the key names under one prefix, which has a name in braces. */
export function makeKeys(prefix: string) {
  const key: TenantKey = (tenantId, ...parts) => joined(tenantPrefix(prefix, tenantId), parts);
  const shared = (...parts: string[]) => joined(prefix, parts);
  return {
    ...pollKeys(key, shared),
    ...sourceKeys(key),
    ...ledgerKeys(key),
    ...subscriptionKeys(key),
    ...sendingKeys(key),
    ...serverKeys(key, shared),
    ...impactKeys(key),
    ...fileKeys(key),
    /** What the keys of a tenant begin with; without one, those that are nobody's own. */
    prefix: (tenantId?: string) => (tenantId === undefined ? prefix : tenantPrefix(prefix, tenantId)),
    /** A tenant's latest reading. `what` is for instance `issues` or `history/Exchange/30`. */
    latestReading: (tenantId: string, what: string) => key(tenantId, 'latest-reading', what),
    /** The same as earlier versions stored it. */
    reading: (tenantId: string, what: string) => key(tenantId, 'reading', what),
    /** Marks an activity as accepted. Its id can be of any length, so it is hashed. */
    activity: (activityId: string) => shared('activity', hash('sha256', activityId, 'base64url')),
  };
}

/** `{service-health}` of a tenant is `{service-health:contoso}`. */
function tenantPrefix(prefix: string, tenantId: string): string {
  return prefix.replace('}', () => `:${encodeURIComponent(tenantId)}}`);
}

function joined(prefix: string, parts: readonly string[]): string {
  return [prefix, ...parts.map(encodeURIComponent)].join(':');
}

/** What polls found, and what is still to be made of it. */
function pollKeys(key: TenantKey, shared: (...parts: string[]) => string) {
  return {
    snapshots: (tenantId: string) => key(tenantId, 'snapshots'),
    /** Counts the polls that were kept. A poll is refused if another was kept since it began. */
    pollSequence: (tenantId: string) => key(tenantId, 'poll-sequence'),
    // The same for announcements, which have their own poll.
    announcementSnapshots: (tenantId: string) => key(tenantId, 'announcement-snapshots'),
    announcementSequence: (tenantId: string) => key(tenantId, 'announcement-sequence'),
    polledTenants: () => shared('polled-tenants'),
    outbox: (tenantId: string) => key(tenantId, 'outbox'),
    outboxOrder: (tenantId: string) => key(tenantId, 'outbox-order'),
    /** Entries of the record that the long-run store does not have yet, by their ids, and the order of those. */
    recordOwed: (tenantId: string) => key(tenantId, 'record-owed'),
    recordOrder: (tenantId: string) => key(tenantId, 'record-order'),
    /** Since when there is a record, what it was begun with, and when the last good poll was. */
    recording: (tenantId: string) => key(tenantId, 'recording'),
  };
}

/** How a tenant's source is doing, and what it was asked and said over the time. */
function sourceKeys(key: TenantKey) {
  return {
    /** Since when a tenant's source has been failing, and whether its conversations were told. */
    outage: (tenantId: string) => key(tenantId, 'outage'),
    /** The conversations that were told about an outage or its end. */
    told: (tenantId: string, notice: string, since: string) => key(tenantId, 'told', notice, since),
    /** Those of whom nobody knows whether they were. */
    toldInDoubt: (tenantId: string, notice: string, since: string) => key(tenantId, 'told-in-doubt', notice, since),
    /** While this key exists, the source is left alone about the tenant. */
    pause: (source: string, tenantId: string) => key(tenantId, 'pause', source),
    /** How often the source was asked about the tenant in one slice of time. */
    sourceCalls: (source: string, tenantId: string, slice: number) => key(tenantId, 'source-calls', source, `${slice}`),
    /** How many requests the source was sent about the tenant in this hour. */
    requests: (source: string, tenantId: string) => key(tenantId, 'requests', source),
    /** Every id and name that a tenant's services had, with when they were last seen. */
    serviceNames: (tenantId: string) => key(tenantId, 'service-names'),
    /** A service's status by day, as we saw it. */
    days: (tenantId: string, serviceId: string) => key(tenantId, 'days', serviceId),
  };
}

/** What each conversation wants to hear, and who wants what. */
function subscriptionKeys(key: TenantKey) {
  return {
    /** The records of a tenant's conversations, by their ids. */
    subscriptions: (tenantId: string) => key(tenantId, 'subscriptions'),
    // Where older versions kept a record, and the ids of them all.
    subscription: (tenantId: string, conversationId: string) => key(tenantId, 'subscription', conversationId),
    conversationsOfTenant: (tenantId: string) => key(tenantId, 'conversations'),
    /** Exists while a backup is taken: the conversations whose records changed since it began. */
    changedSince: (tenantId: string) => key(tenantId, 'changed-since'),
    /** Conversations with a digest, by when somebody must see to it that it is planned. */
    digestsDue: (tenantId: string) => key(tenantId, 'digests-due'),
    /** What a conversation, or a thread of it, was last shown in answer to a question. */
    topic: (tenantId: string, conversationId: string) => key(tenantId, 'topic', conversationId),
    /** The same for one person, of what nobody else there was shown. */
    ownTopic: (tenantId: string, conversationId: string, personId: string) =>
      key(tenantId, 'own-topic', conversationId, personId),
    /** What a conversation says about items of the Message Center. */
    marks: (tenantId: string, conversationId: string) => key(tenantId, 'marks', conversationId),
    /** Up to when reminders were planned. */
    remindersPlanned: (tenantId: string) => key(tenantId, 'reminders-planned'),
    /** The message that welcomed a conversation. */
    welcome: (tenantId: string, conversationId: string) => key(tenantId, 'welcome', conversationId),
    // Sets of conversation ids subscribed to everything, one service, a family of services, one followed issue.
    subscribersToAll: (tenantId: string) => key(tenantId, 'subscribers', 'all'),
    subscribersToService: (tenantId: string, serviceId: string) => key(tenantId, 'subscribers', 'service', serviceId),
    subscribersToFamily: (tenantId: string, family: string) => key(tenantId, 'subscribers', 'family', family),
    followers: (tenantId: string, issueId: string) => key(tenantId, 'subscribers', 'issue', issueId),
    conversationsOfTeam: (tenantId: string, teamId: string) => key(tenantId, 'conversations', 'team', teamId),
    /** A person's own chat with the bot, by an id of theirs, and the ids under which a chat stands. */
    personalChat: (tenantId: string, personId: string) => key(tenantId, 'personal-chat', personId),
    personsOfChat: (tenantId: string, conversationId: string) => key(tenantId, 'persons-of-chat', conversationId),
    /** Who changed what, by time. */
    auditTrail: (tenantId: string) => key(tenantId, 'audit-trail'),
    /** A change that can still be undone. */
    undo: (tenantId: string, conversationId: string, id: string) => key(tenantId, 'undo', conversationId, id),
  };
}

/** What each conversation was shown, and who works on it. */
function ledgerKeys(key: TenantKey) {
  return {
    ledgerEntry: (tenantId: string, conversationId: string, issueId: string) =>
      key(tenantId, 'ledger', conversationId, issueId),
    /** Ids of the issues for which a conversation has an entry, by when they were last planned. */
    ledgerOf: (tenantId: string, conversationId: string) => key(tenantId, 'issues-of', conversationId),
    /** A tenant's unfinished entries, by when they were last touched. */
    unfinished: (tenantId: string) => key(tenantId, 'unfinished'),
    /** Conversations that have a live card of an issue. */
    holders: (tenantId: string, issueId: string) => key(tenantId, 'holders', issueId),
    conversationLock: (tenantId: string, conversationId: string) => ({
      lock: key(tenantId, 'lock', conversationId),
      /** The highest fence given for it. It stays when the lock is gone. */
      fence: key(tenantId, 'fence', conversationId),
    }),
  };
}

/** Files that wait to be fetched. */
function fileKeys(key: TenantKey) {
  return {
    /** One file, for a person. What stands there opens only with what the person was given. */
    fileOffer: (tenantId: string, personId: string, id: string) => key(tenantId, 'file-offer', personId, id),
    /** What waits for a person, by when it ends. */
    filesOf: (tenantId: string, personId: string) => key(tenantId, 'files-of', personId),
    /** What waits in the tenant, with its size, by when it ends. */
    fileSizes: (tenantId: string) => key(tenantId, 'file-sizes'),
  };
}

/** What the processes tell each other through the server, and how they see that it is still the same. */
function serverKeys(key: TenantKey, shared: (...parts: string[]) => string) {
  const owned = (tenantId: string | undefined, ...parts: string[]) =>
    tenantId === undefined ? shared(...parts) : key(tenantId, ...parts);
  return {
    /** Written again and again to see that the server can. */
    probe: () => shared('probe'),
    /** While this key exists, a scheduled task was begun by somebody and need not begin again. */
    lease: (task: string, tenantId?: string) => owned(tenantId, 'lease', task),
    /** Another value after each run of a scheduled task. */
    ran: (task: string, tenantId?: string) => owned(tenantId, 'ran', task),
    /** The processes that live, by an id of each, with what versions of records they read and write. */
    fleet: () => shared('fleet'),
    /** Exists while a backup is put back, and where that broke off. */
    restoring: () => shared('restoring'),
    /** The newest version that a record may have. */
    recordVersion: () => shared('record-version'),
    /** By which rules these names are made, and who makes them follow these. */
    layout: () => shared('layout'),
    layoutLock: () => ({ lock: shared('layout-lock'), fence: shared('layout-fence') }),
    /** Set once. If it is gone, the server was emptied. */
    origin: () => shared('origin'),
  };
}

/** Who says that something fails for them, and of what people were warned. */
function impactKeys(key: TenantKey) {
  return {
    /** Who said so of a service, or of an issue of it, by when they did. */
    affectedReports: (tenantId: string, serviceId: string) => key(tenantId, 'affected-reports', serviceId),
    /** The services of which somebody said so, by when anybody last did. */
    affectedServices: (tenantId: string) => key(tenantId, 'affected-services'),
    /** Of what people were warned last. */
    earlyWarning: (tenantId: string, serviceId: string) => key(tenantId, 'early-warning', serviceId),
    /** With this persons are hashed there. */
    affectedSalt: (tenantId: string) => key(tenantId, 'affected-salt'),
    /** How many said so of an issue, by conversation. */
    answerCounts: (tenantId: string, issueId: string) => key(tenantId, 'answer-counts', issueId),
  };
}

/** When something may be sent. */
function sendingKeys(key: TenantKey) {
  return {
    /** While this key exists, an operator wants nothing to be sent to the tenant's conversations. */
    sendingPause: (tenantId: string) => key(tenantId, 'sending-pause'),
    nextSlot: (tenantId: string) => key(tenantId, 'next-slot'),
    sendLog: (tenantId: string, conversationId: string) => key(tenantId, 'send-log', conversationId),
    /** While this key exists, nothing is sent to the conversation, or to the whole tenant if none is named. */
    hold: (tenantId: string, conversationId?: string) =>
      key(tenantId, 'hold', ...(conversationId === undefined ? [] : [conversationId])),
  };
}
