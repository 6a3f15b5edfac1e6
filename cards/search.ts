import type { Viewer } from '../src/domain/subscription/reader.ts';
import type { SearchResult } from '../src/usecases/asking/answers.ts';
import type { Card, Button } from './kit/card.ts';
import { foldedRows } from './health/folded-rows.ts';
import { commandLine } from './kit/command-line.ts';
import { label, markdownLabel } from './kit/escape.ts';
import { frameOf, microsoftsText, summaryOf } from './kit/frame.ts';
import { pageButtons, pageOf, pageWords } from './kit/pages.ts';
import { announcementRow, issueRow } from './kit/rows.ts';
import { foundTable } from './tables/found.ts';
import { RowsBehind } from './tables/rows-behind.ts';
import { wordsFor } from '../words/index.ts';
import type { Words } from '../words/index.ts';

/** `search <words>`: issues first, then announcements, in one paged list. */
export function searchCard(result: SearchResult, page: number, reader: Viewer): Card {
  const { issues, announcements } = result.value;
  const words = wordsFor(reader.locale);
  const { search } = words.lists;
  const found = [...issues.map((issue) => ({ issue })), ...announcements.map((announcement) => ({ announcement }))];
  const shown = pageOf(found, page);
  const { rows, ...fold } = foldedRows(
    shown.items.map((each) =>
      'issue' in each ? issueRow(each.issue, reader) : announcementRow(each.announcement, reader),
    ),
    words,
  );
  const isIssue = (_: unknown, at: number) => 'issue' in (shown.items[at] ?? {});
  const [issueRows, messageRows] = [rows.filter(isIssue), rows.filter((row, at) => !isIssue(row, at))];
  const hasOpenMessages = messageRows.some(({ isOpen }) => isOpen);
  const tally = sentence(result, words);
  const { missing = [] } = result.value;
  const isPart = found.length > 0 && missing.length > 0;
  const notes = [tally, ...(isPart ? [search.missing(missing)] : []), pageWords(shown, words)];
  return {
    template: 'search',
    summary: summaryOf(result, reader, label(tally, 250)),
    rows: new RowsBehind(() => foundTable(issues, announcements)),
    data: {
      ...frameOf(result, reader, [
        ...pageButtons(shown, (number) => commandLine.search(result.value.words, number), words, 'byMatch'),
        ...nextSteps(found.length, words),
      ]),
      ...microsoftsText(reader.locale, found.length > 0),
      title: markdownLabel(search.title(result.value.words), 160),
      words: markdownLabel(notes.filter((part) => part !== '').join(' · '), 400),
      issuesTitle: search.issues,
      hasIssues: issueRows.length > 0,
      issues: issueRows,
      messagesTitle: search.messages,
      hasMessages: messageRows.length > 0,
      messages: messageRows,
      hasOpenMessages,
      ...fold,
      // With the first of the messages goes their title.
      foldTargets: [...fold.foldTargets, ...(messageRows.length > 0 && !hasOpenMessages ? ['messages-title'] : [])],
      isEmpty: found.length === 0,
      advice: search.advice,
    },
  };
}

function sentence(
  { value: { words: text, issues, announcements } }: SearchResult,
  { lists: { search } }: Words,
): string {
  if (issues.length + announcements.length === 0) return search.nothing(text);
  const parts = [
    ...(issues.length > 0 ? [search.issueCount(issues.length)] : []),
    ...(announcements.length > 0 ? [search.messageCount(announcements.length)] : []),
  ];
  return search.found(parts, text);
}

function nextSteps(found: number, { buttons }: Words): Button[] {
  const status: Button = { title: buttons.allServices, ask: commandLine.overview() };
  if (found > 0) return [status];
  return [
    status,
    { title: buttons.allIncidents, ask: commandLine.issues({ classification: 'incident', state: 'all' }) },
    { title: buttons.messages, ask: commandLine.announcements({ kind: 'message' }) },
  ];
}
