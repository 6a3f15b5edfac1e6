/**
 * Remembers activities, so that one that Teams sends again takes effect only once. A claim lapses by itself: what a dead
 * process had begun may be begun again.
 */
export interface ActivityLedger {
  /** True only for the first caller with this id, across all processes, until the claim lapses or is given back. */
  claim(activityId: string, forMs: number): Promise<boolean>;
  /** Lets the claim last this long from now. */
  keep(activityId: string, forMs: number): Promise<void>;
  /** Ends this caller's own claim, because the work failed: the next caller is the first again. */
  giveBack(activityId: string): Promise<void>;
}
