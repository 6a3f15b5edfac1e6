import { addDays, localDay } from '../../src/domain/local-time.ts';
import { daysIn, type Period, type PeriodWords } from '../../src/domain/period.ts';
import type { Day } from '../../src/domain/instant.ts';
import type { Viewer } from '../../src/domain/subscription/reader.ts';
import { wordsFor } from '../../words/index.ts';
import type { AskButton } from '../kit/card.ts';
import { dayName, plainSpaces } from '../kit/format.ts';

/** Buttons to the time before a period and to that after it, if it has begun: whole months stay whole months. */
export function timesBeside(period: Period, lineFor: (when: PeriodWords) => string, reader: Viewer): AskButton[] {
  const words = wordsFor(reader.locale);
  const { before, after, buttons } = words.availability;
  const isMonth = isWholeMonth(period);
  const [earlier, later] = [-1, 1].map((steps) => (isMonth ? monthBeside(period, steps) : daysBeside(period, steps)));
  const titleOf = (when: Days, say: (name: string) => string, otherwise: string) =>
    isMonth ? say(plainSpaces(dayName(when.first, words, { month: 'long' }))) : otherwise;
  const button = (when: Days, say: (name: string) => string, otherwise: string): AskButton => ({
    ...{ title: titleOf(when, say, otherwise), ask: lineFor(when), replaces: true },
  });
  const hasBegun = later !== undefined && later.first <= localDay(reader.now, reader.timeZone);
  return [
    ...(earlier ? [button(earlier, before, buttons.earlier)] : []),
    ...(hasBegun ? [button(later, after, buttons.later)] : []),
  ];
}

interface Days {
  readonly first: Day;
  readonly last: Day;
}

/** Until its end, or until today. */
function isWholeMonth({ first, last }: Days): boolean {
  return first.endsWith('-01') && first.slice(0, 7) === last.slice(0, 7);
}

function monthBeside({ first }: Days, steps: number): Days {
  const inside = steps < 0 ? addDays(first, -1) : addDays(first, 32);
  const begin: Day = `${inside.slice(0, 7)}-01`;
  const inNext = addDays(`${inside.slice(0, 7)}-28`, 4);
  return { first: begin, last: addDays(inNext, -Number(inNext.slice(8, 10))) };
}

function daysBeside(days: Days, steps: number): Days {
  const length = daysIn(days) * steps;
  return { first: addDays(days.first, length), last: addDays(days.last, length) };
}
