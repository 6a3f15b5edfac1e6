import type { ConversationSettings, QuietTime, Weekday } from '../../src/domain/subscription/settings.ts';
import type { Words } from '../../words/index.ts';
import { dayName } from '../kit/format.ts';

/** `Monday to Friday`, `every day`, `Monday and Wednesday`. */
export function daysName(days: readonly Weekday[], words: Words): string {
  const { settings } = words;
  const text = days.join('');
  if (text === '1234567') return settings.days.everyDay;
  if (text === '12345') return settings.days.weekdays;
  if (text === '67') return settings.days.weekend;
  // 1 January 2024 was a Monday.
  const nameOf = (day: Weekday) => dayName(`2024-01-0${day}`, words, { weekday: 'long' });
  return settings.days.some(days.map(nameOf));
}

/** `18:00 to 08:00, Monday to Friday` */
function quietName({ from, to, days }: QuietTime, words: Words): string {
  const { quiet } = words.settings;
  const name = daysName(days, words);
  return from === '00:00' && to === '24:00' ? quiet.wholeDays(name) : quiet.time(from, to, name);
}

/** All quiet times in one line. */
export function quietNames(times: readonly QuietTime[], words: Words): string {
  return words.settings.quiet.several(times.map((each) => quietName(each, words)));
}

/** `Monday to Friday at 09:00` */
export function digestName({ days, at, only }: NonNullable<ConversationSettings['digest']>, words: Words): string {
  const { form } = words.settings;
  return (only ? form.digestOnly : form.digest)(daysName(days, words), at);
}

/** `한국어 (Korean)` for an English reader: its own name, and what the reader calls it. */
export function languageName(tag: string, { speech }: Words): string {
  const own = ownLanguageName(tag);
  const here = new Intl.DisplayNames([speech.locale], { type: 'language' }).of(tag) ?? tag;
  return own === here ? own : `${own} (${here})`;
}

/** What those who speak it call a language: `한국어`, `Deutsch`, `Français`. */
export function ownLanguageName(tag: string): string {
  const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  return capital(name, tag);
}

/** A name that stands alone, as in a list: `Every day at 09:00`. */
export function capital(name: string, tag: string): string {
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}
