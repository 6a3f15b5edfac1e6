import type { Sighting } from './accept.ts';
import type { ChangeKind } from './change.ts';
import { SHOWN_FIELDS } from './shown-fields.ts';
import type { ShownField } from './shown-fields.ts';
import type { Issue, Post } from '../health/issue.ts';
import { severityGroup } from '../health/status.ts';

interface Rule {
  readonly kind: ChangeKind;
  readonly holds: (sighting: Sighting) => boolean;
}

/** The alerting rows of the table in DESIGN §5, for an issue that was already known. Several may apply at once. */
const RULES: readonly Rule[] = [
  { kind: 'updated', holds: (seen) => hasNewPosts(seen) && !becameResolved(seen) && !bringsReport(seen) },
  { kind: 'resolved', holds: becameResolved },
  { kind: 'report-published', holds: bringsReport },
  { kind: 'reclassified', holds: ({ before, after }) => before.classification !== after.classification },
  {
    kind: 'status-changed',
    holds: (seen) =>
      seen.advanced && !hasNewPosts(seen) && !becameResolved(seen) && !bringsReport(seen) && statusMoved(seen),
  },
];

/** What is materially new. Only `edited` if nobody is to be alerted; empty if nothing visible differs. */
export function changesOf(sighting: Sighting): ChangeKind[] {
  const kinds = RULES.filter((rule) => rule.holds(sighting)).map((rule) => rule.kind);
  if (kinds.length > 0) return kinds;
  return looksDifferent(sighting.before, sighting.after) ? ['edited'] : [];
}

/**
 * The changes of an issue seen for the first time: opened, and possibly already over if it came and went between polls.
 */
export function changesOfNew(issue: Issue): ChangeKind[] {
  const kinds: ChangeKind[] = ['opened'];
  if (issue.resolved) kinds.push('resolved');
  if (hasReport(issue)) kinds.push('report-published');
  return kinds;
}

/** Whether the API says that the issue's post-incident report is published. */
export function hasReport(issue: Issue): boolean {
  return issue.status === 'postIncidentReviewPublished';
}

function hasNewPosts({ newPosts }: Sighting): boolean {
  return newPosts.length > 0;
}

function becameResolved({ before, after }: Sighting): boolean {
  return !before.resolved && after.resolved;
}

/** Most issues get two reports, preliminary and final, each with its own post (`health-apis.md` §5.1). */
function bringsReport(seen: Sighting): boolean {
  return hasReport(seen.after) && (hasNewPosts(seen) || !hasReport(seen.before));
}

/** The status moved to another severity group, or a closed issue reopened. */
function statusMoved({ before, after }: Sighting): boolean {
  return severityGroup(before.status) !== severityGroup(after.status) || before.resolved !== after.resolved;
}

function looksDifferent(before: Issue, after: Issue): boolean {
  return SHOWN_FIELDS.some((field) => DIFFERS[field]?.(before, after) ?? before[field] !== after[field]);
}

type Differs = (before: Issue, after: Issue) => boolean;
type Plain = string | boolean | undefined;
/** Fields that can be compared with `!==`. Each of the others needs a rule, or every poll would find it different. */
type PlainField = { [Field in ShownField]: Issue[Field] extends Plain ? Field : never }[ShownField];

const DIFFERS: Partial<Record<ShownField, Differs>> & Record<Exclude<ShownField, PlainField>, Differs> = {
  statusText: statusTextDiffers,
  service: servicesDiffer,
  otherServices: servicesDiffer,
  posts: postsDiffer,
};

/**
 * The API's own status text counts only where it is shown: for a status this build does not know, and as a message's
 * category.
 */
function statusTextDiffers(before: Issue, after: Issue): boolean {
  const isShown = after.status === 'unknown' || after.classification === 'message';
  return isShown && before.statusText !== after.statusText;
}

/** The first service is shown first; the order of the others is noise. */
function servicesDiffer(before: Issue, after: Issue): boolean {
  return servicesKey(before) !== servicesKey(after);
}

function servicesKey({ service, otherServices = [] }: Issue): string {
  return JSON.stringify(
    [service, ...otherServices.toSorted((a, b) => (a.id < b.id ? -1 : 1))].map(({ id, name }) => [id, name]),
  );
}

function postsDiffer({ posts: before }: Issue, { posts: after }: Issue): boolean {
  if (before.length === after.length && before.every((post, at) => samePost(post, after[at]))) return false;
  return !includesAll(before, after) || !includesAll(after, before);
}

function includesAll(all: readonly Post[], some: readonly Post[]): boolean {
  return some.every((post) => all.some((other) => samePost(post, other)));
}

function samePost(a: Post, b: Post | undefined): boolean {
  return (
    a.createdAt === b?.createdAt &&
    a.kind === b.kind &&
    a.body.content === b.body.content &&
    a.body.type === b.body.type
  );
}
