import { relatedIn, type Related } from '../related/related.ts';
import { postKeys } from './accept.ts';
import type { ChangeEvent, Snapshot } from './change.ts';
import { eventOf, isOver, type Comparison, type PollContext } from './compare-poll.ts';

type Polled = Pick<PollContext, 'tenantId' | 'polledAt'>;

type Known = ReadonlyMap<string, Snapshot>;

/**
 * Adds to what a poll found what the tenant's issues have to do with each other. Where that is all that changed, the
 * cards of an issue that is open are edited quietly; those of one that is over are left as they are.
 */
export function withRelated(previous: Known, found: Comparison, polled: Polled): Comparison {
  if (found.changed.length === 0) return found;
  const changed = new Map(found.changed.map((snapshot) => [snapshot.issue.id, snapshot]));
  const all = new Map([...previous, ...changed]);
  for (const id of found.forgotten) all.delete(id);
  const related = relatedIn([...all.values()].map(({ issue }) => issue));
  const events: ChangeEvent[] = [...found.events];
  for (const [id, snapshot] of all) {
    const now = related.get(id);
    if (isSame(snapshot.related, now)) continue;
    const isTold = snapshot.version > (previous.get(id)?.version ?? 0);
    const next = isTold || isOver(snapshot) ? snapshot : edited(snapshot, polled);
    changed.set(id, { ...next, related: now });
    if (next !== snapshot) events.push(eventOf(next, ['edited'], postKeys(next.issue), polled));
  }
  return { ...found, changed: [...changed.values()], events };
}

function isSame(a: Related | undefined, b: Related | undefined): boolean {
  return a === b || keyOf(a) === keyOf(b);
}

/** What was read from a store may have its fields in another order. */
function keyOf({ twins = [], together = [] }: Related = {}): string {
  return JSON.stringify([
    twins.map((each) => [each.id, each.service]),
    together.map((each) => [each.id, each.at, each.service]),
  ]);
}

function edited(snapshot: Snapshot, { polledAt }: Polled): Snapshot {
  return { ...snapshot, version: snapshot.version + 1, changedAt: polledAt };
}
