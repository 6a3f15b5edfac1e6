import type { ServiceAvailability } from '../../src/domain/availability/availability.ts';
import type { CountedIssue } from '../../src/domain/availability/counting.ts';
import { between, MINUTE } from '../../src/domain/instant.ts';
import type { Reading } from '../../src/domain/health/reading.ts';
import type { Viewer } from '../../src/domain/subscription/reader.ts';
import type { Availability } from '../../src/usecases/availability/get-availability.ts';
import { wordsFor } from '../../words/index.ts';
import { issueLine, issueRows, type IssueLine } from '../health/issue-lines.ts';
import { exportButton } from '../documents/export-button.ts';
import type { Button, Card } from '../kit/card.ts';
import { commandLine, type AvailabilityView } from '../kit/command-line.ts';
import { label, markdownLabel } from '../kit/escape.ts';
import { duration } from '../kit/format.ts';
import { frameOf, microsoftsText, summaryOf } from '../kit/frame.ts';
import { periodName } from '../kit/period-name.ts';
import { joinDetails } from '../kit/rows.ts';
import { availabilityTable } from '../tables/availability.ts';
import { RowsBehind } from '../tables/rows-behind.ts';
import { featureRows } from './features.ts';
import { timesBeside } from './times-beside.ts';
import { unitFor, unitsOf } from './units.ts';
import { verdictOf, type AvailabilityCommand } from './verdict.ts';

/** Issues that stand open: with the facts above them, more would not fit on one phone screen. */
const SHOWN = 2;

/** `availability <service> [period]`, `downtime <service> [period]`: how available it was, by which rule, and why. */
export function availabilityCard(
  answer: Reading<Availability>,
  command: AvailabilityCommand,
  view: AvailabilityView,
  reader: Viewer,
): Card {
  const { period, counting } = answer.value;
  const [service] = answer.value.services;
  const { availability: texts } = wordsFor(reader.locale);
  const title = texts.titles[command](service.service.name, periodName(period, reader));
  const verdict = period.from >= reader.now ? texts.notBegun : verdictOf(service, counting, command, reader);
  const unit = view.by ?? unitFor(period);
  const facts = factsOf(service, reader);
  const features = view.byFeature === true ? featureRows(service, counting, reader) : [];
  return {
    template: 'availability',
    summary: summaryOf(answer, reader, label(texts.summary(title, verdict), 300)),
    rows: new RowsBehind(() => availabilityTable(answer.value, unit)),
    data: {
      ...frameOf(answer, reader, buttonsOf(answer.value, command, view, reader)),
      ...microsoftsText(reader.locale, service.issues.length > 0 || features.length > 0),
      title: markdownLabel(title, 200),
      verdict: markdownLabel(verdict, 300),
      rule: texts.rules[counting],
      hasFacts: facts.length > 0,
      facts,
      ...unitsOf(service.by(unit), unit, title, reader),
      hasFeatures: features.length > 0,
      featuresTitle: texts.features,
      features,
      ...issueRows(features.length > 0 ? [] : issueLines(service, command, reader), reader, SHOWN),
    },
  };
}

/** What the sentence does not say: what is not known, and what does not count. */
function factsOf({ whole, issues, notCounted, gaps, maintenance }: ServiceAvailability, reader: Viewer): object[] {
  const { availability: texts } = wordsFor(reader.locale);
  const { facts: titles } = texts;
  const longest = issues.length > 1 ? issues.toSorted((a, b) => b.countedMs - a.countedMs)[0] : undefined;
  const said = (ms: number) => duration(ms, reader);
  const unknown = said(whole.unknownMs);
  const [planned, down] = [said(whole.maintenanceMs), said(whole.downInMaintenanceMs)];
  const advisories = notCounted.filter(({ because }) => because === 'advisory').length;
  const facts: [string, string | undefined][] = [
    [titles.longest, longest && texts.longest(said(longest.countedMs), longest.issue.id)],
    [
      titles.notKnown,
      whole.unknownMs < MINUTE
        ? undefined
        : gaps.length > 0
          ? texts.notKnownGaps(unknown, gaps.length)
          : texts.notKnown(unknown),
    ],
    [
      titles.maintenance,
      maintenance.length === 0 || whole.maintenanceMs === 0
        ? undefined
        : whole.downInMaintenanceMs > 0
          ? texts.maintenanceDown(planned, down)
          : texts.maintenance(planned),
    ],
    [
      titles.notCounted,
      notCounted.length > 0 ? texts.notCounted(advisories, notCounted.length - advisories) : undefined,
    ],
  ];
  return facts.flatMap(([title, value]) => (value === undefined ? [] : [{ title, value: markdownLabel(value, 200) }]));
}

/** Those that count: the newest first, or the longest for whoever asks for how long. */
function issueLines({ issues }: ServiceAvailability, command: AvailabilityCommand, reader: Viewer): IssueLine[] {
  const sorted = command === 'downtime' ? issues.toSorted((a, b) => b.countedMs - a.countedMs) : issues;
  return sorted.map((counted) => lineOf(counted, reader));
}

/** An issue's own length, and how much of it lies in the time asked about if that is less. */
function lineOf({ issue, from, to, countedMs }: CountedIssue, reader: Viewer): IssueLine {
  const line = issueLine(issue, reader);
  if (between(from, to) - countedMs < MINUTE) return line;
  const { within } = wordsFor(reader.locale).availability;
  return { ...line, detail: joinDetails([line.detail, markdownLabel(within(duration(countedMs, reader)), 80)]) };
}

/** Other times first, then other views of the same time, then what else to look at. */
function buttonsOf(
  { period, services: [{ service, features }] }: Availability,
  command: AvailabilityCommand,
  view: AvailabilityView,
  reader: Viewer,
): Button[] {
  const { buttons: titles } = wordsFor(reader.locale).availability;
  const lineFor = (when: Parameters<typeof commandLine.availability>[2], changes: AvailabilityView = {}) =>
    commandLine.availability(command, [service], when, { ...view, ...changes });
  const isAll = view.counting === 'all';
  const isByFeature = view.byFeature === true;
  return [
    ...timesBeside(period, lineFor, reader),
    {
      ...{ title: isAll ? titles.incidentsOnly : titles.withAdvisories, replaces: true },
      ask: lineFor(period, { counting: isAll ? 'incidents' : 'all' }),
    },
    ...(isByFeature || features.length > 1
      ? [
          {
            ...{ title: isByFeature ? titles.asAWhole : titles.byFeature, replaces: true },
            ask: lineFor(period, { byFeature: !isByFeature }),
          },
        ]
      : []),
    { title: titles.history, ask: commandLine.history(service, period) },
    ...(period.from < reader.now ? [{ title: titles.evidence, ask: commandLine.evidence(service, period) }] : []),
    ...exportButton(lineFor(period), period.from < reader.now ? 1 : 0, wordsFor(reader.locale)),
  ];
}
