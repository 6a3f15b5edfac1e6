import { DAY, instantOf, timeOf } from '../instant.ts';
import type { Instant } from '../instant.ts';
import { DATES, GOES_ON, ISO, MONTH, TIME, momentOf, timeOfDay } from './post-time.ts';
import type { TimeOfDay } from './post-time.ts';

/** Where a text names a time, and what it means: a moment, a day, or a time of day in UTC. */
export interface WrittenTime {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly means:
    | { readonly kind: 'moment'; readonly at: Instant }
    /** In UTC, at its start. */
    | { readonly kind: 'day'; readonly at: Instant }
    /** Milliseconds since the day began in UTC. */
    | { readonly kind: 'clock'; readonly time: TimeOfDay };
}

/** How far around a date its time, its weekday or its other half may stand. */
const REACH = 60;
const WEEKDAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\b\\.?';
const WEEKDAY_BEFORE = new RegExp(`\\b${WEEKDAY}\\s{0,2},?\\s{0,2}(?:the\\s)?$`, 'iu');
/** What may stand between a date and the time after it, so that nothing that the text says is lost. */
const LINK = /^[\s,;(–—-]{0,4}(?:at|by|@|no later than|before)?\s{0,2}\(?$/iu;
const LINK_BACK = new RegExp(`^[\\s,)]{0,3}(?:on)?\\s{0,2}(?:${WEEKDAY})?\\s{0,2},?\\s{0,2}(?:the)?\\s{0,2}$`, 'iu');
/** A time that a second one follows or precedes is half of a span, whose zone may be the other half's. */
const GOES_BACK = /\d\s{0,2}(?:[ap]\.?m\.?)?\s{0,2}(?:[-–—]|to|and|or|until)\s{0,3}$/iu;
const REST_OF_ZONE = /^\s{1,2}Universal(?:\s{1,2}Time)?\b|^\s?\(?\b(?:UTC|GMT)\b/u;
const URL = /https?:\/\/[^\s<>]+/giu;
const ISO_EVERYWHERE = new RegExp(ISO.source, 'g');
const DATES_EVERYWHERE = DATES.map((form) => new RegExp(form.source, 'giu'));

/**
 * The times that a text of Microsoft's names beyond doubt, in order: a date with a time whose zone is named, a date in
 * words with its year, or a time of day in UTC. Spans, zones of several meanings and dates of digits alone are left out.
 * The work stays linear in the length of the text. `near` is when the text was written: a date without a year is in the
 * year that is nearest. `zoneIsUtc` reads a time without a zone as UTC, as Microsoft's labels such as "Start time:" mean it.
 */
export function writtenTimes(written: string, near: Instant, { zoneIsUtc = false } = {}): readonly WrittenTime[] {
  // Addresses are covered, not removed, so that places in the text stay right.
  const text = written.replaceAll(URL, (url) => '_'.repeat(url.length));
  const dates = DATES_EVERYWHERE.flatMap((form) =>
    [...text.matchAll(form)].flatMap((date) => timesOfDate(text, date, { near, zoneIsUtc })),
  );
  return apart([...isoTimes(text, zoneIsUtc), ...dates, ...clocks(text)]);
}

type Span = Pick<WrittenTime, 'from' | 'to'>;

function overlap(one: Span, other: Span): boolean {
  return one.from < other.to && other.from < one.to;
}

/** Of times that overlap the one that says most: a moment before a day or a clock, then the longer. In order. */
function apart(times: readonly WrittenTime[]): WrittenTime[] {
  const weight = ({ means, from, to }: WrittenTime) => (means.kind === 'moment' ? REACH * 4 : 0) + to - from;
  const kept: WrittenTime[] = [];
  for (const time of times.toSorted((a, b) => a.from - b.from)) {
    const last = kept.at(-1);
    if (!last || !overlap(last, time)) kept.push(time);
    else if (weight(time) > weight(last)) kept.splice(-1, 1, time);
  }
  return kept;
}

function isoTimes(text: string, zoneIsUtc: boolean): WrittenTime[] {
  return [...text.matchAll(ISO_EVERYWHERE)].flatMap(({ 0: written, 1: zone, index }) => {
    const time = Date.parse(zone === undefined ? `${written}Z` : written);
    if (Number.isNaN(time) || (zone === undefined && !zoneIsUtc)) return [];
    return [{ from: index, to: index + written.length, means: { kind: 'moment', at: instantOf(time) } } as const];
  });
}

interface Reading {
  readonly near: Instant;
  readonly zoneIsUtc: boolean;
}

/** A date with the time beside it, or the date alone if it is in words and has its year. */
function timesOfDate(text: string, date: RegExpExecArray, reading: Reading): WrittenTime[] {
  const beside = timeAfter(text, date, reading) ?? timeBefore(text, date, reading);
  const time = beside && nearestMoment(date, reading.near, beside.time);
  const from = startOfDate(text, date.index);
  if (beside && time !== undefined) {
    const span = { from: Math.min(from, beside.from), to: Math.max(date.index + date[0].length, beside.to) };
    return isAmbiguous(date) ? [] : [{ ...span, means: { kind: 'moment', at: instantOf(time) } }];
  }
  const start = momentIfWhole(date);
  if (start === undefined) return [];
  return [{ from, to: date.index + date[0].length, means: { kind: 'day', at: instantOf(start) } }];
}

/** `1/2/2023` is one day to Americans and another to most others. */
function isAmbiguous({ 0: written, groups = {} }: RegExpExecArray): boolean {
  const { month, day } = groups;
  return /^\d{1,2}[-/.]/.test(written) && month !== day && Number(month) <= 12 && Number(day) <= 12;
}

function momentIfWhole(date: RegExpExecArray): number | undefined {
  const { name, year } = date.groups ?? {};
  return name === undefined || year === undefined ? undefined : momentOf(date, Number(year), 0);
}

function startOfDate(text: string, index: number): number {
  const before = text.slice(Math.max(0, index - 20), index);
  const weekday = WEEKDAY_BEFORE.exec(before);
  return weekday ? index - (before.length - weekday.index) : index;
}

/** A time of day beside a date, with where it stands. */
interface Beside extends Span {
  readonly time: TimeOfDay;
}

function timeAfter(text: string, { 0: written, index }: RegExpExecArray, reading: Reading): Beside | undefined {
  const start = index + written.length;
  const after = text.slice(start, start + REACH * 2);
  const [next] = after.matchAll(TIME);
  if (!next || !LINK.test(after.slice(0, next.index)) || GOES_ON.test(after.slice(next.index + next[0].length))) return;
  return besideOf(text, next, start, reading);
}

function timeBefore(text: string, { index }: RegExpExecArray, reading: Reading): Beside | undefined {
  const from = Math.max(0, index - REACH);
  const before = text.slice(from, index);
  const last = [...before.matchAll(TIME)].at(-1);
  if (!last || !LINK_BACK.test(before.slice(last.index + last[0].length))) return;
  return isHalfOfSpan(text, from + last.index) ? undefined : besideOf(text, last, from, reading);
}

function isHalfOfSpan(text: string, at: number): boolean {
  return GOES_BACK.test(text.slice(Math.max(0, at - 20), at));
}

function besideOf(text: string, found: RegExpExecArray, offset: number, { zoneIsUtc }: Reading): Beside | undefined {
  const time = timeOfDay(found);
  if (time === undefined || (found.groups?.['zone'] === undefined && !zoneIsUtc)) return undefined;
  return { ...spanOf(text, found, offset), time };
}

/** From the time to the end of its zone, with the bracket that was opened before it. */
function spanOf(text: string, { 0: written, index }: RegExpExecArray, offset: number): Span {
  const from = offset + index;
  const trimmed = from + written.trimEnd().length;
  const zone = REST_OF_ZONE.exec(text.slice(trimmed, trimmed + 40))?.[0].length ?? 0;
  const to = trimmed + zone;
  const opens = /\(\s?$/.test(text.slice(Math.max(0, from - 2), from)) || written.includes('(');
  return { from, to: opens && text.charAt(to) === ')' ? to + 1 : to };
}

/** The date at this time, in its own year or in the one that is nearest. */
function nearestMoment(date: RegExpExecArray, near: Instant, time: TimeOfDay): number | undefined {
  const posted = timeOf(near);
  const year = new Date(posted).getUTCFullYear();
  const years = date.groups?.['year'] === undefined ? [year - 1, year, year + 1] : [Number(date.groups['year'])];
  const moments = years.map((each) => momentOf(date, each, time)).filter((moment) => moment !== undefined);
  return moments.toSorted((a, b) => Math.abs(a - posted) - Math.abs(b - posted))[0];
}

/** What may be a date that could not be read: a time of day beside it must not move away from it. */
const MAYBE_DATE = new RegExp(`\\d[-/.]\\d|\\b${MONTH.replace('?<name>', '?:')}\\s|\\b${WEEKDAY}`, 'iu');
const IS_UTC = /^(?:utc|gmt|coordinated)$/i;

/** Times of day without a date, in UTC by name. */
function clocks(text: string): WrittenTime[] {
  return [...text.matchAll(TIME)].flatMap((found) => {
    const { zone = '', offset } = found.groups ?? {};
    const time = timeOfDay(found);
    const goesOn = GOES_ON.test(text.slice(found.index + found[0].length, found.index + found[0].length + 20));
    if (time === undefined || !IS_UTC.test(zone) || offset !== undefined || goesOn) return [];
    if (isHalfOfSpan(text, found.index) || time < 0 || time >= DAY || isBesideDate(text, found)) return [];
    return [{ ...spanOf(text, found, 0), means: { kind: 'clock', time } } as const];
  });
}

function isBesideDate(text: string, { 0: written, index }: RegExpExecArray): boolean {
  const end = index + written.length;
  return MAYBE_DATE.test(text.slice(Math.max(0, index - 30), index)) || MAYBE_DATE.test(text.slice(end, end + 30));
}
