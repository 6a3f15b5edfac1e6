import type { Instant } from '../instant.ts';
import type { Held, LedgerEntry, Note } from './ledger-entry.ts';

/** An issue is told some ten times; only the newest notes answer a question. */
const MOST_NOTES = 12;

/** The entry with a note. One that says the same as the newest adds nothing: the first time counts. */
export function noted(entry: LedgerEntry, note: Note): LedgerEntry {
  const { notes = [] } = entry;
  const newest = notes.at(-1);
  const isSame = newest?.did === note.did && newest.rule === note.rule && newest.until === note.until;
  const isEvent = note.did !== 'held' && note.did !== 'spared';
  return isSame && !isEvent ? entry : { ...entry, notes: [...notes, note].slice(-MOST_NOTES) };
}

/**
 * The entry while its news is held. Nothing counts as told: what comes meanwhile is told with it. News that was held for
 * the digest keeps that mark until the digest has told it, so it is never told by itself as well.
 */
export function afterHold(entry: LedgerEntry, held: Held, now: Instant): LedgerEntry {
  const { rule, until } = held;
  return noted({ ...entry, state: 'planned', held, updatedAt: now }, { at: now, did: 'held', rule, until });
}
