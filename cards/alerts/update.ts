import type { ChangeKind } from '../../src/domain/watching/change.ts';
import { between, MINUTE } from '../../src/domain/instant.ts';
import type { Instant } from '../../src/domain/instant.ts';
import type { Issue } from '../../src/domain/health/issue.ts';
import type { Section } from '../../src/domain/health/post-text.ts';
import { sentencesOf } from '../../src/domain/health/sentences.ts';
import type { IssueUpdate, LiveFormat } from '../../src/ports/index.ts';
import { inEnglish } from '../../words/in-english.ts';
import { languageOf, wordsFor } from '../../words/index.ts';
import type { Words } from '../../words/index.ts';
import { issueInAdminCenter } from '../kit/admin-center.ts';
import type { TextMessage } from '../kit/card.ts';
import { cut, label, markdown, markdownLabel } from '../kit/escape.ts';
import { joinDetails } from '../kit/rows.ts';
import { sectionName } from '../sections/section-names.ts';
import { clockOrMoment, duration, moment } from '../kit/format.ts';
import type { TimeFrame } from '../kit/format.ts';
import { changeLines, changesIn } from './changed.ts';
import { markFact } from './marks.ts';
import { newsOf } from './news.ts';
import type { News } from './news.ts';
import { joinsHeading, otherLines, ownTitle } from './related.ts';
import { issueStatus } from '../kit/severity.ts';
import { storyOf, topicOf } from './story.ts';
import { textInReadersTime } from '../kit/text-times.ts';

/** A message is read at a glance: so many lines say what is new, in about so many letters. */
const MOST_LINES = 5;
const LETTERS = 200;
/** Of each earlier post, where several are told at once. */
const EARLIER_LETTERS = 120;
/** Less room than this is too little for a sentence. */
const LEAST_LETTERS = 60;
const CAUSE_LETTERS = 130;

interface Writing {
  readonly update: IssueUpdate;
  readonly news: News;
  readonly frame: TimeFrame;
  readonly words: Words;
}

/**
 * What is new about an issue, in a few lines below its card: what happened, what is new in Microsoft's words, the root
 * cause when it is over, and when more is due. Nothing that the conversation was told before.
 */
export function updateMessage(
  update: IssueUpdate,
  settings: Omit<TimeFrame, 'now'> & Pick<LiveFormat, 'mark'>,
): TextMessage {
  const frame = { ...settings, now: update.issue.modifiedAt };
  const writing = { update, news: newsOf(update), frame, words: wordsFor(settings.locale) };
  const { updates } = writing.words;
  const heading = headingOf(writing);
  const { lines: said, quotes } = linesOf(writing);
  const [first, ...rest] = said;
  const bold = `**${markdownLabel(heading, 160)}**`;
  const marked = markFact(settings.mark, true, frame).map(markdownLabel);
  const lines = [
    first === undefined ? bold : updates.headline(bold, markdown(first)),
    ...rest.map(markdown),
    ...marked,
  ];
  return {
    text: [...lines, ...linkOf(writing), ...(quotes ? markOf(frame) : [])].join('\n\n'),
    summary: label(first === undefined ? heading : updates.headline(heading, first), 250),
  };
}

interface Lines {
  /** Plain text, a line each. */
  readonly lines: readonly string[];
  /** Whether some of it is Microsoft's own text. */
  readonly quotes: boolean;
}

function linesOf(writing: Writing): Lines {
  const { update, frame, words } = writing;
  if (update.issue.classification === 'message') return linesOfChanges(writing);
  const quoted = [...newLines(writing), ...causeLine(writing)];
  const explained = update.kinds.includes('no-longer-listed') ? [words.updates.noLongerListed] : [];
  const title = ownTitle(update);
  const lines = [...explained, ...title, ...quoted, ...nextLine(writing), ...otherLines(update, frame, words)];
  const quotes = title.length + quoted.length > 0 || promisesInWords(writing);
  if (lines.length > 0 || update.joins || update.kinds.includes('report-published')) return { lines, quotes };
  return { lines: [words.updates.nothingMore], quotes };
}

/** Of a Message Center item, what changed and not its text again. By when to act is said unless that is what changed. */
function linesOfChanges({ update, frame, words }: Writing): Lines {
  const changes = changesIn(update);
  const all = changeLines(changes, frame, words);
  const shown = all.slice(0, MOST_LINES);
  const isDueSaid = update.issue.actBy === undefined || changes.some(({ kind }) => kind === 'act-by');
  const due = isDueSaid ? [] : [words.updates.actBy(moment(update.issue.actBy ?? '', frame))];
  const lines = [...shown.map(({ text }) => cut(text.replaceAll(/\s+/g, ' '), LETTERS)), ...due];
  if (all.length === 0) return { lines: [words.updates.nothingMore], quotes: false };
  return { lines, quotes: shown.some(({ isQuote }) => isQuote) };
}

/** Says last, and once, that Microsoft's text is in another language than the message: its first words are the news. */
function markOf({ locale }: TimeFrame): string[] {
  const mark = inEnglish(languageOf(locale));
  return mark === undefined ? [] : [`_${mark}_`];
}

function headingOf({ update: { issue, kinds, before, joins }, news, frame, words }: Writing): string {
  const { headings } = words.updates;
  const name = [issue.service.name, issue.id] as const;
  if (issue.classification === 'message') return headings.messageUpdated(...name);
  if (kinds.includes('resolved')) return resolvedHeading(issue, frame, words);
  if (joins) return joinsHeading(issue, joins, words);
  const [, heading] = BY_WEIGHT.find(([kind]) => kinds.includes(kind)) ?? [];
  if (heading) return headings[heading(issue, before.reported)](...name);
  if (before.resolved && !issue.resolved) return headings.reopened(...name);
  const isNewStatus = news.statusChanged || kinds.includes('status-changed');
  return isNewStatus ? headings.status(...name, issueStatus(issue, words)) : headings.updated(...name);
}

function resolvedHeading({ service, id, status, startedAt, endedAt }: Issue, frame: TimeFrame, words: Words): string {
  const { headings } = words.updates;
  if (status === 'falsePositive') return headings.falseAlarm(service.name, id);
  const lasted = endedAt === undefined ? 0 : between(startedAt, endedAt);
  if (lasted < MINUTE) return headings.resolved(service.name, id);
  return headings.resolvedAfter(service.name, id, duration(lasted, frame));
}

type Heading = 'no-longer-listed' | 'now-incident' | 'now-advisory' | 'report-published' | 'report-again';

/** If several things changed at once, the first match says most. */
const BY_WEIGHT: readonly (readonly [ChangeKind, (issue: Issue, reported: boolean) => Heading])[] = [
  ['no-longer-listed', () => 'no-longer-listed'],
  ['reclassified', ({ classification }) => (classification === 'incident' ? 'now-incident' : 'now-advisory')],
  ['report-published', (_, reported) => (reported ? 'report-again' : 'report-published')],
];

/** What the posts say anew: the newest in full as far as there is room, a line of each one before it. */
function newLines(writing: Writing): string[] {
  const { news } = writing;
  const [newest, ...older] = news.posts;
  if (!newest) return [];
  const earlier = earlierLines(older, writing);
  const lines = sectionsToTell(newest.sections, writing.update).map((each) => sectionLine(each, newest.at, writing));
  return [...fitted(lines, MOST_LINES - earlier.length), ...earlier];
}

/** At the end, how it ended is what matters, and the root cause has a line of its own. The card has the rest. */
function sectionsToTell(sections: readonly Section[], { kinds }: IssueUpdate): readonly Section[] {
  if (!kinds.includes('resolved')) return sections;
  const ends = sections.filter((each) => ['status', 'text'].includes(topicOf(each)));
  return ends.length > 0 ? ends : sections.filter((each) => topicOf(each) !== 'cause');
}

function earlierLines(posts: News['posts'], writing: Writing): string[] {
  const { frame, words } = writing;
  const most = MOST_LINES - 1;
  const shown = posts.length > most ? posts.slice(0, most - 1) : posts;
  const lines = shown.map(({ at, sections }) => {
    const text = sections.map((each) => sectionLine(each, at, writing)).join(' ');
    return words.updates.earlier(clockOrMoment(at, frame), cut(text.replaceAll(/\s+/g, ' '), EARLIER_LETTERS));
  });
  return shown === posts ? lines : [...lines, words.updates.earlierPosts(posts.length - shown.length)];
}

function sectionLine(section: Section, at: Instant, { frame, words }: Writing): string {
  const text = textInReadersTime(section.text, at, frame).replaceAll(/\s*\n\s*/g, ' ');
  const isPlain = ['status', 'text'].includes(topicOf(section)) || section.label === undefined;
  return isPlain ? text : words.updates.labelled(sectionName(section.label ?? '', words), text);
}

/** As many whole sentences of the lines as there is room for; of the first line at least a part. */
function fitted(lines: readonly string[], most: number): string[] {
  const shown: string[] = [];
  let left = LETTERS;
  for (const line of lines.slice(0, most)) {
    const text = shown.length === 0 ? beginningOf(line, left) : wholeSentences(line, left);
    if (text === '') continue;
    shown.push(text);
    left -= text.length;
  }
  return shown;
}

function beginningOf(line: string, letters: number): string {
  return wholeSentences(line, letters) || cut(line, letters);
}

function wholeSentences(line: string, letters: number): string {
  if (line.length <= letters) return line;
  if (letters < LEAST_LETTERS) return '';
  let text = '';
  for (const sentence of sentencesOf(line)) {
    if (text.length + sentence.trimEnd().length > letters) break;
    text += sentence;
  }
  // The number of the next item of a list is no sentence.
  text = text.trimEnd().replace(/\s?\d{1,2}\.$/, '');
  return text === '' ? '' : `${text} …`;
}

/** Why it happened, once it is over. */
function causeLine({ update: { issue, kinds }, frame, words }: Writing): string[] {
  if (!kinds.includes('resolved')) return [];
  const { rootCause } = storyOf(issue);
  if (rootCause === '') return [];
  const at = issue.posts.at(-1)?.createdAt ?? issue.modifiedAt;
  const line = textInReadersTime(rootCause, at, frame).replaceAll(/\s+/g, ' ');
  return [words.updates.rootCause(beginningOf(line, CAUSE_LETTERS))];
}

function nextLine({ news: { next }, frame, words }: Writing): string[] {
  return next ? [nextUpdate(next, frame, words)] : [];
}

/** Whether it says when more is due in Microsoft's own words, because they name no time. */
function promisesInWords({ news: { next } }: Writing): boolean {
  return next !== undefined && next.at === undefined;
}

/** When more is due, in words. */
export function nextUpdate({ at, text }: NonNullable<News['next']>, frame: TimeFrame, { updates }: Words): string {
  return at === undefined ? updates.next(cut(text, 100)) : updates.nextBy(moment(at, frame));
}

/** The ways to a report that is out: the bot brings it, and the admin center has it. */
function linkOf({ update: { issue, kinds }, words }: Writing): string[] {
  if (!kinds.includes('report-published')) return [];
  const { fetch, report } = words.updates;
  const inAdminCenter = `[${report}](${issueInAdminCenter(issue.id, words).url})`;
  return [joinDetails([markdownLabel(fetch(issue.id), 100), inAdminCenter])];
}
