import { titleOf } from '../src/domain/health/issue.ts';
import type { Issue } from '../src/domain/health/issue.ts';
import type { Related } from '../src/domain/related/related.ts';
import type { Viewer } from '../src/domain/subscription/reader.ts';
import type { OneIssue } from '../src/usecases/asking/answers.ts';
import { sameOutageLine, togetherLine } from './alerts/related.ts';
import { storyOf } from './alerts/story.ts';
import { textsOf } from './alerts/texts.ts';
import { withMore } from './kit/actions.ts';
import { issueInAdminCenter } from './kit/admin-center.ts';
import type { Card, Button } from './kit/card.ts';
import { commandLine } from './kit/command-line.ts';
import { label, markdownLabel } from './kit/escape.ts';
import { followButtons } from './kit/change-buttons.ts';
import { frameOf, microsoftsText, summaryOf } from './kit/frame.ts';
import { issueFacts } from './kit/issue-facts.ts';
import { pageButtons } from './kit/pages.ts';
import { joinDetails } from './kit/rows.ts';
import { issueStatus, styleOfIssue } from './kit/severity.ts';
import { postsData } from './posts.ts';
import { postTable } from './tables/posts.ts';
import { RowsBehind } from './tables/rows-behind.ts';
import { wordsFor } from '../words/index.ts';
import type { Words } from '../words/index.ts';

/** Which part of an issue to show: how it stands, or a page of all posts, newest first (`all` is the first page). */
export interface IssueView {
  readonly page: number | 'newest' | 'all';
}

/** `incident <id>`: the newest status and whom it affects stand open, the rest is folded up. */
export function issueCard(reading: OneIssue, view: IssueView, reader: Viewer): Card {
  const issue = reading.value;
  const words = wordsFor(reader.locale);
  const { page } = view;
  const shown = page === 'newest' ? newestView(reading, reader, words) : historyView(issue, page, reader, words);
  const look = styleOfIssue(issue);
  return {
    template: shown.template,
    summary: summaryOf(reading, reader, sentence(issue, words)),
    rows: new RowsBehind(() => postTable(issue)),
    data: {
      ...frameOf(reading, reader, shown.buttons),
      ...microsoftsText(reader.locale),
      status: markdownLabel(`${look.symbol} ${issueStatus(issue, words)}`),
      style: look.style,
      kind: markdownLabel(joinDetails([words.issue.names[issue.classification](issue.id), whatOf(issue, words)]), 200),
      title: markdownLabel(titleOf(issue), 300),
      hasNoPosts: issue.posts.length === 0,
      noPosts: words.issue.noPosts,
      ...shown.data,
    },
  };
}

function sentence(issue: Issue, words: Words): string {
  const status = issueStatus(issue, words);
  return label(words.issue.summary(issue.id, status, titleOf(issue), issue.service.name), 250);
}

/** The service, and what of it. */
function whatOf({ service: { name }, feature }: Issue, words: Words): string {
  return name && feature ? words.issue.serviceAndFeature(name, feature) : name || (feature ?? '');
}

interface Shown {
  readonly template: string;
  readonly data: object;
  readonly buttons: readonly Button[];
}

function newestView({ value: issue, related = {} }: OneIssue, reader: Viewer, words: Words): Shown {
  const story = storyOf(issue);
  return {
    template: 'issue',
    data: {
      facts: issueFacts(issue, story.next, reader),
      related: [...sameOutageLine(related, words), ...togetherLines(related, reader, words)].map((text) => ({
        text: markdownLabel(text, 300),
      })),
      ...textsOf({ issue, isGone: false, story, frame: reader, words, isAnswer: true }, 'full'),
    },
    buttons: newestButtons(issue, related, reader, words),
  };
}

function historyView(issue: Issue, page: number | 'all', reader: Viewer, words: Words): Shown {
  const { data, ...place } = postsData(issue, page, reader);
  return { template: 'posts', data, buttons: historyButtons(issue, place, words) };
}

function togetherLines({ together }: Related, reader: Viewer, words: Words): string[] {
  return together ? [togetherLine(together, reader, words)] : [];
}

/** In an order in which they fill few lines of a phone: what is done before what is looked at. */
function newestButtons(issue: Issue, { twins = [] }: Related, reader: Viewer, words: Words): Button[] {
  const { buttons } = words.issue;
  const [twin] = twins;
  const reported = issue.status === 'postIncidentReviewPublished' || issue.reportUrl !== undefined;
  const tellUsers = { title: words.announce.buttons.announce, ask: commandLine.announce(issue.id) };
  const status = {
    title: label(buttons.serviceStatus(issue.service.name), 40),
    ask: commandLine.status(issue.service),
  };
  const ways = [
    ...(issue.resolved ? [] : [tellUsers]),
    ...(twin ? [{ title: words.buttons.open(twin.id), ask: commandLine.issue(twin.id), replaces: true }] : []),
  ];
  return withMore(
    followButtons(issue, reader),
    [
      { title: buttons.history(issue.posts.length), ask: commandLine.issue(issue.id, 'all'), replaces: true },
      ...(ways.length > 0 ? ways : [status]),
      ...(reported ? [{ title: buttons.report, ask: commandLine.report(issue.id) }] : []),
      { title: buttons.refresh, ask: commandLine.issue(issue.id), replaces: true },
      issueInAdminCenter(issue.id, words),
    ],
    words,
  );
}

function historyButtons({ id }: Issue, page: { number: number; of: number }, words: Words): Button[] {
  return [
    ...pageButtons(page, (number) => commandLine.issue(id, number), words),
    { title: words.issue.buttons.latestOnly, ask: commandLine.issue(id), replaces: true },
    issueInAdminCenter(id, words),
  ];
}
