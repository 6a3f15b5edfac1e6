import { bareTitle } from '../../src/domain/announcement/marks-of-update.ts';
import {
  DAYS_AHEAD,
  type DigestItem,
  type MessageDigest,
  type MessagePart,
} from '../../src/domain/delivery/digest/messages.ts';
import { servicesOf, titleOf } from '../../src/domain/health/issue.ts';
import { addDays, localDay } from '../../src/domain/local-time.ts';
import type { Words } from '../../words/index.ts';
import { changeLines } from '../alerts/changed.ts';
import type { Button } from '../kit/card.ts';
import { commandLine } from '../kit/command-line.ts';
import { cut, label, markdownLabel } from '../kit/escape.ts';
import { dateOf, dayName, type TimeFrame } from '../kit/format.ts';
import { joinDetails, type Row } from '../kit/rows.ts';
import { MESSAGE_STYLE } from '../kit/severity.ts';
import { DATE_LOOKS, dueOn } from './deadlines.ts';

/** Changes of one item that are named: the heaviest first. */
const MOST_CHANGES = 2;
/** Letters of one change: Microsoft names phases at length. */
const LETTERS = 110;

/** A part of the digest with its rows. */
interface MessageSection {
  readonly heading: string;
  readonly rows: readonly Row[];
  /** How many more there are. */
  readonly more: number;
}

/** What is new, moved, changed and due in the Message Center, with at most so many rows of each. */
export function messageSections(
  { parts }: MessageDigest,
  mostRows: number,
  frame: TimeFrame,
  words: Words,
): MessageSection[] {
  return parts.map(({ part, items }) => {
    // What is due comes in the order of its date.
    const inOrder = part === 'due' ? items : items.toSorted(byService(frame));
    return {
      heading: headingOf(part, parts.length > 1, frame, words),
      rows: inOrder.slice(0, mostRows).map((item) => rowOf(part, item, frame, words)),
      more: items.length - mostRows,
    };
  });
}

/** `3 new messages`, `2 messages due` */
export function messageCounts({ parts }: MessageDigest, { messageDigest }: Words): string[] {
  return parts.map(({ part, items }) => messageDigest.counts[part](items.length));
}

/** What is not named: how many are done, and that nothing is due. */
export function messageNotes({ parts, done, saysDue }: MessageDigest, frame: TimeFrame, words: Words): string[] {
  const { nothingDue, done: alone, moreDone } = words.messageDigest;
  const isNothingDue = saysDue && parts.length === 0 && done === 0;
  return [
    ...(isNothingDue ? [nothingDue(lastDay(frame, words))] : []),
    ...(done > 0 ? [parts.length > 0 ? moreDone(done) : alone(done)] : []),
  ];
}

/** The whole lists behind what is named. */
export function messageButtons({ parts, saysDue }: MessageDigest, words: Words): Button[] {
  const isNews = parts.some(({ part }) => part !== 'due');
  const all = {
    title: words.announcements.list.filters.everything,
    ask: commandLine.announcements({ kind: 'message' }),
  };
  return [...(saysDue ? [{ title: words.deadlines.all, ask: commandLine.deadlines() }] : []), ...(isNews ? [all] : [])];
}

function headingOf(part: MessagePart, hasOthers: boolean, frame: TimeFrame, words: Words): string {
  const { headings, due, alsoDue } = words.messageDigest;
  if (part !== 'due') return headings[part];
  return (hasOthers ? alsoDue : due)(lastDay(frame, words));
}

/** The last day that was looked at. */
function lastDay({ now, timeZone }: TimeFrame, words: Words): string {
  return dayName(addDays(localDay(now, timeZone), DAYS_AHEAD), words, { day: 'numeric', month: 'short' });
}

function byService({ locale }: TimeFrame): (a: DigestItem, b: DigestItem) => number {
  return (a, b) => a.issue.service.name.localeCompare(b.issue.service.name, locale);
}

function rowOf(part: MessagePart, item: DigestItem, frame: TimeFrame, words: Words): Row {
  const { issue, daysLeft = 0 } = item;
  const { symbol, color } = part === 'due' ? DATE_LOOKS[daysLeft < 0 ? 'overdue' : 'ahead'] : MESSAGE_STYLE;
  // The heading says that it was updated.
  const title = bareTitle(titleOf(issue));
  const isNamed = servicesOf(issue).some(({ name }) => title.includes(name));
  return {
    symbol,
    color,
    title: markdownLabel(isNamed ? title : words.digest.row(issue.service.name, title), 120),
    detail: markdownLabel(joinDetails(detailsOf(part, item, frame, words)), 300),
    ask: commandLine.announcement(issue.id),
    hint: label(words.buttons.open(issue.id)),
  };
}

/** What is the news of it, by when to act unless that is the news, and its id. */
function detailsOf(part: MessagePart, item: DigestItem, frame: TimeFrame, words: Words): string[] {
  const { issue, changes, mark } = item;
  const said = changeLines(changes.slice(0, MOST_CHANGES), frame, words).slice(0, MOST_CHANGES);
  const isDateSaid = changes.slice(0, MOST_CHANGES).some(({ kind }) => kind === 'act-by');
  const { changedSince, somebody } = words.watching.marks;
  return [
    ...said.map(({ text }) => cut(text.replaceAll(/\s+/g, ' '), LETTERS)),
    ...(isDateSaid ? [] : dueDetail(part, item, frame, words)),
    ...(mark ? [changedSince(mark.by.name || somebody, dateOf(mark.at, frame))] : []),
    label(issue.id, 40),
  ];
}

function dueDetail(part: MessagePart, { issue, daysLeft }: DigestItem, frame: TimeFrame, words: Words): string[] {
  const { actBy } = issue;
  if (actBy === undefined || daysLeft === undefined) return [];
  const due = dueOn({ actBy, daysLeft }, frame);
  if (part === 'due') return [due];
  return daysLeft < 0 ? [] : [words.updates.actBy(due)];
}
