import { DAY, between, instantOf } from '../instant.ts';
import type { Instant } from '../instant.ts';

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
const NAMES = LABELS.join('|');
/** Every part has a maximum length, so matching does not backtrack: time grows linearly with the text. */
const LABEL = new RegExp(`(${NAMES}) {0,3}:`, 'gi');
const HEADING = /^\[([^[\]]{2,120})\]:?$/;

/**
 * Splits the text of a post or message into labelled sections, in order. A label is found at the start of a line or, if
 * line breaks were lost ("…FormsUser Impact: …"), directly after a word. `[What this means for you:]` on its own line
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
  const parts: Section[] = [];
  let label: string | undefined;
  let from = 0;
  for (const match of line.matchAll(LABEL)) {
    if (!startsSection(line, match.index)) continue;
    const before = line.slice(from, match.index);
    if (label !== undefined || before.trim() !== '') parts.push(part(label, before));
    label = BY_NAME.get((match[1] ?? '').toLowerCase());
    from = match.index + match[0].length;
  }
  parts.push(part(label, line.slice(from)));
  return parts;
}

function part(label: string | undefined, text: string): Section {
  return label === undefined ? { text } : { label, text: text.trim() };
}

/**
 * Whether a label starts a section: at the start of a line, or run together with the previous word. In a sentence, "the
 * current status: …" is text.
 */
function startsSection(line: string, at: number): boolean {
  if (line.slice(0, at).trim() === '') return true;
  return /[A-Z]/.test(line.charAt(at)) && /[\p{L}\p{N}.!?:;)'"’”…]/u.test(line.charAt(at - 1));
}

/** The next update that a post promises: its text, and the time if it can be trusted. */
interface NextUpdate {
  readonly text: string;
  readonly at?: Instant;
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const DATE =
  /\b(\p{L}{3,9}) {1,3}(\d{1,2})(?:st|nd|rd|th)?,? {1,3}(\d{4}),?(?: {1,3}at)? {1,3}(\d{1,2}):(\d{2}) {0,3}([AP])\.?M\b/iu;
/** A date further away than this is a mistake (13 of 2,727 were; `health-apis.md` §5.2). */
const FURTHEST = 30 * DAY;

/**
 * The next update that a post promises, or undefined if it promises none. `at` is set if the text names a time after
 * the post and within 30 days. All dates are UTC, even if the post forgot to say so.
 */
export function nextUpdateBy(sections: readonly Section[], postedAt: Instant): NextUpdate | undefined {
  const text = ['Next update by', 'Next update time', 'Next update']
    .map((label) => sectionText(sections, label)?.split('\n')[0]?.trim())
    .find((line) => line !== undefined && line !== '');
  if (text === undefined) return undefined;
  const at = readDate(text);
  if (at === undefined) return { text };
  const away = between(postedAt, at);
  return away > 0 && away <= FURTHEST ? { text, at } : { text };
}

/** The time in `Friday, February 13th, 2026, at 3:30 PM UTC`. The weekday is ignored: it is often wrong. */
function readDate(text: string): Instant | undefined {
  const match = DATE.exec(text.replaceAll(/[\u00a0\u202f]/g, ' '));
  if (!match) return undefined;
  const [, name = '', day = '', year = '', hour = '', minute = '', half = ''] = match;
  const month = MONTHS.findIndex((each) => each === name.toLowerCase() || each.slice(0, 3) === name.toLowerCase());
  const hours = (Number(hour) % 12) + (half.toUpperCase() === 'P' ? 12 : 0);
  if (month < 0 || Number(hour) > 12 || Number(minute) > 59) return undefined;
  const time = Date.UTC(Number(year), month, Number(day), hours, Number(minute));
  // A day that the month does not have would roll over into the next month.
  return new Date(time).getUTCDate() === Number(day) ? instantOf(time) : undefined;
}
