import type { Issue } from '../../domain/health/issue.ts';
import { servicesOf } from '../../domain/health/issue.ts';
import { hasSeenCard, type LedgerEntry } from '../../domain/delivery/ledger-entry.ts';
import { goesOn, warningId, type EarlyWarning } from '../../domain/impact/early-warning.ts';
import { between, MINUTE } from '../../domain/instant.ts';
import type { Subscription } from '../../domain/subscription/subscription.ts';
import type { DeliveryLedger, WarningStore } from '../../ports/index.ts';

interface NoticedPorts {
  readonly ledger: Pick<DeliveryLedger, 'get'>;
  readonly warnings: Pick<WarningStore, 'get'>;
}

/**
 * The entry of an incident that is about to get its first card, with how many minutes before Microsoft its people were
 * warned here. It is kept in the entry: the warning itself is forgotten within hours, and the card must stay as it is.
 */
export async function withNoticed(
  ports: NoticedPorts | undefined,
  entry: LedgerEntry,
  { settings }: Subscription,
  issue: Issue,
): Promise<LedgerEntry> {
  const isFirst = !hasSeenCard(entry) && entry.noticed === undefined;
  if (!ports || !isFirst || issue.classification !== 'incident' || settings?.earlyWarnings !== 'on') return entry;
  const { tenantId, conversationId } = entry;
  for (const { id } of servicesOf(issue)) {
    const warning = await ports.warnings.get(tenantId, id);
    const noticed = warning && minutesBefore(warning, issue);
    if (!warning || noticed === undefined) continue;
    const told = await ports.ledger.get(tenantId, conversationId, warningId(warning));
    if (told && hasSeenCard(told)) return { ...entry, noticed };
  }
  return entry;
}

/** How many minutes before Microsoft's first post people were warned; undefined if not before, or not of this. */
export function minutesBefore(warning: EarlyWarning, { id, posts }: Pick<Issue, 'id' | 'posts'>): number | undefined {
  const [saidAt] = posts.map(({ createdAt }) => createdAt).toSorted();
  if (saidAt === undefined || !(goesOn(warning, saidAt) || warning.published?.id === id)) return undefined;
  const minutes = Math.floor(between(warning.since, saidAt) / MINUTE);
  return minutes < 1 ? undefined : minutes;
}
