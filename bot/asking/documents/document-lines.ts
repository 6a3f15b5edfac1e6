import { FILE_FORMS } from '../../../words/lexicon/file-forms.ts';
import { fold } from '../../../src/domain/naming/text.ts';
import { isExportable } from './exportable.ts';
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

interface Said {
  readonly facts: ReadonlySet<string>;
  readonly words: readonly { readonly folded: string }[];
  readonly names: readonly string[];
}

/** What is shown, but has no rows: `export` says so, and what can be exported. */
const WITHOUT_ROWS = /^(?:settings|help|report|impact|why|operator)\b/;

/**
 * `export incidents Exchange 30d as csv`: the line of what else was said, as a file. Without a list it is `export as csv`:
 * what was shown last, or its answer says what can be exported.
 */
export function exportLine<S extends Said>(sentence: S, lineOf: (without: S) => string | undefined): string {
  const line = lineOf(withoutForms(sentence)) ?? '';
  const isNamed = (isExportable(line) || WITHOUT_ROWS.test(line)) && !/ it\b/.test(line);
  const named = isNamed ? line : '';
  return ['export', named, ...formsIn(sentence).map((form) => `as ${form}`)].filter((part) => part !== '').join(' ');
}

function formsIn({ words }: Said): string[] {
  return Object.entries(FILE_FORMS).flatMap(([form, names]) =>
    words.some(({ folded }) => names.some((name) => folded.startsWith(fold(name)))) ? [form] : [],
  );
}

/** The sentence as if nobody had asked for a file: Excel is a form of it, and no service. */
function withoutForms<S extends Said>(sentence: S): S {
  const names = sentence.names.filter((name) => fold(name) !== 'excel');
  const isNamed = names.length > 0 || sentence.names.length === 0;
  const left = [...sentence.facts].filter((fact) => fact !== 'export' && (isNamed || fact !== 'service'));
  return { ...sentence, names, facts: new Set(left) };
}
