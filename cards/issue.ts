import { withoutBoilerplate } from '../src/domain/health/boilerplate.ts';
import { newestPost, titleOf } from '../src/domain/health/issue.ts';
import type { Issue } from '../src/domain/health/issue.ts';
import { sectionText, sectionsOf } from '../src/domain/health/post-text.ts';
import type { Section } from '../src/domain/health/post-text.ts';
import type { Reader } from '../src/domain/subscription/reader.ts';
import { plainText } from '../src/lib/plain-text.ts';
import type { OneIssue } from '../src/usecases/asking/answers.ts';
import { postTexts, statusFirst } from './health/post-history.ts';
import { issueInAdminCenter } from './kit/admin-center.ts';
import type { Card, Button } from './kit/card.ts';
import { commandLine } from './kit/command-line.ts';
import { cut, label, markdown, markdownLabel } from './kit/escape.ts';
import { moment, relative } from './kit/format.ts';
import { followButtons } from './kit/change-buttons.ts';
import { frameOf, microsoftsText, summaryOf } from './kit/frame.ts';
import { issueFacts } from './kit/issue-facts.ts';
import { clamp, pageButtons } from './kit/pages.ts';
import { issueStatus, styleOfIssue } from './kit/severity.ts';
import { layOut } from './kit/text-pages.ts';
import type { ShownText } from './kit/text-pages.ts';
import { sectionsInReadersTime, textInReadersTime, withoutShownTimes } from './kit/text-times.ts';
import { wordsFor } from '../words/index.ts';
import type { Words } from '../words/index.ts';

/** Bytes for posts on one card. Together with everything around them the card stays under 28 KB. */
const HISTORY_ROOM = 21_000;
const NEWEST_ROOM = 14_000;

/** Which part of an issue to show: its newest post, or a page of all posts, newest first (`all` is the first page). */
export interface IssueView {
  readonly page: number | 'newest' | 'all';
}

/** `incident <id>` */
export function issueCard(reading: OneIssue, view: IssueView, reader: Reader): Card {
  const issue = reading.value;
  const shown = view.page === 'newest' ? newestView(issue, reader) : historyView(issue, view.page, reader);
  const look = styleOfIssue(issue);
  const words = wordsFor(reader.locale);
  return {
    template: 'issue',
    summary: summaryOf(reading, reader, sentence(issue, words)),
    data: {
      ...frameOf(reading, reader, shown.buttons),
      ...microsoftsText(reader.locale),
      status: markdownLabel(`${look.symbol} ${issueStatus(issue, words)}`),
      style: look.style,
      kind: markdownLabel(words.issue.names[issue.classification](issue.id)),
      title: markdownLabel(titleOf(issue), 300),
      noPosts: words.issue.noPosts,
      ...shown.data,
    },
  };
}

function sentence(issue: Issue, words: Words): string {
  const status = issueStatus(issue, words);
  return label(words.issue.summary(issue.id, status, titleOf(issue), issue.service.name), 250);
}

interface Shown {
  readonly data: object;
  readonly buttons: readonly Button[];
}

function newestView(issue: Issue, reader: Reader): Shown {
  const post = newestPost(issue);
  const sections = post ? withoutBoilerplate(sectionsOf(plainText(post.body))) : [];
  const impact = impactOf(issue, sections);
  const rest = sections.filter((section) => !repeats(section, issue, impact));
  const words = wordsFor(reader.locale);
  const writtenAt = post?.createdAt ?? issue.modifiedAt;
  const shownTimes = { startedAt: issue.startedAt, endedAt: issue.endedAt, nextUpdate: !issue.resolved };
  const shown = sectionsInReadersTime(withoutShownTimes(rest, writtenAt, shownTimes), writtenAt, reader);
  const heading = post
    ? words.issue.latestUpdateWithDistance(moment(post.createdAt, reader), relative(post.createdAt, reader))
    : '';
  const pages = post ? layOut([{ heading, sections: statusFirst(shown) }], NEWEST_ROOM, words) : [];
  return {
    data: {
      hasImpact: impact !== '',
      impact: markdown(cut(textInReadersTime(impact, writtenAt, reader), 1500)),
      hasFacts: true,
      facts: issueFacts(issue, { sections, frame: reader, answer: issue }),
      texts: (pages[0] ?? []).map((text) => ({ ...text, note: words.issue.goesOn })),
      hasNoPosts: post === undefined,
      hasPageWords: false,
      pageWords: '',
    },
    buttons: newestButtons(issue, reader, words),
  };
}

/** The impact as the newest post words it: the API cuts its own impact field at 120 characters. */
function impactOf(issue: Pick<Issue, 'impact'>, sections: readonly Section[]): string {
  const said = ['User impact', 'User experience', 'Customer impact'].map((name) => sectionText(sections, name));
  return said.find((text) => text !== undefined && text !== '') ?? issue.impact;
}

/** Whether a section repeats what the top of the card already says. */
function repeats({ label: name, text }: Section, issue: Pick<Issue, 'title'>, impact: string): boolean {
  if (name === 'Title') return text === issue.title;
  return name?.startsWith('User') === true && text === impact && text.length <= 1500;
}

function historyView(issue: Issue, page: number | 'all', reader: Reader): Shown {
  const words = wordsFor(reader.locale);
  const texts = postTexts(issue, reader);
  const pages = layOut(texts, HISTORY_ROOM, words);
  const of = Math.max(1, pages.length);
  const number = page === 'all' ? 1 : clamp(page, of);
  const shown: readonly ShownText[] = pages[number - 1] ?? [];
  return {
    data: {
      hasImpact: false,
      impact: '',
      hasFacts: false,
      facts: [],
      texts: shown,
      hasNoPosts: texts.length === 0,
      hasPageWords: true,
      pageWords: words.issue.historyPage(issue.posts.length, number, of),
    },
    buttons: historyButtons(issue, { number, of }, words),
  };
}

function newestButtons(issue: Issue, reader: Reader, words: Words): Button[] {
  const { buttons } = words.issue;
  const reported = issue.status === 'postIncidentReviewPublished' || issue.reportUrl !== undefined;
  return [
    ...followButtons(issue, reader),
    { title: buttons.history(issue.posts.length), ask: commandLine.issue(issue.id, 'all'), replaces: true },
    { title: buttons.refresh, ask: commandLine.issue(issue.id), replaces: true },
    { title: label(buttons.serviceStatus(issue.service.name), 40), ask: commandLine.status(issue.service) },
    ...(reported ? [{ title: buttons.report, ask: commandLine.report(issue.id) }] : []),
    issueInAdminCenter(issue.id, words),
  ];
}

function historyButtons(issue: Issue, page: { number: number; of: number }, words: Words): Button[] {
  const { buttons } = words.issue;
  return [
    ...pageButtons(page, (number) => commandLine.issue(issue.id, number), words),
    { title: buttons.latestOnly, ask: commandLine.issue(issue.id), replaces: true },
    { title: label(buttons.serviceStatus(issue.service.name), 40), ask: commandLine.status(issue.service) },
    issueInAdminCenter(issue.id, words),
  ];
}
