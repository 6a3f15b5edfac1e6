import type { LedgerEntry } from './ledger-entry.ts';
import { exponential } from '../backoff.ts';
import { SECOND } from '../instant.ts';

/**
 * Milliseconds to wait after failed attempt number `attempt`: 1, 2, 4 s … up to `longest`, varied by up to a fifth
 * either way, so that conversations that failed together do not retry together.
 */
export function retryDelay(entry: LedgerEntry, attempt: number, longest: number): number {
  return vary(entry, attempt, exponential(SECOND, longest, attempt));
}

/** `milliseconds`, more or less by up to a fifth. */
export function vary({ conversationId, issueId }: LedgerEntry, attempt: number, milliseconds: number): number {
  return Math.round(milliseconds * (0.8 + 0.4 * hashFraction(`${conversationId}/${issueId}/${attempt}`)));
}

/** A number from 0 to 1 derived from `text` alone (FNV-1a), so the same entry always gets the same delays. */
function hashFraction(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash / 0xffffffff;
}
