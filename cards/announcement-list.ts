import type { Viewer } from '../src/domain/subscription/reader.ts';
import type { AnnouncementList } from '../src/usecases/asking/answers.ts';
import type { AskButton, Button, Card } from './kit/card.ts';
import { foldedRows } from './health/folded-rows.ts';
import { commandLine } from './kit/command-line.ts';
import { label, markdownLabel } from './kit/escape.ts';
import { exportButton } from './documents/export-button.ts';
import { frameOf, microsoftsText, summaryOf } from './kit/frame.ts';
import { pageButtons, pageOf, pageWords } from './kit/pages.ts';
import type { Page } from './kit/pages.ts';
import { periodName } from './kit/period-name.ts';
import { announcementRow } from './kit/rows.ts';
import { announcementTable } from './tables/announcements.ts';
import { RowsBehind } from './tables/rows-behind.ts';
import { wordsFor } from '../words/index.ts';
import type { Words } from '../words/index.ts';

/** Announcements on one page: what a phone shows with little scrolling. */
const ROWS = 6;

/** `messages`, `maintenance`: a page of a list; each row opens an announcement. */
export function announcementListCard(list: AnnouncementList, page: number, reader: Viewer): Card {
  const { announcements } = list.value;
  const words = wordsFor(reader.locale);
  const texts = words.announcements.list;
  const shown = pageOf(announcements, page, ROWS);
  const title = titleFor(list.value, reader);
  const [first] = announcements;
  const summary = first === undefined ? texts.nothing(title) : texts.summary(title, announcements.length, first.title);
  const notes = tally(list.value, shown, words);
  return {
    template: 'announcement-list',
    summary: summaryOf(list, reader, label(summary, 250)),
    rows: new RowsBehind(() =>
      announcementTable(announcements, list.value.kind === 'message' ? 'messages' : 'maintenance'),
    ),
    data: {
      ...frameOf(list, reader, buttons(list.value, shown, words)),
      ...microsoftsText(reader.locale, announcements.length > 0),
      title: markdownLabel(title, 300),
      hasWords: notes.length > 0,
      words: markdownLabel(notes.join(' · '), 300),
      ...foldedRows(
        shown.items.map((announcement) => announcementRow(announcement, reader)),
        words,
      ),
    },
  };
}

type Listed = AnnouncementList['value'];

function titleFor({ service, period, words: text, ...filter }: Listed, reader: Viewer): string {
  return wordsFor(reader.locale).announcements.list.title({
    ...filter,
    text,
    service: service?.name,
    period: period && periodName(period, reader),
  });
}

function tally({ tag, announcements }: Listed, page: Page<unknown>, words: Words): string[] {
  const { none, total, privacy } = words.announcements.list;
  if (tag !== undefined && /privacy/i.test(tag)) return [privacy];
  if (announcements.length === 0) return [none];
  return page.of > 1 ? [total(announcements.length), pageWords(page, words)] : [];
}

/** The days that a button narrows the list to. */
const DAYS = 7;

/** The other parts of the list, each one press away. Paging comes first, and keeps the filters. */
function buttons({ announcements: _, ...filter }: Listed, page: Page<unknown>, words: Words): Button[] {
  const { filters } = words.announcements.list;
  const { kind, service, period, actBy, major, tag, words: text } = filter;
  const { period: _any, ...anyTime } = filter;
  const all = { kind, ...(service && { service }) };
  const isNarrow = actBy === true || major === true || [tag, period, text].some((each) => each !== undefined);
  const to = (title: string, changed: Parameters<typeof commandLine.announcements>[0]): AskButton => ({
    title,
    ask: commandLine.announcements(changed),
    replaces: true,
  });
  const paging = pageButtons(page, (number) => commandLine.announcements(filter, number), words);
  const exported = exportButton(commandLine.announcements(filter), page.total, words);
  if (kind === 'maintenance') return [...paging, to(filters.messages, { ...all, kind: 'message' }), ...exported];
  return [
    ...paging,
    ...(isNarrow ? [to(filters.everything, all)] : []),
    ...(actBy ? [] : [to(filters.actBy, { ...filter, actBy: true })]),
    ...(major ? [] : [to(filters.major, { ...filter, major: true })]),
    ...(period ? [] : [to(filters.lastDays(words.time.span(DAYS)), { ...anyTime, period: { days: DAYS } })]),
    ...(tag === undefined ? [to(filters.retirement, { ...filter, tag: 'retirement' })] : []),
    to(filters.maintenance, { ...all, kind: 'maintenance' }),
    ...exported,
  ];
}
