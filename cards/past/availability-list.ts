import type { ServiceAvailability } from '../../src/domain/availability/availability.ts';
import { shareUp } from '../../src/domain/availability/measure.ts';
import type { Reading } from '../../src/domain/health/reading.ts';
import type { Viewer } from '../../src/domain/subscription/reader.ts';
import type { Availability } from '../../src/usecases/availability/get-availability.ts';
import { wordsFor } from '../../words/index.ts';
import { foldedRows } from '../health/folded-rows.ts';
import { exportButton } from '../documents/export-button.ts';
import type { Button, Card } from '../kit/card.ts';
import { commandLine, type AvailabilityView } from '../kit/command-line.ts';
import { label, markdownLabel } from '../kit/escape.ts';
import { frameOf, summaryOf } from '../kit/frame.ts';
import { periodName } from '../kit/period-name.ts';
import { SEVERITY_STYLES } from '../kit/severity.ts';
import { availabilityTable } from '../tables/availability.ts';
import { RowsBehind } from '../tables/rows-behind.ts';
import { timesBeside } from './times-beside.ts';
import { rowSaid, shareSaid, type AvailabilityCommand } from './verdict.ts';

/** As many named services all get a row. Of more, those that were not down are named in one line. */
const FEW = 6;
const MOST_ROWS = 20;
/** More names in a line than that say less than their number. */
const MOST_NAMES = 5;
/** Pixels for rows: the sentence, the rule and what is known of the others stand around them. */
const ROOM = 250;

interface ListOptions extends AvailabilityView {
  /** All services were asked about, not some by name. */
  readonly isAll: boolean;
}

/** `availability all [period]`, or of several services: a table, the least available first. Each row opens its own card. */
export function availabilityListCard(
  answer: Reading<Availability>,
  command: AvailabilityCommand,
  { isAll, ...view }: ListOptions,
  reader: Viewer,
): Card {
  const { services, period, counting } = answer.value;
  const words = wordsFor(reader.locale);
  const { availability: texts } = words;
  const what = isAll ? texts.allServices : texts.services(services.length);
  const title = texts.titles[command](what, periodName(period, reader));
  const verdict = verdictOfSeveral(answer.value, reader);
  const rows = services.filter(({ whole }) => services.length <= FEW || whole.downMs > 0).slice(0, MOST_ROWS);
  const others = othersOf(
    services.filter((each) => !rows.includes(each)),
    reader,
  );
  return {
    template: 'availability-list',
    summary: summaryOf(answer, reader, label(texts.summary(title, verdict), 300)),
    rows: new RowsBehind(() => availabilityTable(answer.value, view.by)),
    data: {
      ...frameOf(answer, reader, buttonsOf(answer.value, command, { isAll, ...view }, reader)),
      title: markdownLabel(title, 200),
      verdict: markdownLabel(verdict, 300),
      rule: texts.rules[counting],
      ...foldedRows(
        rows.map((service) => rowOf(service, answer.value, command, view, reader)),
        words,
        ROOM,
      ),
      others: others.map((text) => ({ text })),
    },
  };
}

/** How many were down, and which was least available. */
export function verdictOfSeveral({ services, period }: Availability, reader: Viewer): string {
  const { availability: texts } = wordsFor(reader.locale);
  const known = services.filter(({ whole }) => whole.knownMs > 0);
  const down = known.filter(({ whole }) => whole.downMs > 0);
  const [worst] = down;
  const share = worst && shareUp(worst.whole);
  if (worst && share !== undefined) return texts.worst(worst.service.name, share, down.length, known.length);
  if (known.length > 0) return texts.noneDown(known.length);
  return period.from >= reader.now ? texts.notBegun : texts.nothingKnown;
}

function rowOf(
  { service, whole, issues }: ServiceAvailability,
  { counting, period }: Availability,
  command: AvailabilityCommand,
  view: AvailabilityView,
  reader: Viewer,
) {
  const { buttons } = wordsFor(reader.locale);
  const kind = whole.knownMs === 0 ? 'unknown' : whole.downMs > 0 ? 'warning' : 'ok';
  const { symbol, color } = SEVERITY_STYLES[kind];
  return {
    ...{ symbol, color, title: markdownLabel(service.name, 80) },
    share: markdownLabel(whole.knownMs === 0 ? '' : shareSaid(whole, reader), 40),
    detail: markdownLabel(rowSaid(whole, issues.length, counting, reader), 120),
    ask: commandLine.availability(command, [service], period, view),
    hint: label(buttons.open(service.name), 80),
  };
}

/** Those without a row, by what is known of them. */
function othersOf(services: readonly ServiceAvailability[], reader: Viewer): string[] {
  const { availability: texts, speech } = wordsFor(reader.locale);
  const namesOrNumber = (names: readonly string[]) =>
    names.length > MOST_NAMES ? texts.services(names.length) : speech.list(names);
  const namesOf = (isThis: (each: ServiceAvailability) => boolean) =>
    services.filter(isThis).map(({ service }) => service.name);
  const down = namesOf(({ whole }) => whole.downMs > 0);
  const up = namesOf(({ whole }) => whole.downMs === 0 && whole.knownMs > 0);
  const unknown = namesOf(({ whole }) => whole.knownMs === 0);
  return [
    ...(down.length > 0 ? [texts.alsoDown(namesOrNumber(down))] : []),
    ...(up.length > 0 ? [texts.notDown(namesOrNumber(up))] : []),
    ...(unknown.length > 0 ? [texts.unknownOf(namesOrNumber(unknown))] : []),
  ].map((text) => markdownLabel(text, 700));
}

function buttonsOf(
  { period, services }: Availability,
  command: AvailabilityCommand,
  { isAll, ...view }: ListOptions,
  reader: Viewer,
): Button[] {
  const { availability, buttons } = wordsFor(reader.locale);
  const named = isAll ? [] : services.map(({ service }) => service);
  const lineFor = (when: Parameters<typeof commandLine.availability>[2], changes: AvailabilityView = {}) =>
    commandLine.availability(command, named, when, { ...view, ...changes });
  const withAdvisories = view.counting === 'all';
  const { incidentsOnly, withAdvisories: all, allServices } = availability.buttons;
  return [
    ...timesBeside(period, lineFor, reader),
    {
      ...{ title: withAdvisories ? incidentsOnly : all, replaces: true },
      ask: lineFor(period, { counting: withAdvisories ? 'incidents' : 'all' }),
    },
    ...(isAll ? [] : [{ title: allServices, ask: commandLine.availability(command, [], period, view) }]),
    { title: buttons.statusNow, ask: commandLine.overview() },
    ...exportButton(lineFor(period), period.from < reader.now ? services.length : 0, wordsFor(reader.locale)),
  ];
}
