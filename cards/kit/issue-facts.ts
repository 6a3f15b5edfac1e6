import { MINUTE, between } from '../../src/domain/instant.ts';
import { newestPost } from '../../src/domain/health/issue.ts';
import type { Issue } from '../../src/domain/health/issue.ts';
import type { nextUpdateBy } from '../../src/domain/health/post-text.ts';
import { wordsFor } from '../../words/index.ts';
import { markdownLabel } from './escape.ts';
import { clockOrMoment, duration, relative } from './format.ts';
import type { TimeFrame } from './format.ts';

/** One fact on a card. */
interface Fact {
  readonly title: string;
  readonly value: string;
}

/** When an issue began, ended or changed, and when its next update is due, each with how long ago or how far off. */
export function issueFacts(issue: Issue, next: ReturnType<typeof nextUpdateBy>, frame: TimeFrame): Fact[] {
  const facts = [
    beganFact(issue, frame),
    ...endedFact(issue, frame),
    ...changedFact(issue, frame),
    ...(next === undefined || issue.resolved ? [] : [nextUpdateFact(next, frame)]),
  ];
  // Unescaped, a value that begins `8. März` would be the item of a list.
  return facts.map(({ title, value }) => ({ title, value: markdownLabel(value, 160) }));
}

function beganFact({ startedAt, endedAt, resolved }: Issue, frame: TimeFrame): Fact {
  const { facts, going } = wordsFor(frame.locale).issue;
  const since = clockOrMoment(startedAt, frame);
  const length = between(startedAt, frame.now);
  const goesOn = !resolved && endedAt === undefined && length >= 0;
  return { title: facts.began, value: goesOn ? going(since, duration(length, frame)) : since };
}

function endedFact({ startedAt, endedAt }: Issue, frame: TimeFrame): Fact[] {
  if (endedAt === undefined) return [];
  const { facts, over } = wordsFor(frame.locale).issue;
  const end = clockOrMoment(endedAt, frame);
  const length = between(startedAt, endedAt);
  return [{ title: facts.ended, value: length >= 0 ? over(end, duration(length, frame)) : end }];
}

/** Shown only for a change without a post (14 % of all changes); otherwise the time of the post says enough. */
function changedFact(issue: Issue, frame: TimeFrame): Fact[] {
  const { facts, dateAndDistance } = wordsFor(frame.locale).issue;
  const { modifiedAt } = issue;
  const post = newestPost(issue);
  if (post && Math.abs(between(post.createdAt, modifiedAt)) < 10 * MINUTE) return [];
  return [
    { title: facts.changed, value: dateAndDistance(clockOrMoment(modifiedAt, frame), relative(modifiedAt, frame)) },
  ];
}

function nextUpdateFact(next: NonNullable<ReturnType<typeof nextUpdateBy>>, frame: TimeFrame): Fact {
  const { facts, nextOverdue, nextByWithDistance } = wordsFor(frame.locale).issue;
  const title = facts.nextUpdate;
  if (next.at === undefined) return { title, value: next.text };
  const say = next.at < frame.now ? nextOverdue : nextByWithDistance;
  return { title, value: say(clockOrMoment(next.at, frame), relative(next.at, frame)) };
}
