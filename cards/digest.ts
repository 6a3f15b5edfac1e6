import type { Digest, DigestPart } from '../src/domain/delivery/digest.ts';
import { titleOf, type Issue } from '../src/domain/health/issue.ts';
import { isAnnouncementId } from '../src/domain/naming/issue-id.ts';
import { wordsFor } from '../words/index.ts';
import type { Words } from '../words/index.ts';
import type { Card } from './kit/card.ts';
import { commandLine } from './kit/command-line.ts';
import { label, markdownLabel } from './kit/escape.ts';
import { foldedRows } from './health/folded-rows.ts';
import { clockOrMoment, moment, type TimeFrame } from './kit/format.ts';
import { bareFrame, microsoftsText } from './kit/frame.ts';
import { joinDetails } from './kit/rows.ts';
import { issueStatus, styleOfIssue } from './kit/severity.ts';

/** A digest is glanced at: what does not fit here is one click away. */
const MOST_ROWS = 6;
/** Pixels of a phone's screen that rows may fill: there are few buttons below them. */
const ROOM = 420;

/** What changed for one conversation, in one message: the counts first, then each issue as a row that opens it. */
export function digestCard(digest: Digest, format: Omit<TimeFrame, 'now'>): Card {
  const frame = { ...format, now: digest.at };
  const words = wordsFor(format.locale);
  const { digest: texts } = words;
  const counts = countsIn(digest, words);
  const since = moment(digest.since, frame);
  const title = counts.length === 0 ? texts.nothingNew(since) : texts.title(counts);
  return {
    template: 'digest',
    summary: label([title, ...namesIn(digest)].join(' · '), 250),
    data: {
      ...bareFrame([
        { title: texts.buttons.status, ask: commandLine.overview() },
        { title: texts.buttons.settings, ask: commandLine.settings() },
      ]),
      ...microsoftsText(format.locale, digest.parts.length > 0),
      title: markdownLabel(title, 200),
      // The title says it where nothing is new.
      hasSubtitle: counts.length > 0,
      subtitle: markdownLabel(digest.scheduled ? texts.scheduled(since) : texts.quiet(since), 200),
      isEmpty: digest.parts.length === 0,
      empty: texts.nothingOpen,
      ...foldedSections(
        digest.parts.map(({ part, issues }) => section(part, issues, frame, words)),
        words,
      ),
    },
  };
}

/** A notification shows the title and what is most worth knowing: the ids of what is new. */
function namesIn({ parts }: Digest): string[] {
  const news = parts.filter(({ part }) => part !== 'open').flatMap(({ issues }) => issues);
  return news.slice(0, 3).map(({ id, service }) => `${service.name} ${id}`);
}

function countsIn({ parts }: Digest, { digest: { counts } }: Words): string[] {
  const say: Readonly<Partial<Record<DigestPart, (issues: number) => string>>> = counts;
  return parts.flatMap(({ part, issues }) => say[part]?.(issues.length) ?? []);
}

/** A part of which no row stands open is folded up with its heading. */
function foldedSections(sections: readonly ReturnType<typeof section>[], words: Words) {
  const { rows, hasFold, foldTitle } = foldedRows(
    sections.flatMap((each) => each.rows),
    words,
    ROOM,
  );
  let from = 0;
  const shown = sections.map((each, at) => {
    const own = rows.slice(from, (from += each.rows.length));
    const isOpen = own.length === 0 || own.some((row) => row.isOpen);
    return { ...each, id: `part-${at}`, isOpen, rows: isOpen ? own : own.map((row) => ({ ...row, isOpen: true })) };
  });
  const closed = shown.flatMap((each) => [each, ...each.rows]).filter(({ isOpen }) => !isOpen);
  return { sections: shown, hasFold, foldTitle, foldTargets: ['fold', ...closed.map(({ id }) => id)] };
}

function section(part: DigestPart, issues: readonly Issue[], frame: TimeFrame, words: Words) {
  const more = issues.length - MOST_ROWS;
  const inOrder = issues.toSorted((a, b) => a.service.name.localeCompare(b.service.name, frame.locale));
  return {
    heading: words.digest.headings[part],
    rows: inOrder.slice(0, MOST_ROWS).map((issue) => rowOf(part, issue, frame, words)),
    hasMore: more > 0,
    more: words.digest.more(more),
  };
}

function rowOf(part: DigestPart, issue: Issue, frame: TimeFrame, words: Words) {
  const { symbol, color } = styleOfIssue(issue);
  return {
    symbol,
    color,
    title: markdownLabel(rowTitle(issue, words), 120),
    detail: markdownLabel(joinDetails(detailsOf(part, issue, frame, words)), 200),
    ask: isAnnouncementId(issue.id) ? commandLine.announcement(issue.id) : commandLine.issue(issue.id),
    hint: label(words.buttons.open(issue.id)),
  };
}

/** Whose it is and what it is. A title that names the service already does not get its name twice. */
function rowTitle(issue: Issue, words: Words): string {
  const [name, title] = [issue.service.name, titleOf(issue)];
  return title.includes(name) ? title : words.digest.row(name, title);
}

/** The heading says how an issue is, except where its status is the news. */
function detailsOf(part: DigestPart, issue: Issue, frame: TimeFrame, words: Words): string[] {
  const name = words.issue.names[issue.classification](label(issue.id, 40));
  if (issue.classification === 'message') return [name];
  const { endedAt, startedAt, resolved } = issue;
  const when =
    resolved && endedAt !== undefined
      ? words.digest.ended(clockOrMoment(endedAt, frame))
      : words.digest.since(clockOrMoment(startedAt, frame));
  return [name, ...(part === 'changed' ? [issueStatus(issue, words)] : []), when];
}
