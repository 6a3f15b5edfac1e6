import { titleOf } from '../src/domain/health/issue.ts';
import type { Reader } from '../src/domain/subscription/reader.ts';
import type { IssueFilter, IssueList } from '../src/usecases/asking/answers.ts';
import type { Answer, Button } from './kit/card.ts';
import { ask } from './kit/command-line.ts';
import { label, markdownLabel } from './kit/escape.ts';
import { count } from './kit/format.ts';
import { frameOf, summaryOf } from './kit/frame.ts';
import { pageButtons, pageOf, pageWords } from './kit/pages.ts';
import type { Page } from './kit/pages.ts';
import { issueRow } from './kit/rows.ts';

/** `incidents`, `advisories`: a page of a list whose rows open an issue. */
export function issueListCard(list: IssueList, page: number, reader: Reader): Answer {
  const { filter, issues } = list.value;
  const shown = pageOf(issues, page);
  const words = sentence(filter, issues.length);
  const [newest] = issues;
  return {
    card: 'issue-list',
    summary: summaryOf(
      list,
      reader,
      label(newest === undefined ? words : `${words}, first ${newest.id}: ${titleOf(newest)}`, 250),
    ),
    data: {
      ...frameOf(list, reader, buttons(filter, shown)),
      title: markdownLabel(titleFor(filter)),
      words: markdownLabel([words, pageWords(shown)].filter((part) => part !== '').join(' · '), 300),
      rows: shown.items.map((issue) => issueRow(issue, reader)),
    },
  };
}

function titleFor({ classification, service, state }: IssueFilter): string {
  const what = classification === 'incident' ? 'incidents' : 'advisories';
  const which = state === 'open' ? `Open ${what}` : `All ${what}`;
  return service ? `${which}: ${service.name}` : which;
}

/** `No open incidents for Exchange Online in the last 7 days`, `3 open incidents for …` */
function sentence({ classification, service, state, days }: IssueFilter, total: number): string {
  const [one, many] = classification === 'incident' ? ['incident', 'incidents'] : ['advisory', 'advisories'];
  const open = state === 'open' ? 'open ' : '';
  const what = total === 0 ? `No ${open}${many}` : count(total, `${open}${one}`, `${open}${many}`);
  const where = service ? ` for ${service.name}` : '';
  const when = days === undefined ? '' : ` in the last ${count(days, 'day')}`;
  return `${what}${where}${when}`;
}

function buttons(filter: IssueFilter, page: Page<unknown>): Button[] {
  const open = filter.state === 'open';
  const other = filter.classification === 'incident' ? 'advisory' : 'incident';
  return [
    ...pageButtons(page, (number) => ask.issues(filter, number)),
    {
      title: open ? 'Include closed' : 'Only open',
      ask: ask.issues({ ...filter, state: open ? 'all' : 'open' }),
      replaces: true,
    },
    {
      title: other === 'advisory' ? 'Advisories' : 'Incidents',
      ask: ask.issues({ ...filter, classification: other }),
      replaces: true,
    },
    filter.service
      ? { title: label(`${filter.service.name} status`, 40), ask: ask.status(filter.service) }
      : { title: 'All services', ask: ask.overview() },
  ];
}
