import { createHash } from 'node:crypto';

/**
 * Every key's name. All begin with `REDIS_PREFIX`, whose name in braces keeps them on one node of a cluster, so that a
 * transaction may touch several. Tenant and conversation ids come from outside: every part is encoded, so that none can be
 * taken for another.
 */
export type Keys = ReturnType<typeof makeKeys>;

/** The names under one prefix. */
export function makeKeys(prefix: string) {
  const key = (...parts: string[]): string => [prefix, ...parts.map(encodeURIComponent)].join(':');
  return {
    /** What was read of a tenant last; `what` is `issues` or `history/Exchange/30`. */
    reading: (tenantId: string, what: string) => key('reading', tenantId, what),
    /** That an activity was taken in. Its id may be of any length, hence hashed. */
    activity: (activityId: string) => key('activity', createHash('sha256').update(activityId).digest('base64url')),

    subscription: (tenantId: string, conversationId: string) => key('subscription', tenantId, conversationId),
    // Sets of conversation ids: those subscribed to everything, to a service, to a family's services, to one followed issue.
    subscribersToAll: (tenantId: string) => key('subscribers', tenantId, 'all'),
    subscribersToService: (tenantId: string, serviceId: string) => key('subscribers', tenantId, 'service', serviceId),
    subscribersToFamily: (tenantId: string, family: string) => key('subscribers', tenantId, 'family', family),
    followers: (tenantId: string, issueId: string) => key('subscribers', tenantId, 'issue', issueId),
    conversationsOfTeam: (tenantId: string, teamId: string) => key('conversations', tenantId, 'team', teamId),
    conversationsOfTenant: (tenantId: string) => key('conversations', tenantId),

    snapshots: (tenantId: string) => key('snapshots', tenantId),
    /** Counts the polls kept: a poll that began before another was kept is refused. */
    pollSequence: (tenantId: string) => key('poll-sequence', tenantId),
    // The same for announcements, which are polled by themselves.
    announcementSnapshots: (tenantId: string) => key('announcement-snapshots', tenantId),
    announcementSequence: (tenantId: string) => key('announcement-sequence', tenantId),
    polledTenants: () => key('polled-tenants'),
    outbox: (tenantId: string) => key('outbox', tenantId),
    outboxOrder: (tenantId: string) => key('outbox-order', tenantId),
    /** Since when a tenant's source has failed, and whether its conversations were told. */
    outage: (tenantId: string) => key('outage', tenantId),
    /** Conversations that were told of an outage or its end. */
    told: (tenantId: string, notice: string, since: string) => key('told', tenantId, notice, since),
    /** A service's status by day, as we saw it. */
    days: (tenantId: string, serviceId: string) => key('days', tenantId, serviceId),

    ledgerEntry: (tenantId: string, conversationId: string, issueId: string) =>
      key('ledger', tenantId, conversationId, issueId),
    /** Ids of the issues a conversation has an entry for, by the time they were last planned. */
    ledgerOf: (tenantId: string, conversationId: string) => key('issues-of', tenantId, conversationId),
    /** Entries that are not finished, by the time they were last touched. */
    unfinished: () => key('unfinished'),
    /** Conversations that have a live card of an issue. */
    holders: (tenantId: string, issueId: string) => key('holders', tenantId, issueId),
    conversationLock: (tenantId: string, conversationId: string) => key('lock', tenantId, conversationId),

    nextSlot: (tenantId: string) => key('next-slot', tenantId),
    sendLog: (tenantId: string, conversationId: string) => key('send-log', tenantId, conversationId),
    /** While it exists nothing is sent to the conversation, or to the tenant where none is named. */
    hold: (tenantId: string, conversationId?: string) =>
      key('hold', tenantId, ...(conversationId === undefined ? [] : [conversationId])),
  };
}
