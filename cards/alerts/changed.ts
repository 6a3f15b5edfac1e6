import { changesOfAnnouncement, type AnnouncementChange } from '../../src/domain/announcement/changes.ts';
import type { DatePhrase } from '../../src/domain/announcement/date-phrase.ts';
import { editionsOf } from '../../src/domain/announcement/edition.ts';
import type { Passage } from '../../src/domain/announcement/passages.ts';
import type { Instant } from '../../src/domain/instant.ts';
import type { ShownIssue } from '../../src/domain/watching/shown-fields.ts';
import { plainText } from '../../src/lib/plain-text.ts';
import type { IssueUpdate } from '../../src/ports/index.ts';
import type { Words } from '../../words/index.ts';
import { dateOf, type TimeFrame } from '../kit/format.ts';

/** What changed in a Message Center item since the version that its conversation was told last. */
export function changesIn({ issue, posts }: Pick<IssueUpdate, 'issue' | 'posts'>): readonly AnnouncementChange[] {
  const untold = new Set(posts.map(({ createdAt }) => createdAt));
  const editions = editionsOf(issue, plainText);
  const [before, after] = [editions.filter(({ at }) => !untold.has(at)).at(-1), editions.at(-1)];
  return before && after ? changesOfAnnouncement(before, after).filter(isShown) : [];
}

/** What changed last in an item, and when; undefined if it is as it was published. */
export function lastChange(
  issue: ShownIssue,
): { readonly at: Instant; readonly changes: readonly AnnouncementChange[] } | undefined {
  const [before, after] = editionsOf(issue, plainText).slice(-2);
  if (!before || !after) return undefined;
  const changes = changesOfAnnouncement(before, after).filter(isShown);
  return changes.length === 0 ? undefined : { at: after.at, changes };
}

/** When it was published or leaves the list is of no consequence. */
function isShown({ kind }: AnnouncementChange): boolean {
  return kind !== 'starts' && kind !== 'ends';
}

/** A change in one sentence or more; `isQuote` if Microsoft's own words stand in it. */
interface ChangeLine {
  readonly text: string;
  readonly isQuote: boolean;
}

/** The changes, each in a line of its own, in the order of their weight. */
export function changeLines(changes: readonly AnnouncementChange[], frame: TimeFrame, words: Words): ChangeLine[] {
  return changes.flatMap((change) => linesOf(change, frame, words));
}

function linesOf(change: AnnouncementChange, frame: TimeFrame, words: Words): ChangeLine[] {
  const { changes: texts } = words.watching;
  switch (change.kind) {
    case 'act-by':
    case 'window-begins':
    case 'window-ends':
      return [own(movedInstant(change, frame, words))];
    case 'rollout': {
      const said = texts.moved(change.step, phrase(change.before, frame), phrase(change.after, frame));
      const text = change.phase === '' ? said : texts.inPhase(change.phase, said);
      return [{ text, isQuote: [change.before, change.after].some(({ day }) => day === undefined) }];
    }
    case 'major':
      return [own(change.after ? texts.major : texts.notMajor)];
    case 'severity':
      return [own(texts.severity[change.after])];
    case 'category':
      return [own(texts.category(words.announcements.categories[change.after]))];
    case 'tags':
      return [...listed(change.added, texts.tagged, words), ...listed(change.removed, texts.untagged, words)];
    case 'services': {
      const names = (services: typeof change.added) => services.map(({ name }) => name);
      return [
        ...listed(names(change.added), texts.moreServices, words),
        ...listed(names(change.removed), texts.fewerServices, words),
      ];
    }
    case 'title':
      return [{ text: texts.title(change.after), isQuote: true }];
    case 'action':
      return change.passages.map((passage) => quoted(passage, texts.toDo, words));
    case 'text':
      return change.passages.map((passage) => quoted(passage, (text) => text, words));
    case 'starts':
    case 'ends':
      return [];
  }
}

function own(text: string): ChangeLine {
  return { text, isQuote: false };
}

function listed(items: readonly string[], say: (list: string) => string, { speech }: Words): ChangeLine[] {
  return items.length === 0 ? [] : [own(say(speech.list(items)))];
}

function quoted({ before = '', after }: Passage, say: (text: string) => string, words: Words): ChangeLine {
  return { text: after === undefined ? words.watching.changes.noLonger(before) : say(after), isQuote: true };
}

type MovedInstant = Extract<AnnouncementChange, { readonly kind: 'act-by' | 'window-begins' | 'window-ends' }>;
const WHAT = { 'act-by': 'actBy', 'window-begins': 'windowBegins', 'window-ends': 'windowEnds' } as const;

function movedInstant({ kind, before, after }: MovedInstant, frame: TimeFrame, { watching }: Words): string {
  const { moved, actBySet, actByGone } = watching.changes;
  if (before !== undefined && after !== undefined) return moved(WHAT[kind], dayOf(before, frame), dayOf(after, frame));
  return after === undefined ? actByGone(dayOf(before ?? '', frame)) : actBySet(dayOf(after, frame));
}

/** Microsoft gives days at midnight in UTC: they are the same day everywhere. */
function dayOf(instant: Instant, frame: TimeFrame): string {
  return dateOf(instant, { ...frame, timeZone: 'UTC' });
}

function phrase({ text, day }: DatePhrase, frame: TimeFrame): string {
  return day === undefined ? text : dayOf(day, frame);
}
