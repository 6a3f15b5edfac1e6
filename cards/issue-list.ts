import { titleOf } from '../src/domain/health/issue.ts';
import type { Reader } from '../src/domain/subscription/reader.ts';
import type { IssueFilter, IssueList } from '../src/usecases/asking/answers.ts';
import type { Card, Button } from './kit/card.ts';
import { commandLine } from './kit/command-line.ts';
import { label, markdownLabel } from './kit/escape.ts';
import { frameOf, summaryOf } from './kit/frame.ts';
import { pageButtons, pageOf, pageWords } from './kit/pages.ts';
import type { Page } from './kit/pages.ts';
import { issueRow } from './kit/rows.ts';
import { wordsFor } from '../words/index.ts';
import type { Words } from '../words/index.ts';

/** `incidents`, `advisories`: a page of a list; each row opens an issue. */
export function issueListCard(list: IssueList, page: number, reader: Reader): Card {
  const { filter, issues } = list.value;
  const words = wordsFor(reader.locale);
  const { issues: texts } = words.lists;
  const shown = pageOf(issues, page);
  const found = texts.found({ ...filter, service: filter.service?.name, total: issues.length });
  const [newest] = issues;
  const summary = newest === undefined ? found : texts.foundWithFirst(found, newest.id, titleOf(newest));
  return {
    template: 'issue-list',
    summary: summaryOf(list, reader, label(summary, 250)),
    data: {
      ...frameOf(list, reader, buttons(filter, shown, words)),
      title: markdownLabel(titleFor(filter, texts)),
      words: markdownLabel([found, pageWords(shown, words)].filter((part) => part !== '').join(' · '), 300),
      rows: shown.items.map((issue) => issueRow(issue, reader)),
    },
  };
}

type ListWords = Words['lists']['issues'];

function titleFor({ classification, service, state }: IssueFilter, words: ListWords): string {
  const title = words.titles[classification][state];
  return service ? words.titleForService(title, service.name) : title;
}

function buttons(filter: IssueFilter, page: Page<unknown>, words: Words): Button[] {
  const { buttons: titles } = words.lists.issues;
  const open = filter.state === 'open';
  const other = filter.classification === 'incident' ? 'advisory' : 'incident';
  return [
    ...pageButtons(page, (number) => commandLine.issues(filter, number), words),
    {
      title: open ? titles.includeClosed : titles.onlyOpen,
      ask: commandLine.issues({ ...filter, state: open ? 'all' : 'open' }),
      replaces: true,
    },
    { title: titles[other], ask: commandLine.issues({ ...filter, classification: other }), replaces: true },
    filter.service
      ? { title: label(titles.serviceStatus(filter.service.name), 40), ask: commandLine.status(filter.service) }
      : { title: titles.allServices, ask: commandLine.overview() },
  ];
}
