import type { Announcement } from '../../../domain/health/announcement.ts';
import { HealthError } from '../../../domain/health/health-error.ts';
import type { Classification, Issue } from '../../../domain/health/issue.ts';
import type { FailedPart, Reading } from '../../../domain/health/reading.ts';
import type { AnnouncementFilter, AnnouncementList, IssueFilter, IssueList } from '../answers.ts';
import { combinedAge, ifReadable, mapReading } from '../combined-age.ts';
import { preferring, rank, wantedIn, type Field } from './rank.ts';
import type { SearchedFields } from './searched-fields.ts';

/** What is listed: an issue, or a Message Center item or planned maintenance. */
export type Item =
  | { readonly kind: 'issue'; readonly issue: Issue }
  | { readonly kind: 'announcement'; readonly announcement: Announcement };

export type ItemKind = Classification | Announcement['kind'];

/** Which items are wanted. */
export interface ItemFilter
  extends Omit<IssueFilter, 'classification'>, Omit<AnnouncementFilter, 'kind' | 'words' | 'synonyms'> {
  /** In the order in which they are listed. */
  readonly kinds: readonly ItemKind[];
  /** Only what has these words; what has more of them comes first. */
  readonly words?: string;
  /** What has more of these words comes first, whatever else it has. */
  readonly preferred?: string;
  /** Words that mean the same, a group a line, with commas between them. */
  readonly synonyms?: readonly string[];
}

/** The open ones first, kind by kind as each list has them; or where words are wanted, the best match first. */
export type FoundItems = Reading<readonly Item[]>;
type FindItems = (tenantId: string, filter: ItemFilter) => Promise<FoundItems>;

interface Lists {
  readonly issues: (tenantId: string, filter: IssueFilter) => Promise<IssueList>;
  readonly announcements: (tenantId: string, filter: AnnouncementFilter) => Promise<AnnouncementList>;
}

/**
 * Finds items of several kinds at once. A kind that cannot be read is named in `failedParts`; fails with its
 * `HealthError` if none can be read.
 */
export function makeFindItems(lists: Lists, fields: SearchedFields): FindItems {
  const fieldsOf = (item: Item): readonly Field[] =>
    item.kind === 'issue' ? fields.ofIssue(item.issue) : fields.ofAnnouncement(item.announcement);
  return async (tenantId, filter) => {
    const parts = await Promise.all(
      filter.kinds.map(async (kind) => ifReadable(listOf(lists, tenantId, kind, filter))),
    );
    const found = together(parts, filter.kinds);
    const { words = '', preferred = '', synonyms = [] } = filter;
    const wanted = wantedIn(words, synonyms);
    return mapReading(found, (items) =>
      preferring(
        wanted.length === 0 ? items : rank(items, wanted, fieldsOf, () => 0).items,
        wantedIn(preferred, synonyms),
        fieldsOf,
      ),
    );
  };
}

async function listOf(lists: Lists, tenantId: string, kind: ItemKind, filter: ItemFilter): Promise<FoundItems> {
  const { service, alsoServices = [], state, period, actBy, major, tag } = filter;
  const common = { ...(service && { service }), ...(period && { period }) };
  if (isClassification(kind)) {
    const list = await lists.issues(tenantId, { ...common, alsoServices, classification: kind, state });
    return mapReading(list, ({ issues }) => issues.map((issue): Item => ({ kind: 'issue', issue })));
  }
  const wanted = { ...(actBy && { actBy }), ...(major && { major }), ...(tag !== undefined && { tag }) };
  const list = await lists.announcements(tenantId, { ...common, ...wanted, kind });
  return mapReading(list, ({ announcements }) =>
    announcements.map((announcement): Item => ({ kind: 'announcement', announcement })),
  );
}

function isClassification(kind: ItemKind): kind is Classification {
  return kind === 'incident' || kind === 'advisory';
}

function together(parts: readonly (FoundItems | HealthError)[], kinds: readonly ItemKind[]): FoundItems {
  const read = parts.filter((part): part is FoundItems => !(part instanceof HealthError));
  const [first] = parts;
  if (read.length === 0 && first instanceof HealthError) throw first;
  const failedParts = parts.flatMap((part, at) => (part instanceof HealthError ? [failedPart(part, kinds[at])] : []));
  const value = read.flatMap((part) => part.value).toSorted(openFirst);
  return { ...combinedAge(...read), value, ...(failedParts.length > 0 && { failedParts: eachOnce(failedParts) }) };
}

/** What is over comes last, whatever its kind. */
function openFirst(a: Item, b: Item): number {
  return Number(isOver(a)) - Number(isOver(b));
}

function isOver(item: Item): boolean {
  return item.kind === 'issue' && item.issue.resolved;
}

function failedPart({ code }: HealthError, kind: ItemKind | undefined): FailedPart {
  return { part: kind !== undefined && isClassification(kind) ? 'issues' : 'messages', because: code };
}

/** Two kinds are read together, so they fail together. */
function eachOnce(failed: readonly FailedPart[]): FailedPart[] {
  return [...new Map(failed.map((each) => [each.part, each])).values()];
}
