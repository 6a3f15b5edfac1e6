import { MINUTE, between } from '../../src/domain/instant.ts';
import type { Instant } from '../../src/domain/instant.ts';
import { newestPost, servicesOf } from '../../src/domain/health/issue.ts';
import { nextUpdateBy } from '../../src/domain/health/post-text.ts';
import type { Section } from '../../src/domain/health/post-text.ts';
import type { ShownIssue } from '../../src/domain/watching/shown-fields.ts';
import { wordsFor } from '../../words/index.ts';
import type { Words } from '../../words/index.ts';
import { markdownLabel } from './escape.ts';
import { duration, moment, relative } from './format.ts';
import type { TimeFrame } from './format.ts';

/** One fact on a card, escaped. */
interface Fact {
  readonly title: string;
  readonly value: string;
}

interface FactsOptions {
  /** The sections of the newest post. */
  readonly sections: readonly Section[];
  readonly frame: TimeFrame;
  /**
   * For an answer, which is drawn once: adds how long ago or how far off each time is, and the last change. A live card
   * shows neither, because both would differ each time it is drawn.
   */
  readonly answer?: { readonly modifiedAt: Instant };
}

interface Drawing extends FactsOptions {
  readonly words: Words['issue'];
}

/** The facts of an issue, or of a Message Center item in the shape of one. */
export function issueFacts(issue: ShownIssue, options: FactsOptions): Fact[] {
  const drawing: Drawing = { ...options, words: wordsFor(options.frame.locale).issue };
  if (issue.classification === 'message') return messageFacts(issue, drawing);
  return [
    serviceFact(issue, drawing),
    beganFact(issue, drawing),
    ...endedFact(issue, drawing),
    ...changedFact(issue, drawing),
    ...nextUpdateFact(issue, drawing),
  ];
}

function messageFacts(issue: ShownIssue, { frame, words: { facts } }: Drawing): Fact[] {
  const names = servicesOf(issue).map(({ name }) => name);
  return [
    { title: facts.services, value: markdownLabel(wordsFor(frame.locale).speech.row(names), 160) },
    { title: facts.published, value: moment(issue.startedAt, frame) },
    ...(issue.actBy === undefined ? [] : [{ title: facts.actBy, value: moment(issue.actBy, frame) }]),
  ];
}

function serviceFact({ service: { name }, feature }: ShownIssue, { words }: Drawing): Fact {
  const value = name && feature ? words.serviceAndFeature(name, feature) : name || (feature ?? '');
  return { title: words.facts.service, value: markdownLabel(value, 160) };
}

function beganFact({ startedAt, endedAt, resolved }: ShownIssue, { frame, answer, words }: Drawing): Fact {
  const since = moment(startedAt, frame);
  const length = between(startedAt, frame.now);
  const showsLength = answer !== undefined && !resolved && endedAt === undefined && length >= 0;
  return { title: words.facts.began, value: showsLength ? words.going(since, duration(length, frame)) : since };
}

function endedFact({ startedAt, endedAt }: ShownIssue, { frame, answer, words }: Drawing): Fact[] {
  if (endedAt === undefined) return [];
  const end = moment(endedAt, frame);
  const length = between(startedAt, endedAt);
  const showsLength = answer !== undefined && length >= 0;
  return [{ title: words.facts.ended, value: showsLength ? words.over(end, duration(length, frame)) : end }];
}

/** Shown only for a change without a post (14 % of all changes); otherwise the time of the post says enough. */
function changedFact(issue: ShownIssue, { frame, answer, words }: Drawing): Fact[] {
  if (!answer) return [];
  const { modifiedAt } = answer;
  const post = newestPost(issue);
  if (post && Math.abs(between(post.createdAt, modifiedAt)) < 10 * MINUTE) return [];
  const value = words.dateAndDistance(moment(modifiedAt, frame), relative(modifiedAt, frame));
  return [{ title: words.facts.changed, value }];
}

function nextUpdateFact(issue: ShownIssue, { sections, frame, answer, words }: Drawing): Fact[] {
  const posted = newestPost(issue)?.createdAt;
  const next = posted === undefined || issue.resolved ? undefined : nextUpdateBy(sections, posted);
  if (next === undefined) return [];
  const title = words.facts.nextUpdate;
  if (next.at === undefined) return [{ title, value: markdownLabel(next.text, 160) }];
  const date = moment(next.at, frame);
  if (!answer) return [{ title, value: words.nextBy(date) }];
  const say = next.at < frame.now ? words.nextOverdue : words.nextByWithDistance;
  return [{ title, value: say(date, relative(next.at, frame)) }];
}
