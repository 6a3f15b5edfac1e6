import type { LedgerEntry } from '../../domain/delivery/ledger-entry.ts';
import type { Instant } from '../../domain/instant.ts';
import type { ChangeEvent } from '../../domain/watching/change.ts';

/** What stands in the field of an entry's data: the version owed has a field of its own. */
type EntryData = Omit<LedgerEntry, 'owedVersion'>;

/** An entry as it stands in Redis. */
export function stored({ owedVersion: _, ...data }: LedgerEntry): string {
  return JSON.stringify(data);
}

/** The data of the entry with which a conversation's first delivery of an issue begins. */
export function newEntry(event: ChangeEvent, conversationId: string, now: Instant): EntryData {
  return {
    tenantId: event.tenantId,
    conversationId,
    issueId: event.issueId,
    state: 'planned',
    shownVersion: 0,
    shownPosts: event.knownPosts,
    plannedFor: event.kinds,
    told: { resolved: false, reported: false },
    ...(event.standing && { toldAs: [event.standing] }),
    plannedAt: now,
    updatedAt: now,
  };
}

/** The version in the field of what is owed. What is no number is taken for something owed: a delivery does only what is missing. */
export function owedOf(text: string, { shownVersion }: EntryData): number {
  const owed = Number(text);
  return Number.isFinite(owed) ? owed : shownVersion + 1;
}

/** Adds the version owed to the stored data. A finished entry that owes something newer becomes planned again. */
export function withOwed(data: EntryData, owedVersion: number): LedgerEntry {
  const owesMore = data.state === 'done' && owedVersion > data.shownVersion;
  return { ...data, owedVersion, state: owesMore ? 'planned' : data.state };
}

/** An entry's member in the set of unfinished ones. */
export function member(tenantId: string, conversationId: string, issueId: string): string {
  return JSON.stringify([tenantId, conversationId, issueId]);
}
