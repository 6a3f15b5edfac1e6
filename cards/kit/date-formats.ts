import { LRUCache } from 'lru-cache';
import { MINUTE, timeOf } from '../../src/domain/instant.ts';
import type { Instant } from '../../src/domain/instant.ts';

/** Making a format takes a hundred times as long as using it. Zones and languages come from outside: only some are kept. */
const formats = new LRUCache<string, Intl.DateTimeFormat>({ max: 500 });

/** How `locale` writes these parts of a time in a zone. An unknown zone counts as UTC. */
export function dateFormat(
  locale: string,
  timeZone: string,
  parts: Intl.DateTimeFormatOptions,
): Pick<Intl.DateTimeFormat, 'format' | 'formatRange' | 'formatToParts'> {
  const key = `${locale} ${timeZone} ${JSON.stringify(parts)}`;
  const kept = formats.get(key);
  if (kept) return kept;
  const format = makeFormat(locale, timeZone, parts);
  formats.set(key, format);
  return format;
}

function makeFormat(locale: string, timeZone: string, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(locale, { ...parts, timeZone });
  } catch {
    return new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' });
  }
}

/** Between them these locales know the short names of most zones: EET and BST, EST and PDT, AEST, IST. */
const NAMING_LOCALES = ['en-GB', 'en-US', 'en-AU', 'en-IN', 'en-ZA', 'en-NZ'];

/** By zone and minute: a zone without a name is looked up in every locale, and the same few moments are shown again. */
const names = new LRUCache<string, string>({ max: 5_000 });

/** What a zone is called at a moment, if a short name is known, else its offset from UTC: `EEST`, `UTC+5:45`. */
export function zoneName(instant: Instant, timeZone: string): string {
  const minute = Math.floor(timeOf(instant) / MINUTE) * MINUTE;
  const key = `${timeZone} ${minute}`;
  const kept = names.get(key);
  if (kept !== undefined) return kept;
  const name = knownName(minute, timeZone) ?? `UTC${offsetName(minute, timeZone)}`;
  names.set(key, name);
  return name;
}

function knownName(time: number, timeZone: string): string | undefined {
  for (const locale of NAMING_LOCALES) {
    const name = nameIn(locale, time, timeZone, 'short');
    if (/^[A-Z]{2,5}$/.test(name)) return name;
  }
  return undefined;
}

/** `+5:45` */
function offsetName(time: number, timeZone: string): string {
  return nameIn('en', time, timeZone, 'shortOffset').replace('GMT', '').replace('\u2212', '-') || '+0';
}

function nameIn(locale: string, time: number, timeZone: string, timeZoneName: 'short' | 'shortOffset'): string {
  const parts = dateFormat(locale, timeZone, { hour: 'numeric', timeZoneName }).formatToParts(time);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}
