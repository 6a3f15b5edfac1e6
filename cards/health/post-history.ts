import { withoutBoilerplate } from '../../src/domain/health/boilerplate.ts';
import type { Issue, Post } from '../../src/domain/health/issue.ts';
import { sectionsOf } from '../../src/domain/health/post-text.ts';
import type { Section } from '../../src/domain/health/post-text.ts';
import type { Viewer } from '../../src/domain/subscription/reader.ts';
import { plainText } from '../../src/lib/plain-text.ts';
import { wordsFor } from '../../words/index.ts';
import { moment } from '../kit/format.ts';
import { issueStatus } from '../kit/severity.ts';
import type { LongText } from '../kit/text-pages.ts';
import { sectionsInReadersTime } from '../kit/text-times.ts';
import { statusFirst } from '../sections/status-first.ts';

/**
 * The posts of an issue, newest first, each with only what it says that no earlier post said: posts repeat title, impact
 * and scope word for word. When a next update was due is left out of all but the newest, since it has come.
 */
export function postTexts(issue: Issue, reader: Viewer): LongText[] {
  const said = new Set<string>([`Title: ${issue.title}`]);
  return issue.posts
    .map((post, at) => {
      const sections = withoutBoilerplate(sectionsOf(plainText(post.body)));
      const fresh = sections.filter((section) => !said.has(keyOf(section)));
      for (const section of sections.filter(isLasting)) said.add(keyOf(section));
      const isNewest = at === issue.posts.length - 1;
      return textOf({ post, at, sections, fresh: isNewest ? fresh : fresh.filter(isLasting) }, issue, reader);
    })
    .toReversed();
}

function keyOf({ label = '', text }: Section): string {
  return `${label}: ${text}`;
}

function isLasting({ label = '' }: Section): boolean {
  return !/^next update/i.test(label);
}

interface ReadPost {
  readonly post: Post;
  readonly at: number;
  readonly sections: readonly Section[];
  readonly fresh: readonly Section[];
}

function textOf({ post, at, sections, fresh }: ReadPost, issue: Issue, reader: Viewer): LongText {
  const { postNumber, nothingNew } = wordsFor(reader.locale).issue;
  const status = statusAt(issue, at, sections, reader);
  const heading = postNumber(at + 1, issue.posts.length, moment(post.createdAt, reader), status);
  if (fresh.length === 0) return { heading, sections: [{ text: nothingNew }] };
  return { heading, sections: statusFirst(sectionsInReadersTime(fresh, post.createdAt, reader)) };
}

/** The status at a post, where it can be known: posts carry none, but the newest has that of the issue, and a final one says so. */
function statusAt(issue: Issue, at: number, sections: readonly Section[], reader: Viewer): string | undefined {
  const words = wordsFor(reader.locale);
  if (at === issue.posts.length - 1) return issueStatus(issue, words);
  const isFinal = sections.some(({ label }) => label === 'Final status');
  return isFinal ? words.health.statuses.resolved : undefined;
}
