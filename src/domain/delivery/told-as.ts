import { standingOf, type Issue, type Standing } from '../health/issue.ts';
import { serviceByIssueId } from '../naming/catalogue.ts';
import type { LedgerEntry } from './ledger-entry.ts';

/** An issue changes what it is taken for once or twice. One that flaps must not let its entries grow. */
const MOST = 12;

/** What the issue was taken for when the conversation was told of it. An old entry lets its id tell the service. */
export function toldAsOf(entry: LedgerEntry): readonly Standing[] {
  if (entry.toldAs) return entry.toldAs;
  const service = serviceByIssueId(entry.issueId);
  const classification = CLASSIFICATIONS.find((each) => each === entry.told.classification);
  return service && classification ? [{ services: [service], classification }] : [];
}

const CLASSIFICATIONS = ['incident', 'advisory', 'message'] as const;

/** The same with what the issue is taken for now, as the conversation is told of it. */
export function toldAlsoAs(entry: LedgerEntry, issue: Issue): readonly Standing[] {
  const [before, now] = [toldAsOf(entry), standingOf(issue)];
  const isKnown = before.some((each) => JSON.stringify(each) === JSON.stringify(now));
  return isKnown || before.length >= MOST ? before : [...before, now];
}
