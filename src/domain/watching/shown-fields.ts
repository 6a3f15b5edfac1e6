import type { Issue } from '../health/issue.ts';

/**
 * The fields of an issue that its live card shows. This list alone decides which differences edit the card, and a live card is
 * drawn from these fields alone. So showing another one does not compile until it stands here.
 *
 * `modifiedAt`, `details`, `origin`, `featureGroup` and `reportUrl` are not shown. An edit for one of them would send the same
 * card again.
 */
export const SHOWN_FIELDS = [
  'title',
  'classification',
  'service',
  'otherServices',
  'actBy',
  'feature',
  'status',
  'statusText',
  'resolved',
  'startedAt',
  'endedAt',
  'impact',
  'posts',
] as const satisfies readonly (keyof Issue)[];

export type ShownField = (typeof SHOWN_FIELDS)[number];

/** As much of an issue as its live card may know. The id never changes. */
export type ShownIssue = Pick<Issue, 'id' | ShownField>;
