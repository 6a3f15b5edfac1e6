import type { Viewer } from '../src/domain/subscription/reader.ts';
import type { OneAnnouncement, OneIssue, ServiceStatus } from '../src/usecases/asking/answers.ts';
import { combinedAge } from '../src/usecases/asking/combined-age.ts';
import { foldedRows } from './health/folded-rows.ts';
import type { Card } from './kit/card.ts';
import { commandLine } from './kit/command-line.ts';
import { label, markdownLabel } from './kit/escape.ts';
import { frameOf, summaryOf, withNote } from './kit/frame.ts';
import { announcementRow, issueRow } from './kit/rows.ts';
import { issueStatus, SEVERITY_STYLES, statusLabel, styleOfService } from './kit/severity.ts';
import { wordsFor } from '../words/index.ts';
import { joinSentences } from '../words/speech.ts';
import type { Words } from '../words/index.ts';

/** Each thing that was asked about, with its answer. */
export type Part =
  | { readonly kind: 'service'; readonly reading: ServiceStatus }
  | { readonly kind: 'issue'; readonly reading: OneIssue }
  | { readonly kind: 'announcement'; readonly reading: OneAnnouncement };

interface Several {
  /** At least one. */
  readonly parts: readonly Part[];
  /** The line that asks it again. */
  readonly line: string;
  /** Ids that the tenant does not have. */
  readonly unknownIds: readonly string[];
  /** Names and ids beyond what one answer holds. */
  readonly notShown: readonly string[];
}

/** With more names than this, the title counts them. */
const FEW = 4;

/** One answer about several services and issues: a row for each, worst first, which opens its full answer. */
export function severalCard({ parts, line, unknownIds, notShown }: Several, reader: Viewer): Card {
  const words = wordsFor(reader.locale);
  const { several, buttons } = words;
  const rows = parts.map((part) => rowOf(part, reader)).toSorted((a, b) => rank(a) - rank(b));
  const affected = rows.filter((row) => row.isAffected).length;
  const isIssuesOnly = parts.every(({ kind }) => kind === 'issue');
  const verdict = isIssuesOnly
    ? words.lists.issues.openOf(affected, rows.length)
    : several.affected(affected, rows.length);
  const age = { ...combinedAge(...parts.map(({ reading }) => reading)), value: undefined };
  const names = rows.map(({ name }) => name);
  const summary = joinSentences([verdict, several.rows(rows.map(({ name, status }) => several.row(name, status)))]);
  const card = {
    template: 'issue-list',
    summary: summaryOf(age, reader, label(summary, 250)),
    data: {
      ...frameOf(age, reader, [
        { title: buttons.refresh, ask: line, replaces: true },
        { title: buttons.allServices, ask: commandLine.overview() },
      ]),
      title: markdownLabel(names.length > FEW ? several.titleOfMany(names.length) : several.titleOfFew(names), 200),
      hasWords: true,
      words: markdownLabel(verdict, 300),
      ...foldedRows(rows, words),
    },
  };
  const notes = [
    ...(unknownIds.length > 0 ? [several.unknownIds(unknownIds)] : []),
    ...(notShown.length > 0 ? [several.tooMany(parts.length, notShown)] : []),
  ];
  return notes.reduce(withNote, card);
}

interface SeveralRow extends ReturnType<typeof issueRow> {
  readonly name: string;
  readonly status: string;
  readonly isAffected: boolean;
}

/** Symbols from the worst to the best. */
const BY_SYMBOL = (['critical', 'warning', 'info', 'unknown', 'ok'] as const).map(
  (group) => SEVERITY_STYLES[group].symbol,
);

function rank({ symbol }: SeveralRow): number {
  return BY_SYMBOL.indexOf(symbol);
}

function rowOf(part: Part, reader: Viewer): SeveralRow {
  const words = wordsFor(reader.locale);
  if (part.kind === 'service') return serviceRow(part.reading, words);
  if (part.kind === 'issue') {
    const issue = part.reading.value;
    const status = issueStatus(issue, words);
    return { ...issueRow(issue, reader), name: issue.id, status, isAffected: !issue.resolved };
  }
  const { id, title } = part.reading.value;
  return { ...announcementRow(part.reading.value, reader), name: id, status: title, isAffected: false };
}

function serviceRow({ value: { health, openIssues } }: ServiceStatus, words: Words): SeveralRow {
  const { symbol, color } = styleOfService(health, openIssues);
  const status = statusLabel(health, words);
  const incidents = openIssues.filter(({ classification }) => classification === 'incident').length;
  const advisories = openIssues.length - incidents;
  const open = [
    ...(incidents > 0 ? [words.health.incidents(incidents)] : []),
    ...(advisories > 0 ? [words.health.advisories(advisories)] : []),
  ];
  const issues = open.length === 0 ? words.several.noIssues : words.several.open(open);
  const { name } = health.service;
  return {
    ...{ symbol, color, name, status, isAffected: openIssues.length > 0 },
    title: markdownLabel(name, 160),
    detail: markdownLabel(words.several.statusAndIssues(status, issues), 200),
    ask: commandLine.status(health.service),
    hint: label(words.buttons.statusOf(name)),
  };
}
