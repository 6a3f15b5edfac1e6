import type { Instant } from '../instant.ts';
import { readPostTime } from './post-time.ts';

/** A part of a post or message: its label, if any, and the text under it. */
export interface Section {
  readonly label?: string;
  readonly text: string;
}

/**
 * The labels Microsoft uses, from 3,900 posts over eleven years (`health-apis.md` §5.1). Others, such as "Workaround:",
 * are ordinary lines. If two start alike, the longer one comes first.
 */
const LABELS = [
  'Title',
  'User impact',
  'User experience',
  'Customer impact',
  'Scope of impact',
  'Current status',
  'Final status',
  'Preliminary root cause',
  'Root cause',
  'Incident start time',
  'Incident end time',
  'Impact start time',
  'Impact end time',
  'Start time',
  'End time',
  'Estimated time to resolve',
  'Next update time',
  'Next update by',
  'Next update',
  'Next steps',
  'More info',
] as const;

const BY_NAME: ReadonlyMap<string, string> = new Map(LABELS.map((label) => [label.toLowerCase(), label]));
const NAMES = LABELS.map((label) => label.replaceAll(' ', '\\s{1,3}')).join('|');
/**
 * A label with its colon, which may be bold in Markdown. Every part has a maximum length, so matching does not backtrack:
 * time grows linearly with the text.
 */
const LABEL = new RegExp(`[*_]{0,2}(${NAMES})[*_\\s]{0,4}[:\uff1a][*_]{0,2}`, 'giu');
/** A label on its own line, as a heading, or before a dash or in the first cell of a table. */
const LONE = new RegExp(`^(${NAMES})[*_\\s]{0,4}(?:$|[-\u2013\u2014|]\\s)`, 'iu');
/** What may stand before a label at the start of a line. */
const LEAD = /^[\s*_#>\u2022-]*/u;
const HEADING = /^\[([^[\]]{2,120})\]:?$/;

/**
 * Splits the text of a post or message into labelled sections, in order. A label is found at the start of a line, bold, in
 * a list or alone; or, if line breaks were lost ("…FormsUser Impact: …"), directly after a word. `[What this means for you:]` on its own line
 * is a label too.
 */
export function sectionsOf(plain: string): Section[] {
  const sections: { label?: string; lines: string[] }[] = [{ lines: [] }];
  for (const line of plain.split('\n')) {
    for (const part of splitAtLabels(line)) {
      if (part.label === undefined) sections.at(-1)?.lines.push(part.text);
      else sections.push({ label: part.label, lines: [part.text] });
    }
  }
  return sections
    .map(({ label, lines }) => ({ ...(label === undefined ? {} : { label }), text: lines.join('\n').trim() }))
    .filter(({ label, text }) => label !== undefined || text !== '');
}

/** The text under a label, or undefined if the post does not have that label. Case does not matter. */
export function sectionText(sections: readonly Section[], label: string): string | undefined {
  return sections.find((section) => section.label?.toLowerCase() === label.toLowerCase())?.text;
}

function splitAtLabels(line: string): Section[] {
  const heading = HEADING.exec(line.trim())?.[1];
  if (heading !== undefined) return [{ label: heading.trim().replace(/:$/, ''), text: '' }];
  const lead = LEAD.exec(line)?.[0].length ?? 0;
  const lone = LONE.exec(line.slice(lead, lead + MOST_LABEL));
  if (lone) return [part(lone[1], line.slice(lead + lone[0].length))];
  const parts: Section[] = [];
  let label: string | undefined;
  let from = 0;
  for (const { 0: whole, 1: name = '', index } of line.matchAll(LABEL)) {
    const isFirst = index <= lead;
    if (!isFirst && !runsOn(line, index, name)) continue;
    const before = isFirst ? '' : line.slice(from, index);
    if (label !== undefined || before.trim() !== '') parts.push(part(label, before));
    label = name;
    from = index + whole.length;
  }
  parts.push(part(label, line.slice(from)));
  return parts;
}

/** More than the longest label needs with what may stand around it. */
const MOST_LABEL = 60;

function part(name: string | undefined, text: string): Section {
  if (name === undefined) return { text };
  return { label: BY_NAME.get(name.replaceAll(/\s+/g, ' ').toLowerCase()) ?? name, text: text.trim() };
}

/** Whether a label is run together with the word before it. In a sentence, "the current status: …" is text. */
function runsOn(line: string, at: number, name: string): boolean {
  return /^[A-Z]/.test(name) && /[\p{L}\p{N}.!?:;)'"’”…]/u.test(line.charAt(at - 1));
}

/** The next update that a post promises: its text, and the time if it can be trusted. */
interface NextUpdate {
  readonly text: string;
  readonly at?: Instant;
}

/**
 * The next update that a post promises, or undefined if it promises none. `at` is set if the text names a time
 * that can be trusted.
 */
export function nextUpdateBy(sections: readonly Section[], postedAt: Instant): NextUpdate | undefined {
  const text = ['Next update by', 'Next update time', 'Next update']
    .map((label) => sectionText(sections, label)?.split('\n')[0]?.trim())
    .find((line) => line !== undefined && line !== '');
  if (text === undefined) return undefined;
  const at = readPostTime(text, postedAt);
  return at === undefined ? { text } : { text, at };
}
