import type { Issue } from '../health/issue.ts';
import type { Instant } from '../instant.ts';
import type { Snapshot } from '../watching/change.ts';
import type { Bulletin } from './bulletin.ts';

/** How it stands with what a bulletin is about, as far as its readers care. */
export type BulletinStanding = 'open' | 'resolved' | 'no-longer-listed' | 'withdrawn';

/** A bulletin as its readers are to see it now. */
export interface ShownBulletin {
  readonly issueId: string;
  readonly bulletin: Bulletin;
  readonly standing: BulletinStanding;
  /** When what it says was last known: it is drawn as of then, so that an equal one is not sent again. */
  readonly at: Instant;
  /** Absent if nothing is known of the issue any more. */
  readonly issue?: Issue;
}

/**
 * Reads off the newest snapshot what a bulletin is to say. `wasResolved`: its readers were told that it is over, which
 * stays true when the issue is forgotten.
 */
export function shownBulletin(
  issueId: string,
  bulletin: Bulletin,
  snapshot: Snapshot | undefined,
  wasResolved: boolean,
): ShownBulletin {
  const standing = bulletin.withdrawn ? 'withdrawn' : standingOf(snapshot, wasResolved);
  const at = snapshot && snapshot.changedAt > bulletin.posted.at ? snapshot.changedAt : bulletin.posted.at;
  return { issueId, bulletin, standing, at, ...(snapshot && { issue: snapshot.issue }) };
}

function standingOf(snapshot: Snapshot | undefined, wasResolved: boolean): BulletinStanding {
  if (!snapshot) return wasResolved ? 'resolved' : 'no-longer-listed';
  if (snapshot.issue.resolved) return 'resolved';
  return snapshot.noLongerListed === true ? 'no-longer-listed' : 'open';
}
