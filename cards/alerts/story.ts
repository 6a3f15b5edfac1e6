import { newestPost } from '../../src/domain/health/issue.ts';
import type { Issue, Post } from '../../src/domain/health/issue.ts';
import type { Instant } from '../../src/domain/instant.ts';
import { withoutBoilerplate } from '../../src/domain/health/boilerplate.ts';
import { nextUpdateBy, sectionsOf, sectionText } from '../../src/domain/health/post-text.ts';
import type { Section } from '../../src/domain/health/post-text.ts';
import { plainText } from '../../src/lib/plain-text.ts';

/** How an issue stands by what its posts say together: a short post does not take back what the one before it says. */
export interface Story {
  /** What Microsoft said last of how it goes. */
  readonly status?: { readonly text: string; readonly at: Instant; readonly isFinal: boolean };
  readonly impact: string;
  readonly rootCause: string;
  /** Everything else that the newest full post says, and what newer short ones left of it, in its order. */
  readonly rest: readonly Section[];
  readonly next?: ReturnType<typeof nextUpdateBy>;
}

const STATUS = new Set(['Current status', 'Final status']);
const IMPACT = new Set(['User impact', 'User experience', 'Customer impact']);
const ROOT_CAUSE = new Set(['Root cause', 'Preliminary root cause']);
const TIMES = new Set([
  ...['Start time', 'End time', 'Incident start time', 'Incident end time', 'Impact start time', 'Impact end time'],
  ...['Next update time', 'Next update by', 'Next update'],
]);

/** What a section is about. Times and titles stand on a card as facts of the issue. */
export type Topic = 'title' | 'status' | 'impact' | 'cause' | 'time' | 'text' | 'other';

/** What a section is about, by its label. Text without one is mostly a short update. */
export function topicOf({ label }: Section): Topic {
  if (label === undefined) return 'text';
  if (label === 'Title') return 'title';
  if (STATUS.has(label)) return 'status';
  if (IMPACT.has(label)) return 'impact';
  if (ROOT_CAUSE.has(label)) return 'cause';
  return TIMES.has(label) ? 'time' : 'other';
}

/** The sections of a post, without sentences that stand in any post. */
export function sectionsOfPost({ body }: Post): Section[] {
  return withoutBoilerplate(sectionsOf(plainText(body)));
}

interface ReadPost {
  readonly at: Instant;
  readonly sections: readonly Section[];
}

/** How an issue stands after its posts. */
export function storyOf({ posts, impact }: Pick<Issue, 'posts' | 'impact'>): Story {
  const read = posts.map((post): ReadPost => ({ at: post.createdAt, sections: sectionsOfPost(post) })).toReversed();
  const telling = read.filter(({ sections }) => sections.length > 0);
  const full = telling.find(({ sections }) => sections.some((each) => each.label !== undefined)) ?? telling[0];
  const newest = telling[0];
  const status = newest && statusIn(newest);
  // A status that a newer one has overtaken is not current any more. The post history has it.
  const older = full && full !== newest ? full.sections.filter((each) => !status || topicOf(each) !== 'status') : [];
  const said = new Set(status?.used);
  const rest = [...(newest?.sections ?? []), ...older].filter((each) => !said.has(each) && isRest(each));
  return {
    ...(newest && status && { status: { text: status.text, at: newest.at, isFinal: status.isFinal } }),
    impact: newestOf(telling, 'impact') ?? impact,
    rootCause: newestOf(telling, 'cause') ?? '',
    rest,
    ...nextOf({ posts }, telling),
  };
}

function isRest(section: Section): boolean {
  return !['title', 'impact', 'cause', 'time'].includes(topicOf(section));
}

/** The status in a post: under its label, or else all its unlabelled text. */
function statusIn({ sections }: ReadPost): { text: string; isFinal: boolean; used: readonly Section[] } | undefined {
  const final = sectionText(sections, 'Final status');
  const labelled = sections.filter((each) => topicOf(each) === 'status');
  const used = labelled.length > 0 ? labelled : sections.filter((each) => topicOf(each) === 'text');
  const text = used.map((each) => each.text).join('\n');
  return text === '' ? undefined : { text, isFinal: final !== undefined, used };
}

function newestOf(posts: readonly ReadPost[], topic: Topic): string | undefined {
  return posts
    .map(({ sections }) => sections.find((each) => topicOf(each) === topic && each.text !== '')?.text)
    .find((text) => text !== undefined);
}

function nextOf(issue: Pick<Issue, 'posts'>, telling: readonly ReadPost[]): Pick<Story, 'next'> {
  const newest = newestPost(issue)?.createdAt;
  const promises = telling.map(({ sections, at }) => nextUpdateBy(sections, at));
  const next = promises.find((each) => each !== undefined);
  const isPast = next?.at !== undefined && newest !== undefined && next.at < newest;
  return next === undefined || isPast ? {} : { next };
}
