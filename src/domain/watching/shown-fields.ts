import type { Issue } from '../health/issue.ts';

/**
 * The fields of an issue that its live card shows. Only differences in these fields edit the card, and the card is
 * drawn from them alone. Code that shows another field does not compile until the field is listed here.
 *
 * `modifiedAt`, `details`, `origin`, `featureGroup` and `reportUrl` are not shown. An edit for one of them would send
 * the same card again.
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

/** The part of an issue that its live card may use. The id never changes. */
export type ShownIssue = Pick<Issue, 'id' | ShownField>;
