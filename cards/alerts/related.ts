import { sentenceForm } from '../../src/domain/health/sentences.ts';
import type { Issue } from '../../src/domain/health/issue.ts';
import type { Related, Twin } from '../../src/domain/related/related.ts';
import { servicesIn, type Together } from '../../src/domain/related/together.ts';
import type { IssueUpdate } from '../../src/ports/index.ts';
import type { Words } from '../../words/index.ts';
import { clock, moment, momentRange, type TimeFrame } from '../kit/format.ts';

/** Ids that a line names. An outage has rarely more. */
const MOST_NAMED = 6;

/** `Same outage: Microsoft Teams TM123`; nothing for an issue that stands alone. */
export function sameOutageLine({ twins = [] }: Related, { related }: Words): string[] {
  return twins.length === 0 ? [] : [related.sameOutage(names(twins, related))];
}

/** `5 services began to fail within minutes: 4 May, 09:40–09:48 UTC` */
export function togetherLine(together: Together, frame: TimeFrame, { related }: Words): string {
  const { at: from = frame.now } = together[0] ?? {};
  const { at: to = from } = together.at(-1) ?? {};
  const isOne = clock(from, frame) === clock(to, frame);
  return related.together(servicesIn(together), isOne ? moment(from, frame) : momentRange(from, to, frame));
}

/** What begins the first word about an issue below the card of another id of the same outage. */
export function joinsHeading({ service, id }: Issue, joins: Twin, { related }: Words): string {
  return related.joins(related.named(service.name, id), related.named(joins.service, joins.id));
}

/** Its title, unless it says what the titles of the others say. */
export function ownTitle({ issue: { title }, joins, before: { twins = [] } }: IssueUpdate): string[] {
  const isSaid = twins.some((twin) => sentenceForm(twin.title) === sentenceForm(title));
  return !joins || isSaid || title === '' ? [] : [title];
}

/** What ended with an issue, and what did not; and what began to fail with it. */
export function otherLines({ ends, together }: IssueUpdate, frame: TimeFrame, words: Words): string[] {
  const { related } = words;
  const over = (ends?.alsoOver ?? []).map(({ id, service }) => ({ id, service: service.name }));
  const goOn = ends?.goOn ?? [];
  return [
    ...(together ? [togetherLine(together, frame, words)] : []),
    ...(over.length > 0 ? [related.alsoOver(names(over, related))] : []),
    ...(goOn.length > 0 ? [related.goOn(names(goOn, related))] : []),
  ];
}

function names(twins: readonly Twin[], { named }: Words['related']): string[] {
  return twins.slice(0, MOST_NAMED).map(({ service, id }) => named(service, id));
}
