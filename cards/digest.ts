import type { Digest, DigestPart } from '../src/domain/delivery/digest/contents.ts';
import { titleOf, type Issue } from '../src/domain/health/issue.ts';
import { wordsFor } from '../words/index.ts';
import type { Words } from '../words/index.ts';
import { joinSentences } from '../words/speech.ts';
import type { Card } from './kit/card.ts';
import { commandLine } from './kit/command-line.ts';
import { label, markdownLabel } from './kit/escape.ts';
import { foldedRows } from './health/folded-rows.ts';
import { messageButtons, messageCounts, messageNotes, messageSections } from './messages/in-digest.ts';
import { clockOrMoment, moment, type TimeFrame } from './kit/format.ts';
import { bareFrame, microsoftsText } from './kit/frame.ts';
import { joinDetails, type Row } from './kit/rows.ts';
import { issueStatus, styleOfIssue } from './kit/severity.ts';

/** A digest is glanced at: what does not fit here is one click away. */
const MOST_ROWS = 6;
/** Pixels of a phone's screen that rows may fill below two headings: there are few buttons below them. */
const ROOM = 420;
/** Pixels of each further heading. */
const HEADING = 36;

/** What changed for one conversation, in one message: the counts first, then each issue as a row that opens it. */
export function digestCard(digest: Digest, format: Omit<TimeFrame, 'now'>): Card {
  const frame = { ...format, now: digest.at };
  const words = wordsFor(format.locale);
  const { digest: texts } = words;
  const { parts, messages = NO_MESSAGES } = digest;
  const counts = countsIn(digest, words);
  const since = moment(digest.since, frame);
  const title = counts.length === 0 ? texts.nothingNew(since) : texts.title(counts);
  const notes = [...nothingOpen(digest, words), ...messageNotes(messages, frame, words)];
  return {
    template: 'digest',
    summary: label([title, ...namesIn(digest)].join(' · '), 250),
    data: {
      ...bareFrame([
        ...messageButtons(messages, words),
        ...(digest.messagesOnly ? [] : [{ title: texts.buttons.status, ask: commandLine.overview() }]),
        { title: texts.buttons.settings, ask: commandLine.settings() },
      ]),
      ...microsoftsText(format.locale, parts.length + messages.parts.length > 0),
      title: markdownLabel(title, 200),
      // The title says it where nothing is new.
      hasSubtitle: counts.length > 0,
      subtitle: markdownLabel(subtitleOf(digest, since, words), 200),
      ...foldedSections(
        [
          ...parts.map(({ part, issues }) => section(part, issues, frame, words)),
          ...messageSections(messages, MOST_ROWS, frame, words).map(({ more, ...each }) => ({
            ...each,
            ...moreOf(more, words),
          })),
        ],
        words,
      ),
      hasNotes: notes.length > 0,
      notes: markdownLabel(joinSentences(notes), 300),
    },
  };
}

const NO_MESSAGES: NonNullable<Digest['messages']> = { parts: [], done: 0, saysDue: false };

/** Of issues, where they are heard and nothing else is said. */
function nothingOpen({ parts, messages = NO_MESSAGES, messagesOnly }: Digest, { digest }: Words): string[] {
  return parts.length + messages.parts.length > 0 || messagesOnly ? [] : [digest.nothingOpen];
}

/** What is due is no news. */
function subtitleOf({ parts, messages = NO_MESSAGES, scheduled }: Digest, since: string, { digest }: Words): string {
  const isNews = parts.some(({ part }) => part !== 'open') || messages.parts.some(({ part }) => part !== 'due');
  if (!isNews) return digest.nothingNew(since);
  return scheduled ? digest.scheduled(since) : digest.quiet(since);
}

/** A notification shows the title and what is most worth knowing: the ids of what is new, or due. */
function namesIn({ parts, messages = NO_MESSAGES }: Digest): string[] {
  const issues = parts.filter(({ part }) => part !== 'open').flatMap((each) => each.issues);
  const items = messages.parts.flatMap((each) => each.items.map(({ issue }) => issue));
  return [...issues, ...items].slice(0, 3).map(({ id, service }) => `${service.name} ${id}`);
}

function countsIn({ parts, messages = NO_MESSAGES }: Digest, words: Words): string[] {
  const say: Readonly<Partial<Record<DigestPart, (issues: number) => string>>> = words.digest.counts;
  return [...parts.flatMap(({ part, issues }) => say[part]?.(issues.length) ?? []), ...messageCounts(messages, words)];
}

interface Section {
  readonly heading: string;
  readonly rows: readonly Row[];
  readonly hasMore: boolean;
  readonly more: string;
}

/** Of each part a row stands open before a second one of any does. A part without one is folded up with its heading. */
function foldedSections(sections: readonly Section[], words: Words) {
  const inTurn = Array.from({ length: MOST_ROWS }, (_, turn) =>
    sections.flatMap(({ rows: { [turn]: row } }, of) => (row ? [{ ...row, of }] : [])),
  ).flat();
  const { rows, hasFold, foldTitle } = foldedRows(inTurn, words, ROOM - HEADING * Math.max(0, sections.length - 2));
  const shown = sections.map((each, at) => {
    const own = rows.filter(({ of }) => of === at).map(({ of: _, ...row }) => row);
    const isOpen = own.some((row) => row.isOpen);
    // That there are more stands below the last row.
    const more = { moreId: `more-${at}`, isMoreOpen: !isOpen || own.every((row) => row.isOpen) };
    const inPart = isOpen ? own : own.map((row) => ({ ...row, isOpen: true }));
    return { ...each, ...more, id: `part-${at}`, isOpen, rows: inPart };
  });
  const closed = shown.flatMap((each) => [each, ...each.rows]).filter(({ isOpen }) => !isOpen);
  const closedMore = shown.filter(({ hasMore, isMoreOpen }) => hasMore && !isMoreOpen);
  return {
    ...{ sections: shown, hasFold, foldTitle },
    foldTargets: ['fold', ...closed.map(({ id }) => id), ...closedMore.map(({ moreId }) => moreId)],
  };
}

function section(part: DigestPart, issues: readonly Issue[], frame: TimeFrame, words: Words): Section {
  const more = issues.length - MOST_ROWS;
  const inOrder = issues.toSorted((a, b) => a.service.name.localeCompare(b.service.name, frame.locale));
  return {
    heading: words.digest.headings[part],
    rows: inOrder.slice(0, MOST_ROWS).map((issue) => rowOf(part, issue, frame, words)),
    ...moreOf(more, words),
  };
}

function moreOf(more: number, words: Words) {
  return { hasMore: more > 0, more: words.digest.more(more) };
}

function rowOf(part: DigestPart, issue: Issue, frame: TimeFrame, words: Words): Row {
  const { symbol, color } = styleOfIssue(issue);
  return {
    symbol,
    color,
    title: markdownLabel(rowTitle(issue, words), 120),
    detail: markdownLabel(joinDetails(detailsOf(part, issue, frame, words)), 200),
    ask: commandLine.issue(issue.id),
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
  const { endedAt, startedAt, resolved } = issue;
  const when =
    resolved && endedAt !== undefined
      ? words.digest.ended(clockOrMoment(endedAt, frame))
      : words.digest.since(clockOrMoment(startedAt, frame));
  return [name, ...(part === 'changed' ? [issueStatus(issue, words)] : []), when];
}
