/** Remembers activities, so that one that Teams sends again takes effect only once. */
export interface ActivityLedger {
  /** True only for the first caller with this id, across all processes, for ten minutes. */
  claim(activityId: string): Promise<boolean>;
}
