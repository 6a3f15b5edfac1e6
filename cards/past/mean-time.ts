import { meanOf, medianOf, repairsOf, type Repair, type Repairs } from '../../src/domain/availability/repairs.ts';
import type { Reading } from '../../src/domain/health/reading.ts';
import type { Period } from '../../src/domain/period.ts';
import type { Viewer } from '../../src/domain/subscription/reader.ts';
import type { Incidents } from '../../src/usecases/availability/get-incidents.ts';
import { wordsFor } from '../../words/index.ts';
import { issueLine, issueRows } from '../health/issue-lines.ts';
import { exportButton } from '../documents/export-button.ts';
import type { Button, Card } from '../kit/card.ts';
import { commandLine } from '../kit/command-line.ts';
import { label, markdownLabel } from '../kit/escape.ts';
import { dateOf, duration } from '../kit/format.ts';
import { frameOf, microsoftsText, summaryOf } from '../kit/frame.ts';
import { periodName } from '../kit/period-name.ts';
import { repairTable } from '../tables/past.ts';
import { RowsBehind } from '../tables/rows-behind.ts';
import { timesBeside } from './times-beside.ts';
import { withoutChart } from './without-chart.ts';

/** `mttr [services] [period]`: how long incidents took to resolve, the shortest and the longest. */
export function meanTimeCard(answer: Reading<Incidents>, period: Period, reader: Viewer): Card {
  const { services, issues, now } = answer.value;
  const { compared, availability, speech } = wordsFor(reader.locale);
  const { mttr: texts } = compared;
  const names = services.length === 0 ? undefined : speech.list(services.map(({ name }) => name));
  const title = texts.title(names, periodName(period, reader));
  const found = repairsOf(issues, period, now);
  const mean = meanOf(lengthsOf(found.repairs));
  const none = period.from >= now ? availability.notBegun : texts.none;
  const verdict = mean === undefined ? none : texts.mean(duration(mean, reader), found.repairs.length);
  const facts = factsOf(found, answer.value, period, reader);
  return {
    template: 'availability',
    summary: summaryOf(answer, reader, label(availability.summary(title, verdict), 300)),
    rows: new RowsBehind(() => repairTable(answer.value, period)),
    data: {
      ...frameOf(answer, reader, buttonsOf(answer.value, found.repairs.length, period, reader)),
      ...microsoftsText(reader.locale, found.repairs.length > 0),
      title: markdownLabel(title, 200),
      verdict: markdownLabel(verdict, 300),
      rule: texts.rule,
      ...withoutChart(reader),
      hasFacts: facts.length > 0,
      facts,
      ...issueRows(endsOf(found.repairs, reader), reader),
    },
  };
}

function factsOf(found: Repairs, { ownMs, reachesTo }: Incidents, { from }: Period, reader: Viewer): object[] {
  const { mttr: texts } = wordsFor(reader.locale).compared;
  const { repairs, unresolved, falsePositives, withoutTime } = found;
  const median = repairs.length > 1 ? medianOf(lengthsOf(repairs)) : undefined;
  const seen = repairs.flatMap(({ issue }) => ownMs.get(issue.id) ?? []);
  const own = meanOf(seen);
  const left = texts.notCounted(unresolved, falsePositives, withoutTime);
  const facts: [string, string | undefined][] = [
    [texts.facts.median, median === undefined ? undefined : duration(median, reader)],
    [texts.facts.own, own === undefined ? undefined : texts.own(duration(own, reader), seen.length)],
    [texts.facts.notCounted, left === '' ? undefined : left],
    [texts.facts.reaches, from < reachesTo ? texts.before(dateOf(reachesTo, reader)) : undefined],
  ];
  return facts.flatMap(([title, value]) => (value === undefined ? [] : [{ title, value: markdownLabel(value, 200) }]));
}

/** The longest and the shortest; a single one is just that. */
function endsOf(repairs: readonly Repair[], reader: Viewer) {
  const { longest, shortest } = wordsFor(reader.locale).compared.mttr;
  const [first, last] = [repairs[0], repairs.at(-1)];
  const line = ({ issue }: Repair, say?: (details: string) => string) => {
    const plain = issueLine(issue, reader);
    return say ? { ...plain, detail: say(plain.detail) } : plain;
  };
  if (!first || !last) return [];
  return first === last ? [line(first)] : [line(last, longest), line(first, shortest)];
}

function lengthsOf(repairs: readonly Repair[]): number[] {
  return repairs.map(({ ms }) => ms);
}

function buttonsOf({ services }: Incidents, repairs: number, period: Period, reader: Viewer): Button[] {
  const { availability, compared } = wordsFor(reader.locale);
  const [only, ...others] = services;
  return [
    ...timesBeside(period, (when) => commandLine.meanTime(services, when), reader),
    ...(only && others.length === 0
      ? [{ title: availability.buttons.history, ask: commandLine.history(only, period) }]
      : []),
    { title: compared.mttr.lastOutage, ask: commandLine.lastOutage(services) },
    ...(only ? [{ title: availability.buttons.allServices, ask: commandLine.meanTime([], period) }] : []),
    ...exportButton(commandLine.meanTime(services, period), repairs, wordsFor(reader.locale)),
  ];
}
