import type { Section } from '../../src/domain/health/post-text.ts';
import type { Instant } from '../../src/domain/instant.ts';
import { newestPost } from '../../src/domain/health/issue.ts';
import type { Words } from '../../words/index.ts';
import type { CardSize } from '../kit/card.ts';
import { cut, markdown, markdownLabel } from '../kit/escape.ts';
import { clockOrMoment, dateOf, moment, relative } from '../kit/format.ts';
import { layOut } from '../kit/text-pages.ts';
import { statusFirst } from '../sections/status-first.ts';
import { sectionsInReadersTime } from '../kit/text-times.ts';
import { headAndTail } from '../sections/head-and-tail.ts';
import { changeLines, lastChange } from './changed.ts';
import type { Drawing } from './verdict.ts';

/** Bytes for the part of a card that is folded up. */
const ROOM: Readonly<Record<CardSize, number>> = { full: 12_000, 'newest-post': 5_000, title: 0 };
/** Letters that stand open: with them a card fits a phone's screen. What is longer goes on in the folded part. */
const OPEN_LETTERS = { first: 200, other: 110 } as const;
/** What changed last: so many changes, in so many letters each. */
const MOST_CHANGES = 4;
const CHANGE_LETTERS = 160;

/**
 * The texts that stand open, and those that are folded up. Where something of people's own stands above, the first alone
 * stands open, so that all of it fits a phone's screen.
 */
export function textsOf(drawing: Drawing, size: CardSize, hasOwn = false): object {
  const { words } = drawing;
  const lead = inReadersTime(leadOf(drawing, writtenAt(drawing)), drawing);
  const open = hasOwn || size === 'title' ? 1 : lead.length;
  const cut = divided(lead.slice(0, open), words);
  const closed = hasOwn ? lead.slice(open) : [];
  const folded = [...cut.flatMap(({ tail }) => tail ?? []), ...closed, ...inReadersTime(restOf(drawing), drawing)];
  const pages =
    ROOM[size] === 0 || folded.length === 0 ? [] : layOut([{ heading: '', sections: folded }], ROOM[size], words);
  return {
    lead: cut.map(({ head }) => shown(head)),
    showMore: words.alerts.showMore,
    showLess: words.alerts.showLess,
    hasMore: pages.length > 0,
    more: pages[0]?.flatMap(({ sections }) => sections) ?? [],
    hasMoreNote: pages.length > 1,
    moreNote: pages.length > 1 ? words.alerts.more : '',
  };
}

/** What stands open alone. */
export function leadTexts(drawing: Drawing): readonly object[] {
  const lead = inReadersTime(leadOf(drawing, writtenAt(drawing)), drawing);
  return divided(lead, drawing.words).map(({ head }) => shown(head));
}

function divided(lead: readonly Section[], words: Words) {
  return lead.map((section, at) => headAndTail(section, at === 0 ? OPEN_LETTERS.first : OPEN_LETTERS.other, words));
}

function writtenAt({ issue, story }: Drawing): Instant {
  return story.status?.at ?? newestPost(issue)?.createdAt ?? issue.startedAt;
}

function inReadersTime(sections: readonly Section[], drawing: Drawing): readonly Section[] {
  return sectionsInReadersTime(sections, writtenAt(drawing), drawing.frame);
}

function shown({ label, text }: Section): object {
  return { hasLabel: label !== undefined, label: markdownLabel(label ?? ''), text: markdown(text) };
}

/** What stands open: the newest status, then whom it affects, or why once it is over. */
function leadOf(drawing: Drawing, at: Instant): Section[] {
  const { issue, story, words } = drawing;
  const { status } = story;
  if (issue.classification === 'message') {
    return [...changedLast(drawing), ...(status ? [{ text: status.text }] : story.rest.slice(0, 1))];
  }
  const { alerts } = words;
  const heading = status?.isFinal === true ? alerts.finalStatus : alerts.currentStatus;
  const newest = status ? [{ label: heading(writtenWhen(at, drawing)), text: status.text }] : [];
  return [...newest, ...(isExplained(drawing) ? causeOf(drawing) : impactOf(drawing))];
}

/** What changed last in a Message Center item stands before what it says. */
function changedLast({ issue, frame, words }: Drawing): Section[] {
  const last = lastChange(issue);
  if (!last) return [];
  const lines = changeLines(last.changes, frame, words).map(({ text }) => cut(text, CHANGE_LETTERS));
  return [{ label: words.watching.changedOn(dateOf(last.at, frame)), text: lines.slice(0, MOST_CHANGES).join('\n\n') }];
}

/** When it was written; on an answer also how long ago, which a live card cannot know. */
function writtenWhen(at: Instant, { isAnswer, frame, words }: Drawing): string {
  if (isAnswer !== true) return moment(at, frame);
  return words.issue.dateAndDistance(clockOrMoment(at, frame), relative(at, frame));
}

function restOf(drawing: Drawing): Section[] {
  const { issue, story } = drawing;
  if (issue.classification === 'message') return [...(story.status ? story.rest : story.rest.slice(1))];
  return [...(isExplained(drawing) ? impactOf(drawing) : causeOf(drawing)), ...statusFirst(story.rest)];
}

/** Once an issue is over, why it happened says more than whom it affected. */
function isExplained({ issue, story }: Drawing): boolean {
  return issue.resolved && story.rootCause !== '';
}

function impactOf({ issue, story: { impact }, words }: Drawing): Section[] {
  return impact === '' || impact === issue.title ? [] : [{ label: words.alerts.impact, text: impact }];
}

function causeOf({ story: { rootCause }, words }: Drawing): Section[] {
  return rootCause === '' ? [] : [{ label: words.alerts.rootCause, text: rootCause }];
}
