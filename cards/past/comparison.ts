import type { ServiceAvailability } from '../../src/domain/availability/availability.ts';
import { meanOf, repairsOf } from '../../src/domain/availability/repairs.ts';
import { HOUR, MINUTE } from '../../src/domain/instant.ts';
import type { Reading } from '../../src/domain/health/reading.ts';
import type { ServiceRef } from '../../src/domain/health/service.ts';
import type { Viewer } from '../../src/domain/subscription/reader.ts';
import type { Availability } from '../../src/usecases/availability/get-availability.ts';
import { wordsFor } from '../../words/index.ts';
import { exportButton } from '../documents/export-button.ts';
import type { Button, Card } from '../kit/card.ts';
import { commandLine } from '../kit/command-line.ts';
import { label, markdownLabel } from '../kit/escape.ts';
import { duration } from '../kit/format.ts';
import { frameOf, summaryOf } from '../kit/frame.ts';
import { periodName } from '../kit/period-name.ts';
import { availabilityTable } from '../tables/availability.ts';
import { RowsBehind } from '../tables/rows-behind.ts';
import { verdictOfSeveral } from './availability-list.ts';
import { timesBeside } from './times-beside.ts';
import { unitFor, unitsOf } from './units.ts';
import { shareSaid } from './verdict.ts';

/** More columns cannot be read on a phone. */
const MOST_COMPARED = 3;
/** Fewer hours than that are said in minutes. */
const FEW = 3 * HOUR;

/** `compare <services> [period]`: a column for each of the least available services, and a chart of their downtime. */
export function comparisonCard(answer: Reading<Availability>, all: readonly ServiceRef[], reader: Viewer): Card {
  const { period } = answer.value;
  const [worst, ...others] = answer.value.services;
  const services: Availability['services'] = [worst, ...others.slice(0, MOST_COMPARED - 1)];
  const shown: Availability = { ...answer.value, services };
  const leftOut = others.slice(MOST_COMPARED - 1).map(({ service }) => service);
  const { compared: texts, availability, speech } = wordsFor(reader.locale);
  const names = (refs: readonly ServiceRef[]) => speech.list(refs.map(({ name }) => name));
  const title = texts.title(names(services.map(({ service }) => service)), periodName(period, reader));
  const verdict = verdictOfSeveral(answer.value, reader);
  return {
    template: 'comparison',
    summary: summaryOf(answer, reader, label(availability.summary(title, verdict), 300)),
    rows: new RowsBehind(() => ({ ...availabilityTable(answer.value), name: 'compare' })),
    data: {
      ...frameOf(answer, reader, buttonsOf(shown, all, reader)),
      title: markdownLabel(title, 200),
      verdict: markdownLabel(verdict, 300),
      rule: availability.rules.incidents,
      ...chartOf(shown, reader),
      columns: [{ width: 1 }, ...services.map(() => ({ width: 1 }))],
      rows: linesOf(shown, reader),
      hasLeftOut: leftOut.length > 0,
      leftOut: leftOut.length > 0 ? markdownLabel(texts.leftOut(names(leftOut)), 300) : '',
    },
  };
}

/** One bar for each service; for clients without charts, the strip of each, with its days, weeks or months. */
function chartOf({ services, period }: Availability, reader: Viewer): object {
  const { charts } = wordsFor(reader.locale).compared;
  const most = Math.max(...services.map(({ whole }) => whole.downMs));
  const [chartTitle, size, digits] = most < FEW ? [charts.minutes, MINUTE, 1] : [charts.hours, HOUR, 10];
  const unit = unitFor(period);
  return {
    hasChart: period.from < reader.now,
    chartTitle,
    bars: services
      .filter(({ whole }) => most > 0 && whole.knownMs > 0)
      .map(({ service, whole }) => ({
        x: label(service.name, 40),
        y: Math.ceil((whole.downMs / size) * digits) / digits,
        color: whole.downMs > 0 ? 'warning' : 'good',
      })),
    strips: services.map((each) => ({
      name: markdownLabel(each.service.name, 80),
      ...unitsOf(each.by(unit), unit, each.service.name, reader),
    })),
  };
}

/** The table: a line of names, and a line for each measure. */
function linesOf({ services, period, now }: Availability, reader: Viewer): object[] {
  const { compared: texts, availability, speech } = wordsFor(reader.locale);
  const { lines } = texts;
  const said = (ms: number | undefined) => (ms === undefined ? texts.none : duration(ms, reader));
  const line = (name: string, valueOf: (service: ServiceAvailability) => string, weight = 'Default') => ({
    cells: [
      { text: markdownLabel(name, 60), isSubtle: true, weight },
      ...services.map((each) => ({ text: markdownLabel(valueOf(each), 60), isSubtle: false, weight })),
    ],
  });
  const known = (ms: (service: ServiceAvailability) => string) => (each: ServiceAvailability) =>
    each.whole.knownMs === 0 ? texts.none : ms(each);
  const longest = ({ issues }: ServiceAvailability) =>
    issues.length === 0 ? undefined : Math.max(...issues.map(({ countedMs }) => countedMs));
  const meanTime = ({ issues }: ServiceAvailability) =>
    meanOf(
      repairsOf(
        issues.map(({ issue }) => issue),
        period,
        now,
      ).repairs.map(({ ms }) => ms),
    );
  const isUnknown = services.some(({ whole }) => whole.unknownMs >= MINUTE);
  return [
    line(texts.lastOutage.facts.service, ({ service }) => service.name, 'Bolder'),
    line(lines.available, ({ whole }) => shareSaid(whole, reader)),
    line(
      lines.downtime,
      known(({ whole }) => (whole.downMs === 0 ? availability.rowUp : said(whole.downMs))),
    ),
    line(
      lines.incidents,
      known(({ issues }) => speech.number(issues.length)),
    ),
    line(lines.longest, (each) => said(longest(each))),
    line(lines.meanTime, (each) => said(meanTime(each))),
    ...(isUnknown ? [line(lines.notKnown, ({ whole }) => said(whole.unknownMs))] : []),
  ];
}

function buttonsOf({ services, period }: Availability, all: readonly ServiceRef[], reader: Viewer): Button[] {
  return [
    ...timesBeside(period, (when) => commandLine.compare(all, when), reader),
    ...services.slice(0, MOST_COMPARED).map(({ service }) => ({
      title: service.name,
      ask: commandLine.availability('availability', [service], period),
    })),
    ...exportButton(
      commandLine.compare(all, period),
      period.from < reader.now ? all.length : 0,
      wordsFor(reader.locale),
    ),
  ];
}
