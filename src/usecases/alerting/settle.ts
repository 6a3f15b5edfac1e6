import { considered } from '../../domain/delivery/considered.ts';
import { noted } from '../../domain/delivery/held.ts';
import type { LedgerEntry } from '../../domain/delivery/ledger-entry.ts';
import { afterPause, resumed, settled } from '../../domain/delivery/progress.ts';
import type { Subscription } from '../../domain/subscription/subscription.ts';
import type { Instant } from '../../domain/instant.ts';
import { lookAgainAt } from '../../domain/delivery/next-nudge.ts';
import { removeFollow } from '../../domain/subscription/edit.ts';
import { escalationIn } from '../../domain/subscription/settings.ts';
import { isOver } from '../../domain/watching/compare-poll.ts';
import type { Clock, HeldConversation, Meter, RetryLater, SubscriptionStore } from '../../ports/index.ts';
import type { Situation } from './send-step.ts';

interface SettlePorts {
  readonly subscriptions: Pick<SubscriptionStore, 'update'>;
  readonly clock: Clock;
}

/** The entry of a conversation that lacks nothing now, with when to look at it again if nothing else happens. */
export function settledNow(ports: SettlePorts, situation: Situation): LedgerEntry {
  const now = ports.clock();
  const entry = withOwnership(withSpared(ports, situation), situation, now);
  return settled(entry, situation.snapshot, now, lookAgainAt({ ...situation, entry, now }));
}

/** An escalation waits from when nobody was on the incident any more. */
function withOwnership(entry: LedgerEntry, { owner, subscription }: Situation, now: Instant): LedgerEntry {
  if (!escalationIn(subscription.settings ?? {}) || entry.told.classification !== 'incident') return entry;
  const { unownedSince = now } = entry.nudged ?? {};
  return { ...entry, nudged: { ...entry.nudged, unownedSince: owner ? undefined : unownedSince } };
}

/** News that nobody here wants counts as shown; the entry says why it was not told. */
function withSpared({ clock }: SettlePorts, situation: Situation): LedgerEntry {
  const now = clock();
  const { news, telling } = considered({ ...situation, now });
  const isNews = news.kinds.some((kind) => kind !== 'edited');
  if (!isNews || telling.act !== 'spare') return situation.entry;
  return noted(situation.entry, { at: now, did: 'spared', rule: telling.rule });
}

/** Following ends with the issue, once its end was told. */
export async function endFollow({ subscriptions }: SettlePorts, { snapshot, subscription }: Situation): Promise<void> {
  const { issue } = snapshot;
  if (!isOver(snapshot) || !subscription.follows.some(({ issueId }) => issueId === issue.id)) return;
  const { tenantId, id } = subscription.conversation;
  await subscriptions.update(tenantId, id, (current) => current && removeFollow(current, issue.id));
}

interface PausePorts {
  readonly ledger: Pick<HeldConversation, 'put'>;
  readonly subscriptions: Pick<SubscriptionStore, 'get'>;
  readonly clock: Clock;
  readonly meter: Meter;
}

/** The entry waits with its conversation, unless that is no longer paused: then it goes on at once. */
export async function pauseEntry(
  { ledger, subscriptions, clock, meter }: PausePorts,
  entry: LedgerEntry,
  { conversation, pause }: Subscription,
): Promise<RetryLater> {
  const paused = afterPause(entry, pause, clock());
  await ledger.put(paused);
  // The pause may have ended between the look-up and this write. Then nobody else would resume the entry.
  const newest = await subscriptions.get(conversation.tenantId, conversation.id);
  if (!newest || newest.pause) {
    meter.delivery('paused', paused.reason);
    return undefined;
  }
  await ledger.put(resumed(paused, clock()));
  return { againInMs: 1 };
}
