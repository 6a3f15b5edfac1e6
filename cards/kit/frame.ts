import type { Reader } from '../../src/domain/subscription/reader.ts';
import type { HealthErrorCode } from '../../src/domain/health/health-error.ts';
import type { Instant } from '../../src/domain/instant.ts';
import type { Reading } from '../../src/domain/health/reading.ts';
import { UNREADABLE_KINDS, type Unreadable, type UnreadableKind } from '../../src/domain/health/rows.ts';
import type { Button } from './card.ts';
import { markdownLabel } from './escape.ts';
import { clockOrMoment, relative } from './format.ts';
import { wordsFor } from '../../words/index.ts';

/** The parts that every card shares: a warning if its data is old, what is missing from it, the age of the data, the buttons. */
export interface Frame {
  readonly isStale: boolean;
  readonly staleTitle: string;
  readonly staleText: string;
  readonly hasAge: boolean;
  readonly age: string;
  readonly buttons: readonly Button[];
  /** Present only if something is missing from the data. */
  readonly hasGaps?: true;
  readonly gaps?: readonly { readonly text: string }[];
}

/** The frame of a card that shows data from the source. */
export function frameOf(reading: Reading<unknown>, reader: Reader, buttons: readonly Button[]): Frame {
  const { data } = wordsFor(reader.locale).health;
  const at = clockOrMoment(reading.readAt, reader);
  const age = relative(reading.readAt, reader);
  const gaps = gapsOf(reading, reader);
  return {
    ...(reading.staleBecause === undefined
      ? { ...bareFrame(buttons), age: data.asOf(at, age) }
      : { ...staleParts(reading.readAt, reading.staleBecause, reader), age: data.oldAsOf(at, age), buttons }),
    hasAge: true,
    ...(gaps.length > 0 && { hasGaps: true, gaps: gaps.map((text) => ({ text: markdownLabel(text, 300) })) }),
  };
}

/** A sentence for each kind of thing that could not be read, and for each part of the answer that failed. */
function gapsOf({ unreadable = [], failedParts = [], staleBecause }: Reading<unknown>, { locale }: Reader): string[] {
  const { health, errors } = wordsFor(locale);
  const titles: Readonly<Record<HealthErrorCode, (facts: object) => { readonly title: string }>> = errors.health;
  // A part that failed as all the rest did needs no second reason.
  const failed = failedParts.filter(({ because }) => because !== staleBecause);
  return [
    ...unreadableCounts(unreadable).map(([kind, total]) => health.gaps.unreadable(kind, total)),
    ...failed.map(({ part, because, isOld }) => health.gaps.failed(part, isOld === true, titles[because]({}).title)),
  ];
}

function unreadableCounts(unreadable: readonly Unreadable[]): [UnreadableKind, number][] {
  return UNREADABLE_KINDS.map((kind): [UnreadableKind, number] => [
    kind,
    unreadable.filter((each) => each.kind === kind).length,
  ]).filter(([, total]) => total > 0);
}

/** The warning above data that could not be refreshed, with the reason. */
function staleParts(readAt: Instant, because: HealthErrorCode, reader: Reader) {
  const { errors, health, time } = wordsFor(reader.locale);
  const stale: Readonly<Record<HealthErrorCode, string>> = errors.stale;
  const at = clockOrMoment(readAt, reader);
  const age = relative(readAt, reader);
  return {
    isStale: true,
    staleTitle: `⚠ ${stale[because]}`,
    staleText: age === time.justNow ? health.data.isFromJustNow(at) : health.data.isFrom(at, age),
  };
}

/** The frame of a card that shows no health data: help, questions, errors. */
export function bareFrame(buttons: readonly Button[]): Frame {
  return { isStale: false, staleTitle: '', staleText: '', hasAge: false, age: '', buttons };
}

/**
 * `summary`, with a warning first if the data is old, and with what is missing: a notification shows no other part of
 * the card.
 */
export function summaryOf(reading: Reading<unknown>, reader: Reader, summary: string): string {
  const { data, gaps } = wordsFor(reader.locale).health;
  const [gap] = gapsOf(reading, reader);
  const whole = gap === undefined ? summary : gaps.summary(summary, gap);
  return reading.staleBecause === undefined ? whole : data.oldSummary(relative(reading.readAt, reader), whole);
}
