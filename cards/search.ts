import type { Reader } from '../src/domain/subscription/reader.ts';
import type { SearchResult } from '../src/usecases/asking/answers.ts';
import type { Card, Button } from './kit/card.ts';
import { commandLine } from './kit/command-line.ts';
import { label, markdownLabel } from './kit/escape.ts';
import { count } from './kit/format.ts';
import { frameOf, summaryOf } from './kit/frame.ts';
import { pageButtons, pageOf, pageWords } from './kit/pages.ts';
import { announcementRow, issueRow } from './kit/rows.ts';

/** `search <words>`: issues first, then announcements, on one list of pages. */
export function searchCard(result: SearchResult, page: number, reader: Reader): Card {
  const { words, issues, announcements } = result.value;
  const found = [...issues.map((issue) => ({ issue })), ...announcements.map((announcement) => ({ announcement }))];
  const shown = pageOf(found, page);
  const issueRows = shown.items.flatMap((each) => ('issue' in each ? [issueRow(each.issue, reader)] : []));
  const messageRows = shown.items.flatMap((each) =>
    'announcement' in each ? [announcementRow(each.announcement, reader)] : [],
  );
  const tally = sentence(result);
  return {
    template: 'search',
    summary: summaryOf(result, reader, label(tally, 250)),
    data: {
      ...frameOf(result, reader, [
        ...pageButtons(shown, (number) => commandLine.search(words, number), ['◀ Better matches', 'More ▶']),
        ...nextSteps(found.length),
      ]),
      title: markdownLabel(`Search: ${words}`, 160),
      words: markdownLabel([tally, pageWords(shown)].filter((part) => part !== '').join(' · '), 300),
      hasIssues: issueRows.length > 0,
      issues: issueRows,
      hasMessages: messageRows.length > 0,
      messages: messageRows,
      isEmpty: found.length === 0,
    },
  };
}

function sentence({ value: { words, issues, announcements } }: SearchResult): string {
  if (issues.length + announcements.length === 0) return `Nothing found for “${words}”`;
  const parts = [
    ...(issues.length > 0 ? [count(issues.length, 'issue')] : []),
    ...(announcements.length > 0 ? [count(announcements.length, 'message')] : []),
  ];
  return `Found ${parts.join(' and ')} for “${words}”`;
}

function nextSteps(found: number): Button[] {
  const status: Button = { title: 'All services', ask: commandLine.overview() };
  if (found > 0) return [status];
  return [
    status,
    { title: 'All incidents', ask: commandLine.issues({ classification: 'incident', state: 'all' }) },
    { title: 'Messages', ask: commandLine.announcements('message') },
  ];
}
