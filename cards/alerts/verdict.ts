import { readCategory } from '../../src/domain/health/announcement.ts';
import { between, MINUTE } from '../../src/domain/instant.ts';
import { newestPost, servicesOf, titleOf } from '../../src/domain/health/issue.ts';
import type { ShownIssue } from '../../src/domain/watching/shown-fields.ts';
import type { Words } from '../../words/index.ts';
import { duration, moment } from '../kit/format.ts';
import type { TimeFrame } from '../kit/format.ts';
import { categoryName, joinDetails } from '../kit/rows.ts';
import { issueStatus } from '../kit/severity.ts';
import type { Story } from './story.ts';
import { nextUpdate } from './update.ts';

/** What a live card is drawn from. */
export interface Drawing {
  readonly issue: ShownIssue;
  readonly isGone: boolean;
  readonly story: Story;
  readonly frame: TimeFrame;
  readonly words: Words;
  /** For an answer, which is drawn once, and may say how long ago something was. */
  readonly isAnswer?: true;
}

/** One sentence: whose, how bad, what. */
export function verdictOf({ issue, isGone, frame, words }: Drawing): string {
  const { verdicts } = words.alerts;
  const said = [issue.service.name, titleOf(issue)] as const;
  if (issue.classification === 'message') return titleOf(issue);
  if (isGone) return verdicts.gone(...said);
  if (!issue.resolved) return verdicts[openVerdict(issue)](...said);
  if (issue.status === 'falsePositive') return verdicts.falseAlarm(...said);
  const lasted = lengthOf(issue, frame);
  return lasted === undefined ? verdicts.over(...said) : verdicts.overAfter(...said, lasted);
}

function openVerdict({ classification, status }: ShownIssue) {
  if (classification === 'advisory') return 'advisory';
  switch (status) {
    case 'serviceInterruption':
      return 'down';
    case 'investigating':
    case 'reported':
      return 'suspected';
    case 'restoringService':
    case 'extendedRecovery':
      return 'recovering';
    case 'verifyingService':
    case 'serviceRestored':
      return 'recovered';
    default:
      return 'degraded';
  }
}

/** The status or category that Microsoft gives it. What is no longer listed has none. */
export function statusOf({ issue, isGone, words }: Drawing): string | undefined {
  if (isGone) return undefined;
  if (issue.classification !== 'message') return issueStatus(issue, words);
  return categoryName({ kind: 'message', category: readCategory(issue.statusText) }, words);
}

/** What it is, `Incident EX20119`, and while it goes on the part of the service that it is about. */
export function kindOf({ issue, isGone, words }: Drawing): string {
  const { classification, id, feature = '' } = issue;
  const name = words.issue.names[classification](id);
  const goesOn = classification !== 'message' && !isGone && !issue.resolved;
  return joinDetails(goesOn && feature !== '' ? [name, feature] : [name]);
}

/** How long an issue lasted that is known to have ended. */
function lengthOf({ startedAt, endedAt }: ShownIssue, frame: TimeFrame): string | undefined {
  const length = endedAt === undefined ? 0 : between(startedAt, endedAt);
  return length < MINUTE ? undefined : duration(length, frame);
}

/** When it began, how long it went on, when more is due: a line each. */
export function factsOf({ issue, story: { next }, frame, words }: Drawing): string[] {
  const { alerts, speech, updates } = words;
  if (issue.classification === 'message') {
    return [
      ...(issue.actBy === undefined ? [] : [updates.actBy(moment(issue.actBy, frame))]),
      alerts.services(speech.list(servicesOf(issue).map(({ name }) => name))),
      alerts.published(moment(issue.startedAt, frame)),
    ];
  }
  return [
    timeFact(issue, frame, alerts),
    ...(next === undefined || issue.resolved ? [] : [nextUpdate(next, frame, words)]),
  ];
}

function timeFact(issue: ShownIssue, frame: TimeFrame, alerts: Words['alerts']): string {
  const { startedAt, endedAt } = issue;
  const from = moment(startedAt, frame);
  if (endedAt !== undefined) {
    const lasted = lengthOf(issue, frame);
    const to = moment(endedAt, frame);
    return lasted === undefined ? alerts.ended(to) : alerts.lasted(lasted, from, to);
  }
  const soFar = between(startedAt, newestPost(issue)?.createdAt ?? startedAt);
  return soFar < MINUTE || issue.resolved ? alerts.since(from) : alerts.sinceFor(from, duration(soFar, frame));
}
