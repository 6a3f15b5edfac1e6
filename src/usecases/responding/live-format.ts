import type { LedgerEntry } from '../../domain/delivery/ledger-entry.ts';
import { canRespond, NO_RESPONSE } from '../../domain/response/response.ts';
import { formatOf } from '../../domain/subscription/settings.ts';
import type { Subscription } from '../../domain/subscription/subscription.ts';
import type { Snapshot } from '../../domain/watching/change.ts';
import { isOver } from '../../domain/watching/compare-poll.ts';
import type { LiveFormat, ResponseStore } from '../../ports/index.ts';

type Responses = Pick<ResponseStore, 'get' | 'end'>;

/** How the live card of an issue is written for a conversation, with what its people do about it. */
export async function liveFormatOf(
  responses: Responses | undefined,
  entry: LedgerEntry,
  subscription: Subscription,
  snapshot: Snapshot,
): Promise<LiveFormat> {
  const format = formatOf(subscription);
  if (!responses || !canRespond(subscription, snapshot)) return format;
  // Most conversations never did anything about most issues: for those nothing is read.
  const response = entry.responses === undefined ? undefined : await responses.get(...placeOf(entry));
  return { ...format, response: response ?? NO_RESPONSE };
}

/**
 * What people did about an issue ends with it, whether its card can be brought up to date or not. The card that says how
 * it ended shows nothing of that, so it matters not which comes first.
 */
export async function endResponse(
  responses: Responses | undefined,
  entry: LedgerEntry,
  snapshot: Snapshot | undefined,
): Promise<void> {
  if (entry.responses === undefined || (snapshot && !isOver(snapshot))) return;
  await responses?.end(...placeOf(entry));
}

function placeOf({ tenantId, conversationId, issueId }: LedgerEntry): [string, string, string] {
  return [tenantId, conversationId, issueId];
}
