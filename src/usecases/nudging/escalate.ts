import { placeOf } from '../../domain/audit.ts';
import type { LedgerEntry } from '../../domain/delivery/ledger-entry.ts';
import type { Escalation } from '../../domain/subscription/settings.ts';
import type { Conversation, Follow, Subscription } from '../../domain/subscription/subscription.ts';
import type { Snapshot } from '../../domain/watching/change.ts';
import type { AuditTrail, Clock, DeliveryLedger, Log, SubscriptionStore, WorkQueue } from '../../ports/index.ts';

export interface EscalatePorts {
  readonly subscriptions: Pick<SubscriptionStore, 'update'>;
  readonly ledger: Pick<DeliveryLedger, 'plan'>;
  readonly queue: Pick<WorkQueue, 'addDeliveries'>;
  /** If absent, no trail is kept. */
  readonly audit?: Pick<AuditTrail, 'append'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** An incident, as a conversation has it. */
export interface Unowned {
  readonly entry: LedgerEntry;
  readonly subscription: Subscription;
  readonly snapshot: Snapshot;
}

/**
 * Sends an incident that nobody has taken on to the other conversation, which follows it from then on, and gives the
 * entry that says so. Each write may be repeated: after a crash between them the same is written again, and nothing is
 * told twice. The entry is kept by the caller, last.
 */
export async function escalate(
  ports: EscalatePorts,
  { entry, subscription, snapshot }: Unowned,
  { to, name, afterMinutes: minutes }: Escalation,
): Promise<LedgerEntry> {
  const { tenantId, issueId } = entry;
  const follow = followFor(entry, subscription, minutes, ports.clock());
  const target = await ports.subscriptions.update(tenantId, to, (current) =>
    current && takesFrom(subscription, current) ? withEscalation(current, follow) : current,
  );
  const kept =
    target && takesFrom(subscription, target) ? target.follows.find(({ issueId: id }) => id === issueId) : undefined;
  if (target && kept) {
    await note(ports, subscription, target, kept);
    await owe(ports, target.conversation, snapshot);
  }
  const escalated = { to, name, minutes, at: ports.clock(), ...(!kept && { refused: true }) };
  ports.log.info('incident.escalated', { issue: issueId, refused: !kept });
  return { ...entry, nudged: { ...entry.nudged, escalated } };
}

const NOBODY = { id: '', name: '' };

function followFor(
  { issueId, conversationId: from }: LedgerEntry,
  { conversation, settings }: Subscription,
  minutes: number,
  at: string,
): Follow {
  const setBy = settings?.credits?.escalate?.setBy ?? NOBODY;
  return { issueId, setBy, setAt: at, escalated: { from, name: conversation.name ?? '', minutes, at } };
}

/** Whether a conversation takes what another sends on: it is of the same tenant, and has not switched that off. */
function takesFrom({ conversation: from }: Subscription, { conversation, settings }: Subscription): boolean {
  const isAtHome = from.homeTenantId?.toLowerCase() === conversation.homeTenantId?.toLowerCase();
  return isAtHome && settings?.escalations !== 'off';
}

/** Whoever follows the issue already goes on doing so. An escalation that came before stays. */
function withEscalation(current: Subscription, follow: Follow): Subscription {
  const former = current.follows.find(({ issueId }) => issueId === follow.issueId);
  if (former?.escalated) return current;
  const { escalated } = follow;
  const others = current.follows.filter((each) => each !== former);
  return { ...current, follows: [...others, former && escalated ? { ...former, escalated } : follow] };
}

/** By its own time, so that writing it again changes nothing. */
async function note(
  { audit, log }: EscalatePorts,
  { conversation, settings }: Subscription,
  target: Subscription,
  { issueId, escalated }: Follow,
): Promise<void> {
  if (!escalated) return;
  const what = {
    act: 'escalated',
    issueId,
    minutes: escalated.minutes,
    to: placeOf(nameless(target.conversation)),
  } as const;
  const by = settings?.credits?.escalate?.setBy ?? NOBODY;
  await audit
    ?.append(conversation.tenantId, { at: escalated.at, by, where: placeOf(conversation), what })
    .catch((error: unknown) => log.error('audit.not-kept', { error }));
}

/** A personal chat is called like the person whose it is. */
function nameless({ name, ...place }: Conversation): Conversation {
  return place.scope === 'personal' || name === undefined ? place : { ...place, name };
}

async function owe(
  { ledger, queue, clock }: EscalatePorts,
  { tenantId, id: conversationId }: Conversation,
  { issue: { id: issueId }, version }: Snapshot,
): Promise<void> {
  await ledger.plan(
    { id: `${issueId}/${version}`, tenantId, issueId, version, kinds: ['opened'], knownPosts: [], seenAt: clock() },
    [conversationId],
    clock(),
  );
  await queue.addDeliveries([{ tenantId, conversationId, issueId, version }]);
}
