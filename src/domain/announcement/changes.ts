import type { AnnouncementCategory, AnnouncementSeverity, EditionFacts } from '../health/edition-facts.ts';
import type { ServiceRef } from '../health/service.ts';
import type { Instant } from '../instant.ts';
import { bareTitle, isUpdateTag } from './marks-of-update.ts';
import type { Edition } from './edition.ts';
import { changedPassages, sentencesIn, type Passage } from './passages.ts';
import { movedDates, type MovedDate } from './rollout.ts';

interface Moved {
  readonly before?: Instant | undefined;
  readonly after?: Instant | undefined;
}

/** One thing that an item says otherwise than before. */
export type AnnouncementChange =
  /** The date by which to act: moved, set (no `before`) or taken away (no `after`). */
  | ({ readonly kind: 'act-by' } & Moved)
  /** A date of the rollout in the text. */
  | ({ readonly kind: 'rollout' } & MovedDate)
  /** When a planned maintenance begins or ends. */
  | ({ readonly kind: 'window-begins' | 'window-ends' } & Moved)
  /** When the item was published or expires: of no consequence to anybody. */
  | ({ readonly kind: 'starts' | 'ends' } & Moved)
  | { readonly kind: 'major'; readonly after: boolean }
  | { readonly kind: 'severity'; readonly before: AnnouncementSeverity; readonly after: AnnouncementSeverity }
  | { readonly kind: 'category'; readonly before: AnnouncementCategory; readonly after: AnnouncementCategory }
  | { readonly kind: 'tags'; readonly added: readonly string[]; readonly removed: readonly string[] }
  | { readonly kind: 'services'; readonly added: readonly ServiceRef[]; readonly removed: readonly ServiceRef[] }
  /** Without the mark that it was updated. */
  | { readonly kind: 'title'; readonly before: string; readonly after: string }
  /** What people have to do. */
  | { readonly kind: 'action'; readonly passages: readonly Passage[] }
  | { readonly kind: 'text'; readonly passages: readonly Passage[] };

/**
 * What a Message Center item says otherwise than before, in the order of its weight. Time stamps, white space, markup,
 * order, extra fields and Microsoft's own mark "Updated" are no change, and neither is what is not known of one version.
 */
export function changesOfAnnouncement(before: Edition, after: Edition): readonly AnnouncementChange[] {
  const [had, has] = [sentencesIn(before.text), sentencesIn(after.text)];
  const { moved, told } = movedDates(had, has);
  const passages = changedPassages(
    had.filter(({ form }) => !told.has(form)),
    has.filter(({ form }) => !told.has(form)),
  );
  const action = passages.filter(({ section }) => section !== undefined && IS_ACTION.test(section));
  const other = passages.filter((each) => !action.includes(each));
  return [
    ...factChanges(before.facts, after.facts, 'dates'),
    ...moved.map((each) => ({ kind: 'rollout', ...each }) as const),
    ...factChanges(before.facts, after.facts, 'others'),
    ...(action.length > 0 ? [{ kind: 'action', passages: action } as const] : []),
    ...(other.length > 0 ? [{ kind: 'text', passages: other } as const] : []),
  ];
}

/** `What you need to do to prepare` */
const IS_ACTION =
  /\b(?:need|have) to (?:do|prepare)\b|\bshould (?:you )?do\b|\bto prepare\b|\brequired actions?\b|\baction required\b/i;

type Compare = (before: EditionFacts, after: EditionFacts) => AnnouncementChange | undefined;

const DATES: readonly Compare[] = [
  (before, after) => moved('act-by', before.actBy, after.actBy),
  (before, after) => moved(isWindow(after) ? 'window-begins' : 'starts', before.startsAt, after.startsAt),
  ({ endsAt: before }, after) =>
    before !== undefined && after.endsAt !== undefined
      ? moved(isWindow(after) ? 'window-ends' : 'ends', before, after.endsAt)
      : undefined,
];

const OTHERS: readonly Compare[] = [
  ({ majorChange: before }, { majorChange: after }) =>
    before !== undefined && after !== undefined && before !== after ? { kind: 'major', after } : undefined,
  ({ severity: before }, { severity: after }) =>
    before !== undefined && after !== undefined && before !== after ? { kind: 'severity', before, after } : undefined,
  ({ category: before }, { category: after }) => (before === after ? undefined : { kind: 'category', before, after }),
  ({ tags: before }, { tags: after }) => before && after && tagsChanged(before, after),
  (before, after) => servicesChanged(before.services, after.services),
  (before, after) => titleChanged(bareTitle(before.title), bareTitle(after.title)),
];

function factChanges(
  before: EditionFacts | undefined,
  after: EditionFacts | undefined,
  which: 'dates' | 'others',
): AnnouncementChange[] {
  if (!before || !after) return [];
  return (which === 'dates' ? DATES : OTHERS).flatMap((compare) => compare(before, after) ?? []);
}

function isWindow({ maintenance }: EditionFacts): boolean {
  return maintenance === true;
}

function moved(
  kind: 'act-by' | 'window-begins' | 'window-ends' | 'starts' | 'ends',
  before: Instant | undefined,
  after: Instant | undefined,
): AnnouncementChange | undefined {
  const isSame =
    before === undefined || after === undefined ? before === after : Date.parse(before) === Date.parse(after);
  return isSame ? undefined : { kind, before, after };
}

function tagsChanged(before: readonly string[], after: readonly string[]): AnnouncementChange | undefined {
  const added = missingFrom(before, after, nameOf).filter((tag) => !isUpdateTag(tag));
  const removed = missingFrom(after, before, nameOf).filter((tag) => !isUpdateTag(tag));
  return added.length + removed.length === 0 ? undefined : { kind: 'tags', added, removed };
}

function servicesChanged(before: readonly ServiceRef[], after: readonly ServiceRef[]): AnnouncementChange | undefined {
  const idOf = ({ id }: ServiceRef) => nameOf(id);
  const [added, removed] = [missingFrom(before, after, idOf), missingFrom(after, before, idOf)];
  return added.length + removed.length === 0 ? undefined : { kind: 'services', added, removed };
}

function titleChanged(before: string, after: string): AnnouncementChange | undefined {
  const letters = (text: string) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return letters(before) === letters(after) ? undefined : { kind: 'title', before, after };
}

function nameOf(text: string): string {
  return text.trim().toLowerCase();
}

function missingFrom<T>(known: readonly T[], all: readonly T[], key: (each: T) => string): T[] {
  const had = new Set(known.map(key));
  return all.filter((each, at) => !had.has(key(each)) && all.findIndex((other) => key(other) === key(each)) === at);
}
