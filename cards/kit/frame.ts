import type { Reader } from '../../src/domain/subscription/reader.ts';
import type { HealthErrorCode } from '../../src/domain/health/health-error.ts';
import type { Instant } from '../../src/domain/instant.ts';
import type { Reading } from '../../src/domain/health/reading.ts';
import type { Button } from './card.ts';
import { clockOrMoment, relative } from './format.ts';
import { wordsFor } from '../../words/index.ts';

/** The parts that every card shares: a warning if its data is old, the age of the data, the buttons. */
export interface Frame {
  readonly isStale: boolean;
  readonly staleTitle: string;
  readonly staleText: string;
  readonly hasAge: boolean;
  readonly age: string;
  readonly buttons: readonly Button[];
}

/** The frame of a card that shows data from the source. */
export function frameOf(reading: Reading<unknown>, reader: Reader, buttons: readonly Button[]): Frame {
  const { data } = wordsFor(reader.locale).health;
  const at = clockOrMoment(reading.readAt, reader);
  const age = relative(reading.readAt, reader);
  return reading.staleBecause === undefined
    ? { ...bareFrame(buttons), hasAge: true, age: data.asOf(at, age) }
    : {
        ...staleParts(reading.readAt, reading.staleBecause, reader),
        hasAge: true,
        age: data.oldAsOf(at, age),
        buttons,
      };
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

/** `summary`, with a warning first if the data is old: a notification shows no other part of the card. */
export function summaryOf(reading: Reading<unknown>, reader: Reader, summary: string): string {
  if (reading.staleBecause === undefined) return summary;
  return wordsFor(reader.locale).health.data.oldSummary(relative(reading.readAt, reader), summary);
}
