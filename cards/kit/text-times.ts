import { DAY, dayOf, instantOf, shift, timeOf } from '../../src/domain/instant.ts';
import type { Instant } from '../../src/domain/instant.ts';
import type { Section } from '../../src/domain/health/post-text.ts';
import { writtenTimes } from '../../src/domain/health/written-times.ts';
import type { WrittenTime } from '../../src/domain/health/written-times.ts';
import { clock, dateOf, moment } from './format.ts';
import type { TimeFrame } from './format.ts';

/** Microsoft writes times without a zone under these labels, and means UTC. */
const TIMES = /\btime$|^next update|^estimated time/i;

/**
 * The sections of a post or message with the times in them as the rest of the card shows times: in the reader's zone
 * and in one format. `Thursday, March 12, 2026, at 2:00 PM UTC` becomes `12 Mar, 16:00 EET`. What cannot be read beyond
 * doubt stays as it is. `writtenAt` is when the text was published.
 */
export function sectionsInReadersTime(
  sections: readonly Section[],
  writtenAt: Instant,
  frame: TimeFrame,
): readonly Section[] {
  return sections.map((section) => {
    const zoneIsUtc = section.label !== undefined && TIMES.test(section.label);
    return {
      ...section,
      text: rewrite(section.text, writtenTimes(section.text, writtenAt, { zoneIsUtc }), writtenAt, frame),
    };
  });
}

/** The same for a text that is not a post's section, such as an impact. */
export function textInReadersTime(text: string, writtenAt: Instant, frame: TimeFrame): string {
  return rewrite(text, writtenTimes(text, writtenAt), writtenAt, frame);
}

function rewrite(text: string, times: readonly WrittenTime[], writtenAt: Instant, frame: TimeFrame): string {
  let shown = '';
  let from = 0;
  for (const time of times) {
    shown += text.slice(from, time.from) + (inWords(time, writtenAt, frame) ?? text.slice(time.from, time.to));
    from = time.to;
  }
  return shown + text.slice(from);
}

/** Undefined for a time that is better left as it is. */
function inWords({ means }: WrittenTime, writtenAt: Instant, frame: TimeFrame): string | undefined {
  if (means.kind === 'moment') return moment(means.at, frame);
  // A day is not moved to another zone: it is the day that the text says.
  if (means.kind === 'day') return dateOf(means.at, { ...frame, timeZone: 'UTC' });
  const at = instantOf(timeOf(`${dayOf(writtenAt)}T00:00:00.000Z`) + means.time);
  return staysOnItsDay(at, frame) ? clock(at, frame) : undefined;
}

/**
 * Whether the reader's clock shows the same day, and would so near that day: a time of day whose date stands elsewhere in
 * the text must not move to another date, nor over a change of the clocks.
 */
function staysOnItsDay(at: Instant, frame: TimeFrame): boolean {
  const utc = { ...frame, timeZone: 'UTC' };
  const clocks = [-DAY, 0, DAY].map((days) => clock(shift(at, days), frame));
  return dateOf(at, frame) === dateOf(at, utc) && new Set(clocks).size === 1;
}
