import type { Reader } from '../src/domain/subscription/reader.ts';
import { JOB_STATES } from '../src/usecases/operating/get-operator-view.ts';
import type { JobState, OperatorView } from '../src/usecases/operating/get-operator-view.ts';
import type { Unreached } from '../src/usecases/operating/list-conversations.ts';
import { wordsFor } from '../words/index.ts';
import type { Words } from '../words/index.ts';
import type { Card } from './kit/card.ts';
import { commandLine } from './kit/command-line.ts';
import { label, markdownLabel } from './kit/escape.ts';
import { moment, relative } from './kit/format.ts';
import { bareFrame } from './kit/frame.ts';
import { SEVERITY_STYLES } from './kit/severity.ts';

/** More are not counted. */
const MOST_OVERDUE = 100;

/** `operator`: how the bot itself is doing. */
export function operatorCard(view: OperatorView, reader: Reader): Card {
  const { operator: words } = wordsFor(reader.locale);
  const problems = Object.entries(view.unready);
  const { symbol, style } = problems.length === 0 ? SEVERITY_STYLES.ok : SEVERITY_STYLES.critical;
  const status = problems.length === 0 ? words.ready : words.notReady;
  return {
    template: 'operator',
    summary: label(words.summary(status, view.versions.bot, view.subscribedConversations), 250),
    data: {
      ...bareFrame([
        { title: words.buttons.again, ask: commandLine.operator() },
        { title: words.buttons.conversations, ask: commandLine.conversations() },
        { title: words.buttons.audit, ask: commandLine.audit() },
        { title: words.buttons.status, ask: commandLine.overview() },
        { title: words.buttons.help, ask: commandLine.help() },
      ]),
      status: `${symbol} ${status}`,
      style,
      problems: [
        ...problems.map(([part, detail]) => words.problem(problemName(part, words), detail)),
        ...pauseOf(view, reader),
      ].map((text) => ({ text: markdownLabel(text, 300) })),
      facts: factsOf(view, reader, words).map(([title, value]) => ({ title, value: markdownLabel(value, 600) })),
    },
  };
}

/** That an operator paused all alerts, if one did. */
function pauseOf({ pause }: OperatorView, reader: Reader): string[] {
  const { operator: words, subscriptions } = wordsFor(reader.locale);
  if (!pause) return [];
  return [words.pause.now(moment(pause.until, reader), label(pause.by.name, 60) || subscriptions.somebody)];
}

/** What is wrong, in the reader's language; a part that has no sentence is named as the log does. */
function problemName(part: string, { problems }: Words['operator']): string {
  return new Map<string, string>(Object.entries(problems)).get(part) ?? part;
}

function factsOf(view: OperatorView, reader: Reader, words: Words['operator']): [title: string, value: string][] {
  const { facts, noReading, notKnown } = words;
  const { versions, newestReadingAt, jobs, subscribedConversations } = view;
  return [
    [facts.version, versions.bot],
    [facts.node, versions.node],
    [facts.source, view.sourceName],
    [facts.newestReading, newestReadingAt === undefined ? noReading : relative(newestReadingAt, reader)],
    [facts.jobs, jobs === undefined ? notKnown : jobsText(jobs, words)],
    [facts.subscribed, subscribedConversations === undefined ? notKnown : words.conversations(subscribedConversations)],
    ...countsOf(view, words),
  ];
}

/** What the store knows of the tenant's alerts, and of the processes. What it does not say is shown as unknown. */
function countsOf(view: OperatorView, words: Words['operator']): [title: string, value: string][] {
  const { facts, notKnown } = words;
  const { unreached, overdue, budget, fleet } = view;
  return [
    [facts.unreached, unreached === undefined ? notKnown : unreachedText(unreached, words)],
    [facts.overdue, overdue === undefined ? notKnown : overdueText(overdue, words)],
    [facts.requests, budget === undefined ? notKnown : words.counted.budget(budget.used, budget.allowed)],
    [facts.processes, fleet === undefined ? notKnown : processesText(fleet, words)],
    [facts.records, fleet === undefined ? notKnown : words.counted.records(fleet.records)],
  ];
}

function unreachedText({ byReason, lookedAt, of }: Unreached, words: Words['operator']): string {
  const reasons = byReason.map(([reason, conversations]) =>
    words.counted.unreached(conversations, words.reasons[reason]),
  );
  const known = reasons.length === 0 ? [words.noJobs] : reasons;
  return [...(lookedAt < of ? [words.counted.lookedAt(lookedAt, of)] : []), ...known].join(' · ');
}

function overdueText(overdue: number, words: Words['operator']): string {
  return overdue < MOST_OVERDUE ? words.counted.overdue(overdue) : words.counted.overdueAtLeast(overdue);
}

function processesText({ releases }: NonNullable<OperatorView['fleet']>, words: Words['operator']): string {
  return releases.length === 0
    ? words.noJobs
    : words.counted.processes(releases.length, [...new Set(releases)].toSorted());
}

function jobsText(jobs: Readonly<Partial<Record<JobState, number>>>, words: Words['operator']): string {
  const states: Readonly<Record<JobState, (count: number) => string>> = words.jobs;
  const present = JOB_STATES.flatMap((state) => (jobs[state] ? [states[state](jobs[state])] : []));
  return present.length === 0 ? words.noJobs : words.allJobs(present);
}
