import type { Block, Paper } from '../../src/domain/documents/paper.ts';
import type { Evidence, EvidenceFacts, EvidenceIssue } from '../../src/domain/evidence/facts.ts';
import type { Words } from '../../words/index.ts';
import { languageOf, wordsFor } from '../../words/index.ts';
import { dayName } from '../kit/format.ts';
import { issueBlocks } from './evidence-issue.ts';
import { postsThatFit } from './posts-that-fit.ts';
import { exactDuration, fullMoment, periodInFull, type Print } from './print.ts';

/** Evidence to print, in the words and the zone of whoever reads it. */
export function evidencePaper({ facts, sha256, made }: Evidence, locale: string): Paper {
  const words = wordsFor(locale);
  const { paper, title } = words.evidence;
  const fit = postsThatFit(facts);
  const print: Print = { words, timeZone: facts.period.timeZone, locale, postLetters: fit.letters };
  return {
    title: title(facts.service.name, periodInFull(facts.period, words)),
    subtitle: paper.madeBy(fullMoment(made.at, print), made.version),
    language: languageOf(locale),
    madeAt: made.at,
    author: paper.author,
    pageOf: paper.pageOf('{page}', '{pages}'),
    blocks: [
      ...summaryBlocks(facts, sha256, print),
      ...(fit.cut > 0 ? [{ kind: 'text', text: paper.cut(fit) } as const] : []),
      ...listBlocks('incidents', facts, print),
      ...watchedBlocks(facts, print),
      ...facts.incidents.flatMap((issue) => issueBlocks(issue, print)),
      ...listBlocks('advisories', facts, print),
      ...facts.advisories.flatMap((issue) => issueBlocks(issue, print)),
    ],
  };
}

function summaryBlocks(facts: EvidenceFacts, sha256: string, print: Print): Block[] {
  const { paper } = print.words.evidence;
  return [
    heading(paper.headings.summary),
    { kind: 'facts', rows: [...aboutRows(facts, print), ...numberRows(facts, print), ...claimRows(facts, print)] },
    { kind: 'text', text: paper.texts.rule, small: true },
    { kind: 'text', text: paper.texts.terms, small: true },
    // On a line of its own the hash is whole: nobody has to put it together to compare it.
    { kind: 'text', text: paper.hash(sha256), small: true },
    { kind: 'text', text: paper.texts.check, small: true },
  ];
}

type Row = readonly [name: string, value: string];

function aboutRows({ service, tenantId, period, watched }: EvidenceFacts, print: Print): Row[] {
  const { names } = print.words.evidence.paper;
  const { time } = print.words;
  const utc = { ...print, timeZone: 'UTC' };
  const isOver = watched.until >= period.to;
  return [
    [names.service, service.name === service.id ? service.name : `${service.name} (${service.id})`],
    [names.tenant, tenantId],
    [names.period, `${periodInFull(period, print.words)} (${period.timeZone})`],
    [names.inUtc, time.fromTo(fullMoment(period.from, utc), fullMoment(period.to, utc))],
    ...(isOver ? [] : [[names.until, fullMoment(watched.until, print)] as const]),
  ];
}

function numberRows({ availability, incidents, advisories }: EvidenceFacts, print: Print): Row[] {
  const { names, texts } = print.words.evidence.paper;
  const { speech } = print.words;
  const { percent, downMs, knownMs, unknownMs, maintenanceMs } = availability;
  const length = (milliseconds: number) => exactDuration(milliseconds, print.words);
  return [
    [names.availability, percent === undefined ? texts.unknown : percentInFull(percent, speech.locale)],
    [names.downtime, length(downMs)],
    [names.known, length(knownMs)],
    ...(unknownMs > 0 ? [[names.unknown, length(unknownMs)] as const] : []),
    ...(maintenanceMs > 0 ? [[names.maintenance, length(maintenanceMs)] as const] : []),
    [names.incidents, speech.number(incidents.length)],
    [names.advisories, speech.number(advisories.length)],
  ];
}

/** `99.912%`: three decimals, as in the facts. */
function percentInFull(percent: number, locale: string): string {
  const options = { style: 'percent', minimumFractionDigits: 3, maximumFractionDigits: 3 } as const;
  return new Intl.NumberFormat(locale, options).format(percent / 100);
}

function claimRows({ claims }: EvidenceFacts, { words }: Print): Row[] {
  const { names, claimFor } = words.evidence.paper;
  const monthOf = (month: string) => dayName(`${month}-01`, words, { month: 'long', year: 'numeric' });
  const lines = claims.map(({ month, by }) => claimFor(monthOf(month), dayName(by, words, LONG_DATE)));
  return [[names.claim, lines.join('\n')]];
}

const LONG_DATE = { day: 'numeric', month: 'long', year: 'numeric' } as const;

/** The incidents or advisories in one table. */
function listBlocks(which: 'incidents' | 'advisories', facts: EvidenceFacts, print: Print): Block[] {
  const { headings, texts, columns, nothing } = print.words.evidence.paper;
  const issues = facts[which];
  const none = which === 'incidents' ? nothing(facts.service.name) : texts.noAdvisories;
  if (issues.length === 0) return [heading(headings[which]), { kind: 'text', text: none }];
  return [
    heading(headings[which]),
    {
      kind: 'table',
      columns: [
        { title: columns.id, share: 2 },
        { title: columns.title, share: 5.2 },
        { title: columns.start, share: 3 },
        { title: columns.end, share: 3 },
        { title: columns.inPeriod, share: 2.7 },
      ],
      rows: issues.map((issue) => listRow(issue, print)),
    },
  ];
}

function listRow({ id, title, lastPublished, resolved, durationInPeriodMs }: EvidenceIssue, print: Print): string[] {
  const { texts } = print.words.evidence.paper;
  const { startedAt, endedAt } = lastPublished;
  const end = endedAt === undefined || !resolved ? (resolved ? texts.notPublished : texts.open) : undefined;
  return [
    id,
    title,
    fullMoment(startedAt, print),
    end ?? fullMoment(endedAt ?? startedAt, print),
    exactDuration(durationInPeriodMs, print.words),
  ];
}

function watchedBlocks({ watched, source }: EvidenceFacts, print: Print): Block[] {
  const { headings, texts, columns, reasons, ...paper } = print.words.evidence.paper;
  const { recordedFrom, gaps } = watched;
  const since = recordedFrom === undefined ? texts.recordEmpty : paper.recordSince(fullMoment(recordedFrom, print));
  const has = gaps.length > 0;
  return [
    heading(headings.watched),
    { kind: 'text', text: paper.source(source) },
    { kind: 'text', text: since },
    ...(has || recordedFrom !== undefined ? [{ kind: 'text', text: has ? texts.gaps : texts.noGaps } as const] : []),
    ...(has ? [gapTable(watched.gaps, columns, reasons, print)] : []),
  ];
}

function gapTable(
  gaps: EvidenceFacts['watched']['gaps'],
  columns: Words['evidence']['paper']['columns'],
  reasons: Words['evidence']['paper']['reasons'],
  print: Print,
): Block {
  return {
    kind: 'table',
    columns: [columns.from, columns.to, columns.because].map((title) => ({ title, share: 1 })),
    rows: gaps.map(({ from, to, because }) => [fullMoment(from, print), fullMoment(to, print), reasons[because]]),
  };
}

function heading(text: string): Block {
  return { kind: 'heading', level: 2, text };
}
