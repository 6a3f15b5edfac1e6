import { writePeriod, type PeriodWords } from '../../../src/domain/period.ts';

/** What a sentence says of the evidence that is wanted. */
interface Asked {
  readonly names: readonly string[];
  readonly time: { readonly period?: PeriodWords | undefined };
}

/** `evidence Exchange 2026-10-01..2026-10-31`. */
export function evidenceLine({ names, time: { period } }: Asked): string {
  return ['evidence', names.join(', '), period ? writePeriod(period) : ''].filter((part) => part !== '').join(' ');
}

/** Lines whose answers are lists or histories. */
const EXPORTS =
  /^(?:status|history|incidents|advisories|incident|messages|maintenance|services|search|availability|downtime|subscriptions|deadlines)\b/;

interface Said {
  readonly facts: ReadonlySet<string>;
  readonly words: readonly { readonly folded: string }[];
}

/**
 * `export incidents Exchange 30d as csv`: the line of what else was said, as a file. Without a list, its answer says what
 * can be exported.
 */
export function exportLine<S extends Said>(sentence: S, lineOf: (without: S) => string | undefined): string {
  const line = lineOf({ ...sentence, facts: new Set([...sentence.facts].filter((fact) => fact !== 'export')) }) ?? '';
  const named = ['csv', 'json'].filter((form) => sentence.words.some(({ folded }) => folded.startsWith(form)));
  const form = named.length === 1 ? ` as ${String(named[0])}` : '';
  return EXPORTS.test(line) ? `export ${line}${form}` : 'export';
}
