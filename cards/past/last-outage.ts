import { isOpen, lastOutageOf } from '../../src/domain/availability/last-outage.ts';
import type { Issue } from '../../src/domain/health/issue.ts';
import { spanOf } from '../../src/domain/health/day-kind.ts';
import type { Reading } from '../../src/domain/health/reading.ts';
import type { Viewer } from '../../src/domain/subscription/reader.ts';
import type { Incidents } from '../../src/usecases/availability/get-incidents.ts';
import { wordsFor } from '../../words/index.ts';
import { issueLine, issueRows, lengthOf } from '../health/issue-lines.ts';
import type { Button, Card } from '../kit/card.ts';
import { commandLine } from '../kit/command-line.ts';
import { label, markdownLabel } from '../kit/escape.ts';
import { dateOf, moment, momentRange, relative } from '../kit/format.ts';
import { frameOf, microsoftsText, summaryOf } from '../kit/frame.ts';
import { issueTable } from '../tables/issues.ts';
import { RowsBehind } from '../tables/rows-behind.ts';
import { withoutChart } from './without-chart.ts';

/** Days that the button to the availability asks about. */
const DAYS = 90;

/** `last-outage [services]`: the newest outage, when it was, for how long, and how long ago. */
export function lastOutageCard(answer: Reading<Incidents>, reader: Viewer): Card {
  const { services, issues, reachesTo, now } = answer.value;
  const { compared, availability, speech } = wordsFor(reader.locale);
  const { lastOutage: texts } = compared;
  const title = texts.title(services.length === 0 ? undefined : speech.list(services.map(({ name }) => name)));
  const last = lastOutageOf(issues, now);
  const verdict = last ? verdictOf(last, reader) : texts.none(dateOf(reachesTo, reader));
  return {
    template: 'availability',
    summary: summaryOf(answer, reader, label(availability.summary(title, verdict), 300)),
    rows: new RowsBehind(() => issueTable(last ? [last] : [], 'last-outage')),
    data: {
      ...frameOf(answer, reader, buttonsOf(answer.value, last, reader)),
      ...microsoftsText(reader.locale, last !== undefined),
      title: markdownLabel(title, 200),
      verdict: markdownLabel(verdict, 300),
      rule: texts.rule,
      ...withoutChart(reader),
      hasFacts: last !== undefined,
      facts: last ? factsOf(last, reader) : [],
      ...issueRows(last ? [issueLine(last, reader)] : [], reader),
    },
  };
}

function verdictOf(issue: Issue, reader: Viewer): string {
  const { lastOutage: texts } = wordsFor(reader.locale).compared;
  const length = lengthOf(issue, reader);
  return isOpen(issue) ? texts.goesOn(length) : texts.over(relative(spanOf(issue, reader.now).to, reader), length);
}

function factsOf(issue: Issue, reader: Viewer): object[] {
  const { facts, since } = wordsFor(reader.locale).compared.lastOutage;
  const { from, to } = spanOf(issue, reader.now);
  const when = isOpen(issue) ? since(moment(from, reader)) : momentRange(from, to, reader);
  return [
    { title: facts.when, value: markdownLabel(when, 160) },
    { title: facts.service, value: markdownLabel(issue.service.name, 80) },
  ];
}

function buttonsOf({ services }: Incidents, last: Issue | undefined, reader: Viewer): Button[] {
  const { buttons, compared, availability } = wordsFor(reader.locale);
  const [only] = services.length === 1 ? services : last ? [last.service] : [];
  return [
    ...(last ? [{ title: buttons.open(last.id), ask: commandLine.issue(last.id) }] : []),
    ...(only ? [{ title: availability.buttons.history, ask: commandLine.history(only, DAYS) }] : []),
    { title: compared.mttr.button, ask: commandLine.meanTime(services, { days: DAYS }) },
    ...(services.length > 0 ? [{ title: availability.buttons.allServices, ask: commandLine.lastOutage([]) }] : []),
    { title: buttons.statusNow, ask: commandLine.overview() },
  ];
}
