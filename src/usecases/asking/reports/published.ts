import { inOrder, type Body, type Issue, type Post } from '../../../domain/health/issue.ts';
import type { Instant } from '../../../domain/instant.ts';

/** Turns an API body into text without markup. */
export type PlainText = (body: Body) => string;

/** When Microsoft said that a report is out, and which: the first of two may be followed by a final one. */
export interface Publication {
  readonly at: Instant;
  readonly which: 'preliminary' | 'final' | 'report';
}

/**
 * The times at which the posts of an issue say that its report has been published, oldest first. A post that names
 * neither is the final one if another came before it, and a preliminary one if another follows.
 */
export function publicationsOf({ posts }: Pick<Issue, 'posts'>, plainText: PlainText): readonly Publication[] {
  const saying = inOrder(posts).flatMap((post) => {
    const sentence = sentencesOf(post, plainText).find(saysPublished);
    return sentence === undefined ? [] : [{ at: post.createdAt, sentence }];
  });
  return saying.map(({ at, sentence }, place) => ({
    at,
    which: named(sentence) ?? (saying.length === 1 ? 'report' : place === saying.length - 1 ? 'final' : 'preliminary'),
  }));
}

/** Whether a post promises a report: "We'll publish a post-incident report within five business days." */
export function isPromised({ posts }: Pick<Issue, 'posts'>, plainText: PlainText): boolean {
  return posts.some((post) => sentencesOf(post, plainText).some(promises));
}

function sentencesOf({ body }: Post, plainText: PlainText): string[] {
  return plainText(body).split(/[.\n]/);
}

function named(sentence: string): 'preliminary' | 'final' | undefined {
  if (/\bpreliminary\b/i.test(sentence)) return 'preliminary';
  return /\bfinal\b/i.test(sentence) ? 'final' : undefined;
}

/** "A post-incident report has been published." */
function saysPublished(sentence: string): boolean {
  return isAboutReport(sentence) && /\b(?:has been|was|is now) (?:published|available|posted)\b/i.test(sentence);
}

function promises(sentence: string): boolean {
  return (
    isAboutReport(sentence) && /\b(?:will|'ll|’ll|within)\b/i.test(sentence) && !/\bnot\b|n['’]t\b/i.test(sentence)
  );
}

function isAboutReport(sentence: string): boolean {
  return /post[\s\u2010-\u2015-]?incident[\s\u2010-\u2015-](?:report|review)/i.test(sentence);
}
