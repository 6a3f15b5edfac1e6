import type { Issue } from '../src/domain/health/issue.ts';
import { sentencesOf } from '../src/domain/health/sentences.ts';
import type { Viewer } from '../src/domain/subscription/reader.ts';
import { postTexts } from './health/post-history.ts';
import { markdownLabel } from './kit/escape.ts';
import { clamp } from './kit/pages.ts';
import { layOut } from './kit/text-pages.ts';
import type { LongText, ShownText } from './kit/text-pages.ts';
import { wordsFor } from '../words/index.ts';

/** Bytes for posts on one card. Together with everything around them the card stays under 28 KB. */
const ROOM = 18_000;
/** Posts on one card: the first stands open, and each of the others is one line on a phone's screen until it is opened. */
const MOST_POSTS = 5;
/** Letters of that line. */
const LINE = 34;

/** A page of the message history: its data, and which page it is of how many. */
export function postsData(issue: Issue, page: number | 'all', reader: Viewer) {
  const words = wordsFor(reader.locale);
  const texts = postTexts(issue, reader);
  const pages = layOut(texts, ROOM, words, MOST_POSTS);
  const of = Math.max(1, pages.length);
  const number = page === 'all' ? 1 : clamp(page, of);
  return {
    number,
    of,
    data: {
      pageWords: words.issue.historyPage(issue.posts.length, number, of),
      posts: (pages[number - 1] ?? []).map((text, at) => foldOf(text, at, texts[text.source])),
    },
  };
}

/** The first post of a page stands open. */
function foldOf(text: ShownText, at: number, post: LongText | undefined): object {
  const line = markdownLabel(firstSentence(post), LINE);
  return { ...text, id: `post-${at}`, isOpen: at === 0, isClosed: at > 0, line };
}

/** What a closed post is about: its newest status comes first. */
function firstSentence(post: LongText | undefined): string {
  return sentencesOf(post?.sections[0]?.text ?? '')[0]?.trim() ?? '';
}
