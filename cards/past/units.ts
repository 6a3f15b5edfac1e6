import type { Bucket, Unit } from '../../src/domain/availability/buckets.ts';
import type { Measure } from '../../src/domain/availability/measure.ts';
import { DAY, HOUR, MINUTE } from '../../src/domain/instant.ts';
import type { DayKind } from '../../src/domain/health/day-kind.ts';
import { daysIn, type Period } from '../../src/domain/period.ts';
import type { Viewer } from '../../src/domain/subscription/reader.ts';
import { wordsFor } from '../../words/index.ts';
import type { Words } from '../../words/index.ts';
import { label, markdownLabel } from '../kit/escape.ts';
import { dayName, dayRanges, duration, plainSpaces } from '../kit/format.ts';
import { barPicture } from '../kit/pictures/picture.ts';

/** So many bars can be told apart on a phone, each with its name below it. More are a picture. */
const MOST_BARS = 14;
/** A longer time is drawn by the week, and then by the month. */
const LONGEST = { day: 7, week: 62 };
/** Fewer hours than that are said in minutes. */
const FEW = 3 * HOUR;

type Measured = Bucket & Measure;

/** The unit that gives some bars, and not too many. */
export function unitFor(period: Pick<Period, 'first' | 'last'>): Unit {
  const days = daysIn(period);
  return days <= LONGEST.day ? 'day' : days <= LONGEST.week ? 'week' : 'month';
}

/** How long a service was down in each day, week or month: a chart, and a picture for clients without charts. */
export function unitsOf(buckets: readonly Measured[], unit: Unit, title: string, reader: Viewer): object {
  const words = wordsFor(reader.locale);
  const begun = buckets.filter(({ from }) => from < reader.now);
  const isFew = Math.max(0, ...begun.map(({ downMs }) => downMs)) < FEW;
  const { minutes, hours } = words.availability.charts;
  const [names, size, digits] = isFew ? [minutes, MINUTE, 1] : [hours, HOUR, 10];
  const isDown = begun.some(({ downMs }) => downMs > 0);
  const bars = begun.map((bucket) => ({
    x: nameOf(bucket, unit, words),
    y: Math.ceil((bucket.downMs / size) * digits) / digits,
    color: bucket.downMs > 0 ? 'warning' : 'good',
  }));
  const [first, last] = [begun[0], begun.at(-1)];
  return {
    hasUnits: begun.length > 1,
    barsTitle: names[unit],
    bars: isDown && bars.length <= MOST_BARS ? bars : [],
    picture: barPicture(begun.map(kindOf)),
    alt: label(words.availability.picture(title, saidOf(begun, unit, reader)), 1500),
    from: first ? markdownLabel(nameOf(first, unit, words)) : '',
    to: last ? markdownLabel(nameOf(last, unit, words)) : '',
  };
}

/** What a bar of the picture says. Nothing is taken for up of which most is not known. */
function kindOf({ downMs, knownMs, unknownMs }: Measured): DayKind {
  if (downMs > 0) return 'incident';
  return knownMs > unknownMs ? 'ok' : 'unknown';
}

function saidOf(buckets: readonly Measured[], unit: Unit, reader: Viewer): string[] {
  const words = wordsFor(reader.locale);
  const { bar, barNotKnown, rowUp } = words.availability;
  const said = buckets.flatMap((bucket) => {
    const name = nameOf(bucket, unit, words);
    if (bucket.downMs > 0) return [bar(name, duration(bucket.downMs, reader))];
    return kindOf(bucket) === 'unknown' ? [barNotKnown(name)] : [];
  });
  return said.length > 0 ? said : [rowUp];
}

/** `3 Oct` of a day or of the first of a week, `October` of a month, with its year if it is cut. */
function nameOf({ first, last }: Bucket, unit: Unit, words: Words): string {
  const isMonth = unit === 'month' && Date.parse(last) - Date.parse(first) >= 27 * DAY;
  return isMonth ? plainSpaces(dayName(first, words, { month: 'short' })) : label(dayRanges([first], words));
}
