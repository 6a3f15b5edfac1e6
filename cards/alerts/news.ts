import { nextUpdateBy } from '../../src/domain/health/post-text.ts';
import type { Section } from '../../src/domain/health/post-text.ts';
import { sentenceForm, sentencesOf, withoutTense } from '../../src/domain/health/sentences.ts';
import { statusKey } from '../../src/domain/health/status.ts';
import { between, DAY } from '../../src/domain/instant.ts';
import type { Instant } from '../../src/domain/instant.ts';
import type { ShownBefore } from '../../src/domain/delivery/shown-before.ts';
import type { IssueUpdate } from '../../src/ports/index.ts';
import { changesIn } from './changed.ts';
import { sectionsOfPost, storyOf, topicOf } from './story.ts';
import type { Topic } from './story.ts';

/** What a post says that its readers were not told, in the order of its weight. */
interface PostNews {
  readonly at: Instant;
  readonly sections: readonly Section[];
}

/** What an update says that its conversation was not told. */
export interface News {
  /** Newest first. Posts that say nothing new are left out. */
  readonly posts: readonly PostNews[];
  /** The next update that is promised now, unless the same was promised before. */
  readonly next?: NonNullable<ReturnType<typeof nextUpdateBy>>;
  readonly statusChanged: boolean;
}

/** What an update says that its conversation was not told, sentence by sentence. */
export function newsOf({ issue, posts, before }: IssueUpdate): News {
  const form = issue.resolved ? (sentence: string) => withoutTense(sentenceForm(sentence)) : sentenceForm;
  const told = new Set(['', ...[issue.title, ...textsOf(before)].flatMap(sentencesOf).map(form)]);
  const isNew = (sentence: string): boolean => {
    const said = form(sentence);
    const isSaid = told.has(said);
    told.add(said);
    return !isSaid;
  };
  const read = posts
    .toReversed()
    .map((post) => ({ at: post.createdAt, sections: freshOf(sectionsOfPost(post), isNew) }));
  const { next } = issue.resolved ? {} : storyOf(issue);
  return {
    posts: read.filter(({ sections }) => sections.length > 0),
    ...(next && !wasPromised(next, before) && { next }),
    statusChanged: before.status !== undefined && before.status !== statusKey(issue),
  };
}

/** Later than this, one more post about the report is about another version of it. */
const REPORT_AGAIN = DAY;

/** Whether an update is worth a message: it says something that its conversation was not told. */
export function hasNews(update: IssueUpdate): boolean {
  if (update.issue.classification === 'message') return changesIn(update).length > 0;
  const { posts, next, statusChanged } = newsOf(update);
  if (posts.length > 0 || next || statusChanged) return true;
  return update.kinds.some((kind) => kind !== 'updated' && (kind !== 'report-published' || isAnotherReport(update)));
}

/** Microsoft announces a report with the same words two or three times: some within minutes, some with a final version. */
function isAnotherReport({ posts, before }: IssueUpdate): boolean {
  const [newest, last] = [posts.at(-1), before.posts.at(-1)];
  return !before.reported || !newest || !last || between(last.createdAt, newest.createdAt) > REPORT_AGAIN;
}

/** Everything that the messages in its thread showed the conversation: about it, and about others there. */
function textsOf(before: ShownBefore): string[] {
  return [before, ...(before.twins ?? [])].flatMap(textsOfOne).concat(before.twins?.map(({ title }) => title) ?? []);
}

/** Posts, and what else stood on the first card. */
function textsOfOne({ posts, atFirst }: Pick<ShownBefore, 'posts' | 'atFirst'>): string[] {
  const { status, impact, rootCause, rest } = storyOf({ posts: atFirst, impact: '' });
  const onCard = [status?.text ?? '', impact, rootCause, ...rest.map(({ text }) => text)];
  return [...onCard, ...posts.flatMap(sectionsOfPost).map(({ text }) => text)];
}

/** How much a section tells: where room is short, the last are left out. */
const WEIGHT: Readonly<Record<Topic, number>> = {
  status: 0,
  text: 1,
  cause: 2,
  impact: 3,
  other: 4,
  title: 9,
  time: 9,
};

function freshOf(sections: readonly Section[], isNew: (sentence: string) => boolean): Section[] {
  return sections
    .filter((section) => !['title', 'time'].includes(topicOf(section)))
    .toSorted((a, b) => WEIGHT[topicOf(a)] - WEIGHT[topicOf(b)])
    .map((section) => ({ ...section, text: sentencesOf(section.text).filter(isNew).join('').trim() }))
    .filter(({ text }) => text !== '');
}

function wasPromised(next: NonNullable<News['next']>, { posts, twins = [] }: ShownBefore): boolean {
  return [posts, ...twins.map((twin) => twin.posts)].flat().some((post) => {
    const before = nextUpdateBy(sectionsOfPost(post), post.createdAt);
    return before !== undefined && (next.at === undefined ? before.text === next.text : before.at === next.at);
  });
}
