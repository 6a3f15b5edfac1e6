import type { Deadline } from '../../src/domain/announcement/deadlines.ts';
import type { ItemMark } from '../../src/domain/announcement/mark.ts';
import { localDay } from '../../src/domain/local-time.ts';
import type { Viewer } from '../../src/domain/subscription/reader.ts';
import type { DeadlineList } from '../../src/usecases/asking/answers.ts';
import type { Button, Card } from '../kit/card.ts';
import { commandLine } from '../kit/command-line.ts';
import { label, markdownLabel } from '../kit/escape.ts';
import { dateOf, dayName, type TimeFrame } from '../kit/format.ts';
import { exportButton } from '../documents/export-button.ts';
import { frameOf, microsoftsText, summaryOf } from '../kit/frame.ts';
import { pageButtons, pageOf, pageWords, type Page } from '../kit/pages.ts';
import { periodName } from '../kit/period-name.ts';
import { joinDetails } from '../kit/rows.ts';
import { wordsFor } from '../../words/index.ts';
import type { Words } from '../../words/index.ts';
import { deadlineTable } from '../tables/deadlines.ts';
import { RowsBehind } from '../tables/rows-behind.ts';
import { groupsOf } from './groups.ts';

/** Dates on one page: with their headings, what a phone shows. */
const ROWS = 4;
/** What is done is looked up, not worked off: so many are named. */
const DONE_ROWS = 5;

/** `deadlines`: what is due when, nearest first, with what has passed before it and what is done folded up below. */
export function deadlinesCard(list: DeadlineList, page: number, reader: Viewer): Card {
  const { value } = list;
  const words = wordsFor(reader.locale);
  const { overdue, ahead, done } = value;
  const shown = pageOf([...overdue, ...ahead], page, ROWS);
  const title = titleFor(value, reader);
  const heading = groupsOf(localDay(reader.now, reader.timeZone), words);
  const notes = notesOn(value, shown, words);
  return {
    template: 'deadlines',
    summary: summaryOf(list, reader, label(sentence(value, title, reader), 250)),
    rows: new RowsBehind(() => deadlineTable(value)),
    data: {
      ...frameOf(list, reader, buttons(value, shown, words)),
      ...microsoftsText(reader.locale, shown.total + done.length > 0),
      title: markdownLabel(title, 300),
      hasWords: notes.length > 0,
      words: markdownLabel(notes.join(' · '), 300),
      rows: shown.items.map((each, at) => {
        const name = heading(each);
        const before = shown.items[at - 1];
        const isFirst = before === undefined || heading(before) !== name;
        return { ...rowOf(each, value, reader), hasHeading: isFirst, heading: name };
      }),
      hasDone: done.length > 0,
      doneTitle: words.deadlines.done(done.length),
      done: done.slice(0, DONE_ROWS).map((each) => rowOf(each, value, reader)),
    },
  };
}

type Listed = DeadlineList['value'];

function titleFor({ service, period, major, tag, words: text }: Listed, reader: Viewer): string {
  const { title } = wordsFor(reader.locale).deadlines;
  return title({ service: service?.name, period: period && periodName(period, reader), major, tag, text });
}

function sentence({ overdue, ahead }: Listed, title: string, reader: Viewer): string {
  const words = wordsFor(reader.locale);
  const [first = overdue[0]] = ahead;
  if (!first) return words.deadlines.nothing(title);
  const { id, title: about } = first.announcement;
  const next = `${dueOn(first, reader)}, ${id} ${about}`;
  return words.deadlines.summary(title, ahead.length, overdue.length, next);
}

function notesOn({ overdue, ahead, leftOut, marking, period }: Listed, page: Page<unknown>, words: Words): string[] {
  const { none, noneThen, leftOut: without, unread } = words.deadlines;
  return [
    ...(overdue.length + ahead.length === 0 ? [period ? noneThen : none] : []),
    ...(page.of > 1 ? [words.announcements.list.total(page.total), pageWords(page, words)] : []),
    ...(leftOut > 0 ? [without(leftOut)] : []),
    ...(marking === 'unread' ? [unread] : []),
  ];
}

/** `12 Mar (in 3 days)`. Microsoft gives a day, the same one everywhere. */
export function dueOn({ actBy, daysLeft }: Pick<Deadline, 'actBy' | 'daysLeft'>, reader: TimeFrame): string {
  const words = wordsFor(reader.locale);
  const { today, tomorrow } = words.watching.reminders;
  const day = actBy.slice(0, 10);
  const isThisYear = day.startsWith(localDay(reader.now, reader.timeZone).slice(0, 4));
  const date = dayName(day, words, { day: 'numeric', month: 'short', ...(!isThisYear && { year: 'numeric' }) });
  const near = daysLeft === 0 ? today : daysLeft === 1 ? tomorrow : words.speech.relative(daysLeft, 'day');
  return words.announcements.dateAndDistance(date, near);
}

/** None of these symbols stands for trouble with a service. */
export const DATE_LOOKS = {
  overdue: { symbol: '!', color: 'attention' },
  ahead: { symbol: '⚑', color: 'warning' },
  done: { symbol: '✓', color: 'good' },
} as const;

function rowOf(deadline: Deadline, { marking, service: asked }: Listed, reader: Viewer) {
  const { announcement, daysLeft, mark } = deadline;
  const { id, title, services, majorChange } = announcement;
  const words = wordsFor(reader.locale);
  const { buttons: titles } = words.watching.marks;
  const [service] = services.filter(({ name }) => name !== asked?.name && !title.includes(name));
  const changes = mark?.mark === 'done' ? ('none' as const) : ('done' as const);
  const details = [
    dueOn(deadline, reader),
    ...(mark ? [markedBy(mark, reader)] : []),
    ...(majorChange ? [words.announcements.row.majorChange] : []),
    ...(service ? [service.name] : []),
    label(id, 40),
  ];
  return {
    ...DATE_LOOKS[mark ? 'done' : daysLeft < 0 ? 'overdue' : 'ahead'],
    title: markdownLabel(title || id, 110),
    detail: markdownLabel(joinDetails(details), 200),
    ask: commandLine.announcement(id),
    hint: label(words.buttons.open(id)),
    canMark: marking === 'here',
    mark: titles[changes],
    markHint: `${titles[changes]}: ${label(id, 40)}`,
    markAsk: commandLine.mark(id, changes),
  };
}

function markedBy({ by, at }: ItemMark, reader: Viewer): string {
  const { done, somebody } = wordsFor(reader.locale).watching.marks;
  return done(by.name || somebody, dateOf(at, reader));
}

function buttons({ period, major, tag, service, words: text }: Listed, page: Page<unknown>, words: Words): Button[] {
  const { filters } = words.announcements.list;
  const filter = {
    ...(service && { service }),
    ...(period && { period }),
    ...(major && { major }),
    ...(tag !== undefined && { tag }),
    ...(text !== undefined && { words: text }),
  };
  const isNarrow = Object.keys(filter).length > 0;
  return [
    ...pageButtons(page, (number) => commandLine.deadlines(filter, number), words, 'byName'),
    ...(isNarrow ? [{ title: words.deadlines.all, ask: commandLine.deadlines(), replaces: true }] : []),
    ...(major
      ? []
      : [{ title: filters.major, ask: commandLine.deadlines({ ...filter, major: true }), replaces: true }]),
    ...(tag === undefined
      ? [{ title: filters.retirement, ask: commandLine.deadlines({ ...filter, tag: 'retirement' }), replaces: true }]
      : []),
    { title: filters.messages, ask: commandLine.announcements({ kind: 'message', ...(service && { service }) }) },
    ...exportButton(commandLine.deadlines(filter), page.total, words),
  ];
}
