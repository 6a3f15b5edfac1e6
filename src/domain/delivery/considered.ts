import type { Instant } from '../instant.ts';
import type { ItemMark } from '../announcement/mark.ts';
import type { ServiceNames } from '../naming/service-names.ts';
import type { Subscription } from '../subscription/subscription.ts';
import { isUrgent, tellingOf, type Telling } from '../subscription/telling.ts';
import type { Snapshot } from '../watching/change.ts';
import type { Held, LedgerEntry } from './ledger-entry.ts';
import { toldAsOf } from './told-as.ts';
import { untold, type Untold } from './untold.ts';

interface Situation {
  readonly snapshot: Snapshot;
  readonly entry: LedgerEntry;
  readonly subscription: Subscription;
  /** The names of the tenant's services, by which its targets and mutes are understood. */
  readonly names?: ServiceNames;
  /** What the conversation says of a Message Center item. */
  readonly mark?: ItemMark | undefined;
  readonly now: Instant;
}

/** What a conversation was not told of an issue yet, and what its settings say about that. */
export interface Considered {
  readonly news: Untold;
  readonly telling: Telling;
  /** What holds the news. A mute is not among it: at its end the newest state alone is told. */
  readonly held?: Held;
}

/** Considers what is new about an issue to a conversation, by its subscription and settings at `now`. */
export function considered({ snapshot, entry, subscription, names, mark, now }: Situation): Considered {
  const news = untold(entry, snapshot);
  const { kinds } = news;
  const about = { issue: snapshot.issue, toldAs: toldAsOf(entry), ...(names && { names }) };
  const telling =
    mark?.mark === 'not-for-us'
      ? ({ act: 'spare', rule: 'not-for-us' } as const)
      : tellingOf(subscription, { ...about, kinds, lastToldAt: entry.shownAt }, now);
  const held = heldBy(entry, telling, isUrgent({ issue: snapshot.issue, kinds }), now);
  return { news, telling, ...(held && { held }) };
}

/**
 * What was held for the digest waits for it even after its time: without this, it would be told twice. Only what can no
 * longer wait goes first.
 */
function heldBy({ held }: LedgerEntry, telling: Telling, urgent: boolean, now: Instant): Held | undefined {
  if (telling.act === 'spare' || telling.rule === 'mute') return undefined;
  if (telling.act === 'tell') return held?.inDigest && (held.urgent || !urgent) ? held : undefined;
  const { rule, until, inDigest } = telling;
  return { rule, until, inDigest, urgent, since: held?.rule === rule ? held.since : now };
}
