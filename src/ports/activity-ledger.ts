/** Remembers activities, so that one that Teams sends again has one effect. */
export interface ActivityLedger {
  /** True for the first caller with this id, for all processes, for ten minutes. */
  claim(activityId: string): Promise<boolean>;
}
