import type { Affected } from '../../domain/response/response.ts';

/** How many people gave each answer to *Are you affected?* */
export type AnswerCounts = Readonly<Record<Affected, number>>;

/**
 * How many people of each conversation said that an issue affects them, after the issue is over and their answers are
 * forgotten: numbers alone, for as long as the record is kept. Nothing in it says who, or where.
 */
export interface AnswerCountStore {
  /** Notes how many answered in a conversation so far. What was noted of it before counts no more. */
  note(tenantId: string, conversationId: string, issueId: string, counts: AnswerCounts): Promise<void>;
  /** The sums of all conversations, by issue. Issues about which nobody answered are left out. */
  sums(tenantId: string, issueIds: readonly string[]): Promise<ReadonlyMap<string, AnswerCounts>>;
}
