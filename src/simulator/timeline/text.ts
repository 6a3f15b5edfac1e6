import { DateTime } from 'luxon';
import { HOUR, MINUTE } from '../../domain/instant.ts';
import type { Plot, PlotPost } from './plot.ts';

/**
 * The text of a post, as Microsoft writes it: labelled sections with blank lines between, most of them the same in
 * every post of an issue. Quick updates and the notice of a report have no labels (`health-apis.md` §5.1).
 */
export function postText(plot: Plot, index: number): string {
  const post = plot.posts[index];
  if (!post) return '';
  if (post.status === 'postIncidentReviewPublished') return post.text;
  if (post.kind === 'quick') return quickText(post);
  const sections = FINAL.has(post.status) ? finalSections(plot, post) : sectionsWhileOpen(plot, post, index);
  return sections
    .filter(([, text]) => text !== '')
    .map(([label, text]) => (label === '' ? text : `${label}: ${text}`))
    .join('\n\n');
}

const QUICK = 'This quick update is designed to give the latest information on this issue.';
const FINAL: ReadonlySet<string> = new Set(['serviceRestored', 'falsePositive', 'investigationSuspended']);
/** The first post that can state the cause: the very first never knows it. */
const FIRST_WITH_CAUSE = 1;

type Section = readonly [label: string, text: string];

function quickText({ text }: PlotPost): string {
  return text.startsWith(QUICK) ? text : `${QUICK}\n\n${text}`;
}

function sectionsWhileOpen(plot: Plot, post: PlotPost, index: number): Section[] {
  return [
    ['Title', plot.title],
    ['User impact', plot.impact],
    ['More info', post.status === 'extendedRecovery' ? '' : plot.more],
    ['Current status', post.text],
    ['Scope of impact', plot.scope],
    ['Start time', index < FIRST_WITH_CAUSE ? '' : longDate(plot.startedAt)],
    ['Root cause', index < FIRST_WITH_CAUSE ? '' : plot.cause],
    ['Next update by', longDate(nextUpdate(plot, index))],
  ];
}

function finalSections(plot: Plot, post: PlotPost): Section[] {
  const end = plot.endedAt ?? post.at;
  return [
    ['Title', plot.title],
    ['User impact', plot.impact],
    ['Final status', post.text],
    ['Scope of impact', plot.scope],
    ['Start time', longDate(plot.startedAt)],
    ['End time', longDate(end)],
    ['Root cause', plot.cause],
    [
      'Next steps',
      plot.cause === '' ? '' : "We're reviewing how we test and monitor such changes, to prevent the like.",
    ],
    ['', post.status === 'serviceRestored' ? 'This is the final update for the event.' : ''],
  ];
}

/**
 * When the next post is due, rounded up to a half hour: by the time of the post that follows. If none does, an
 * incident's is due in two hours, an advisory's in a day.
 */
function nextUpdate(plot: Plot, index: number): number {
  const { at } = plot.posts[index] ?? { at: plot.startedAt };
  const usual = at + (plot.classification === 'incident' ? 2 * HOUR : 24 * HOUR);
  const due = Math.max(plot.posts[index + 1]?.at ?? usual, at + HOUR);
  return Math.ceil(due / (30 * MINUTE)) * 30 * MINUTE;
}

/** `Friday, February 13, 2026, at 3:30 PM UTC` */
function longDate(time: number): string {
  return DateTime.fromMillis(time, { zone: 'utc', locale: 'en-US' }).toFormat("cccc, LLLL d, yyyy, 'at' h:mm a 'UTC'");
}
