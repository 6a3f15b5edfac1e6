import type { Section } from '../../src/domain/health/post-text.ts';
import type { Instant } from '../../src/domain/instant.ts';
import { newestPost } from '../../src/domain/health/issue.ts';
import type { CardSize } from '../kit/card.ts';
import { markdown, markdownLabel } from '../kit/escape.ts';
import { moment } from '../kit/format.ts';
import { layOut } from '../kit/text-pages.ts';
import { sectionsInReadersTime } from '../kit/text-times.ts';
import { headAndTail } from './head-and-tail.ts';
import type { Drawing } from './verdict.ts';

/** Bytes for the part of a card that is folded up. */
const ROOM: Readonly<Record<CardSize, number>> = { full: 12_000, 'newest-post': 5_000, title: 0 };
/** Letters that stand open: with them a card fits a phone's screen. What is longer goes on in the folded part. */
const OPEN_LETTERS = { first: 200, other: 110 } as const;

/** The texts that stand open, and those that are folded up. */
export function textsOf(drawing: Drawing, size: CardSize): object {
  const { issue, story, frame, words } = drawing;
  const writtenAt = story.status?.at ?? newestPost(issue)?.createdAt ?? issue.startedAt;
  const inTime = (sections: readonly Section[]) => sectionsInReadersTime(sections, writtenAt, frame);
  const [first, ...others] = inTime(leadOf(drawing, writtenAt));
  const cut = [first, ...others].flatMap((section, at) =>
    section === undefined ? [] : [headAndTail(section, at === 0 ? OPEN_LETTERS.first : OPEN_LETTERS.other, words)],
  );
  const folded = [...cut.flatMap(({ tail }) => tail ?? []), ...inTime(restOf(drawing))];
  const pages =
    ROOM[size] === 0 || folded.length === 0 ? [] : layOut([{ heading: '', sections: folded }], ROOM[size], words);
  const lead = size === 'title' ? cut.slice(0, 1) : cut;
  return {
    lead: lead.map(({ head }) => ({
      hasLabel: head.label !== undefined,
      label: markdownLabel(head.label ?? ''),
      text: markdown(head.text),
    })),
    hasMore: pages.length > 0,
    more: pages[0]?.flatMap(({ sections }) => sections) ?? [],
    hasNote: pages.length > 1,
    note: pages.length > 1 ? words.alerts.more : '',
  };
}

/** What stands open: the newest status, then whom it affects, or why once it is over. */
function leadOf(drawing: Drawing, writtenAt: Instant): Section[] {
  const { issue, story, frame, words } = drawing;
  const { status } = story;
  if (issue.classification === 'message') return status ? [{ text: status.text }] : story.rest.slice(0, 1);
  const { alerts } = words;
  const heading = status?.isFinal === true ? alerts.finalStatus : alerts.currentStatus;
  const newest = status ? [{ label: heading(moment(writtenAt, frame)), text: status.text }] : [];
  return [...newest, ...(isExplained(drawing) ? causeOf(drawing) : impactOf(drawing))];
}

function restOf(drawing: Drawing): Section[] {
  const { issue, story } = drawing;
  if (issue.classification === 'message') return [...(story.status ? story.rest : story.rest.slice(1))];
  return [...(isExplained(drawing) ? impactOf(drawing) : causeOf(drawing)), ...story.rest];
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
