import { hash } from 'node:crypto';
import { MINUTE, SECOND } from '../../src/domain/instant.ts';
import type { ActivityLedger } from '../../src/ports/index.ts';
import type { Activity } from '../teams/activity.ts';
import { tenantOf } from '../teams/activity.ts';

/** The right to work on an activity, which others who get the same activity do not have. */
export interface Claim {
  /** The work is done: repeats are known until `until` (milliseconds since the epoch), and for ten minutes at least. */
  done(until?: number): Promise<void>;
  /** The work failed: Teams sends the activity again, and it is then worked on. */
  giveBack(): Promise<void>;
}

/** Claims an activity. `repeat`: somebody works on it, or has done it. */
type TakeClaim = (activity: Activity) => Promise<Claim | 'repeat'>;

/**
 * Teams sends an activity again after 15 seconds without an answer. The claim of a process that died has lapsed by then;
 * one that is at work renews its claim.
 */
const LEASE_MS = 10 * SECOND;
const RENEW_EVERY_MS = 3 * SECOND;
const REMEMBERED_MS = 10 * MINUTE;

/** Makes claims in a ledger. `now` gives milliseconds since the epoch. */
export function makeClaims(ledger: ActivityLedger, now: () => number): TakeClaim {
  return async (activity) => {
    // Without an id, no two activities can be told to be the same.
    if (!activity.id) return { done: nothing, giveBack: nothing };
    const id = idOf(activity);
    if (!(await ledger.claim(id, LEASE_MS))) return 'repeat';
    const renewing = setInterval(() => void ledger.keep(id, LEASE_MS), RENEW_EVERY_MS);
    renewing.unref();
    return {
      async done(until = 0) {
        clearInterval(renewing);
        await ledger.keep(id, Math.max(REMEMBERED_MS, until - now()));
      },
      async giveBack() {
        clearInterval(renewing);
        await ledger.giveBack(id);
      },
    };
  };
}

/**
 * An activity's id is unique only within its conversation, and that only within its tenant. Together they can be of any
 * length, and many are remembered: 120 bytes each as a hash, 230 and more as they are.
 */
function idOf(activity: Activity): string {
  const whole = JSON.stringify([tenantOf(activity) ?? '', activity.conversation.id, activity.id]);
  return hash('sha256', whole, 'base64url');
}

function nothing(): Promise<void> {
  return Promise.resolve();
}
