import type { Reader } from '../../src/domain/subscription/reader.ts';
import type { Reading } from '../../src/domain/health/reading.ts';
import type { Button } from './card.ts';
import { clockOrMoment, relative } from './format.ts';
import { wordsFor } from '../../words/index.ts';
import { STALE_WORDS } from '../words.ts';

/** What stands around every card: a warning where its data is old, the data's age, the buttons. */
export interface Frame {
  readonly isStale: boolean;
  readonly staleTitle: string;
  readonly staleText: string;
  readonly hasAge: boolean;
  readonly age: string;
  readonly buttons: readonly Button[];
}

/** The frame of a card that shows what was read from the source. */
export function frameOf(reading: Reading<unknown>, reader: Reader, buttons: readonly Button[]): Frame {
  const { time } = wordsFor(reader.locale);
  const age = relative(reading.readAt, reader);
  const at = clockOrMoment(reading.readAt, reader);
  const words = reading.staleBecause && STALE_WORDS[reading.staleBecause];
  return {
    isStale: words !== undefined,
    staleTitle: words === undefined ? '' : `⚠ ${words}`,
    staleText:
      words === undefined
        ? ''
        : `This is from ${age === time.justNow ? time.momentAgo : age} (${at}). It may have changed since.`,
    hasAge: true,
    age: words === undefined ? `Data as of ${at} (${age})` : `Old data: as of ${at} (${age})`,
    buttons,
  };
}

/** The frame of a card that shows no health data: help, questions, errors. */
export function bareFrame(buttons: readonly Button[]): Frame {
  return { isStale: false, staleTitle: '', staleText: '', hasAge: false, age: '', buttons };
}

/** `summary` with a warning before it where the data is old: a notification shows nothing else of the card. */
export function summaryOf(reading: Reading<unknown>, reader: Reader, summary: string): string {
  return reading.staleBecause === undefined ? summary : `Old data (${relative(reading.readAt, reader)}): ${summary}`;
}
