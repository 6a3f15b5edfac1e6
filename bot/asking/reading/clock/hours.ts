import { HOURS, MINUTES, PARTS } from '../../../../words/lexicon/french-hours.ts';

const MINUTE = String.raw`(?:\d\d|${Object.keys(MINUTES).join('|')})(?!\d)`;
const PART = `(?: (?:${Object.keys(PARTS).join('|')}))?`;
const HOUR = String.raw`(?:(?:\d{1,2}|${HOURS.join('|')}) ?(?:heures?|h)(?: ?${MINUTE})?${PART}|midi|minuit)(?![\p{L}\p{N}])`;
const FROM_TO = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:de |entre )?(${HOUR}) ?(?:à|a|et|-|–) ?(${HOUR})`, 'giu');
const AT = new RegExp(
  String.raw`(?<!\p{L})(à|a|au|dès|vers|jusqu['’]à|jusqu['’]a|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|matin|soir) (${HOUR})`,
  'giu',
);
/** Hours with minutes are a time of day, unless they say how long. */
const WITH_MINUTES = /(?<![\p{L}\p{N}])(?<!(?:pendant|durant|pour|dans) )(\d{1,2} ?h ?\d\d)(?!\d)/giu;

/**
 * A French text with its times of day as other languages write them: `18h30` as `18:30`, `de 18h à 8h` as
 * `18:00-08:00`, `neuf heures et demie` as `09:30`. `4h` alone stays how long something lasts.
 */
export function withPlainHours(text: string): string {
  return text
    .replaceAll(FROM_TO, (_, from: string, to: string) => `${clock(from)}-${clock(to)}`)
    .replaceAll(AT, (_, before: string, hour: string) => `${before} ${clock(hour)}`)
    .replaceAll(WITH_MINUTES, (_, hour: string) => clock(hour));
}

const READ = new RegExp(String.raw`^(\d{1,2}|\p{L}+) ?(?:heures?|h) ?(${MINUTE})?(.*)$`, 'iu');

function clock(said: string): string {
  const text = said.toLowerCase();
  if (text === 'midi' || text === 'minuit') return text === 'midi' ? '12:00' : '00:00';
  const [, number = '', minute = '00', part = ''] = READ.exec(text) ?? [];
  const hour = /^\d/.test(number) ? Number(number) : HOURS.indexOf(number) + 1;
  const isLate = PARTS[part.trim()] === true && hour < 12;
  return `${String(isLate ? hour + 12 : hour).padStart(2, '0')}:${MINUTES[minute] ?? minute}`;
}
