import type { Viewer } from '../../src/domain/subscription/reader.ts';
import type { HealthErrorCode } from '../../src/domain/health/health-error.ts';
import { HOUR, MINUTE, between } from '../../src/domain/instant.ts';
import type { Reading } from '../../src/domain/health/reading.ts';
import { UNREADABLE_KINDS, type Unreadable, type UnreadableKind } from '../../src/domain/health/rows.ts';
import type { Button, Card } from './card.ts';
import { markdownLabel } from './escape.ts';
import { clockOrMoment, duration, relative } from './format.ts';
import { inEnglish } from '../../words/in-english.ts';
import { languageOf, wordsFor } from '../../words/index.ts';
import { joinSentences } from '../../words/speech.ts';

/** The parts that every card shares: a warning if its data is old, what is missing from it, the age of the data, the buttons. */
export interface Frame {
  readonly isStale: boolean;
  readonly staleTitle: string;
  readonly staleText: string;
  /** Present only if the data is old. */
  readonly staleStyle?: 'warning' | 'attention';
  readonly hasAge: boolean;
  readonly age: string;
  readonly buttons: readonly Button[];
  /** Present only if something is missing from the data. */
  readonly hasGaps?: true;
  readonly gaps?: readonly { readonly text: string }[];
  /** Present only if there is something to say about the question itself. */
  readonly hasNote?: true;
  readonly note?: string;
  /** Present only if the card shows text of Microsoft in another language than its own. */
  readonly isForeign?: true;
  readonly foreign?: string;
}

/** Any card with a quiet line above it, about the question that it answers. */
export function withNote(card: Card, note: string): Card {
  const before = 'note' in card.data && typeof card.data.note === 'string' ? card.data.note : '';
  return { ...card, data: { ...card.data, hasNote: true, note: joinSentences([before, markdownLabel(note, 300)]) } };
}

/** Marks, once a card, that Microsoft's text on it is in English. Without such text, or on a card in English, nothing. */
export function microsoftsText(locale: string, isShown = true): Pick<Frame, 'isForeign' | 'foreign'> {
  const foreign = isShown ? inEnglish(languageOf(locale)) : undefined;
  return foreign === undefined ? {} : { isForeign: true, foreign };
}

/** Data younger than this is not called old, though the source fails: it was just read. */
const OLD_AFTER = 5 * MINUTE;
/** Nobody should rely on data that is older. */
const VERY_OLD_AFTER = HOUR;

/** The frame of a card that shows data from the source. */
export function frameOf(reading: Reading<unknown>, reader: Viewer, buttons: readonly Button[]): Frame {
  const gaps = gapsOf(reading, reader);
  return {
    ...bareFrame(buttons),
    ...ageParts(reading, reader),
    ...(gaps.length > 0 && { hasGaps: true, gaps: gaps.map((text) => ({ text: markdownLabel(text, 300) })) }),
  };
}

/** How old the data is: the older, the louder, if the source does not give newer. */
function ageParts(reading: Reading<unknown>, reader: Viewer): Partial<Frame> {
  const { readAt, staleBecause: because } = reading;
  const { errors, health } = wordsFor(reader.locale);
  const [at, age] = [clockOrMoment(readAt, reader), relative(readAt, reader)];
  if (because === undefined) return { hasAge: true, age: health.data.asOf(at, age) };
  const stale: Readonly<Record<HealthErrorCode, string>> = errors.stale;
  const next = nextWords(reading, reader);
  const length = between(readAt, reader.now);
  if (length < OLD_AFTER) return { hasAge: true, age: health.data.notRefreshed(at, age, stale[because], next) };
  const isVeryOld = length >= VERY_OLD_AFTER;
  const title = isVeryOld ? health.data.isOld(duration(length, reader), stale[because]) : stale[because];
  return {
    isStale: true,
    staleStyle: isVeryOld ? 'attention' : 'warning',
    staleTitle: `⚠ ${title}`,
    staleText: isVeryOld ? health.data.doNotRely(at, next) : health.data.mayHaveChanged(at, age, next),
  };
}

/** When the source is asked again. */
function nextWords({ askedAgainAt }: Reading<unknown>, reader: Viewer): string {
  const { data } = wordsFor(reader.locale).health;
  if (askedAgainAt === undefined || askedAgainAt <= reader.now) return data.keepsAsking;
  return data.asksAgainAt(clockOrMoment(askedAgainAt, reader));
}

/** A sentence for each kind of thing that could not be read, and for each part of the answer that failed. */
function gapsOf({ unreadable = [], failedParts = [], staleBecause }: Reading<unknown>, { locale }: Viewer): string[] {
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

/** The frame of a card that shows no health data: help, questions, errors. */
export function bareFrame(buttons: readonly Button[]): Frame {
  return { isStale: false, staleTitle: '', staleText: '', hasAge: false, age: '', buttons };
}

/**
 * `summary`, with a warning first if the data is old, and with what is missing: a notification shows no other part of
 * the card.
 */
export function summaryOf(reading: Reading<unknown>, reader: Viewer, summary: string): string {
  const { data, gaps } = wordsFor(reader.locale).health;
  const [gap] = gapsOf(reading, reader);
  const whole = gap === undefined ? summary : gaps.summary(summary, gap);
  if (reading.staleBecause === undefined) return whole;
  if (between(reading.readAt, reader.now) < OLD_AFTER) return asOf(reading, reader, whole);
  return data.oldSummary(relative(reading.readAt, reader), whole);
}

/** A sentence about how things are, said of the time when the data was read if it is old. */
export function asOf(reading: Reading<unknown>, reader: Viewer, sentence: string): string {
  if (reading.staleBecause === undefined) return sentence;
  return wordsFor(reader.locale).health.data.sentenceAsOf(clockOrMoment(reading.readAt, reader), sentence);
}
