import { phraseAt } from '../vocabulary.ts';
import type { Vocabulary } from '../vocabulary.ts';

const CLOCKS = /^(?=.*[:ap])\d{1,2}(?::\d\d)?(?:am|pm)?[-~–〜]\d{1,2}(?::\d\d)?(?:am|pm)?$/;
const CLOCK = /^(?=.*[:apm])\d{1,2}(?::\d\d)?(?:am|pm)?$/;

const HOUR = /^\d{1,2}$/;

/** Words between two hours, in English. */
const LINKS = /^(?:to|until|till|til|and|at|-|–)$/;

/** How many words say from which hour to which: `18:00-08:00`, `6pm to 8am`, `18:00 a las 08:00`, `18 bis 8 Uhr`. */
export function clocksAt(folded: readonly string[], at: number, vocabulary: Vocabulary): number {
  const first = folded[at] ?? '';
  if (CLOCKS.test(first)) return 1;
  if (HOURS.test(first) && isHourWord(folded[at + 1], vocabulary)) return 2;
  if (HOURS.test(first) && folded.some((_, place) => isQuiet(folded, place, vocabulary))) return 1;
  if (!CLOCK.test(first) && !HOUR.test(first)) return 0;
  const link = phraseAt(folded, at + 1, vocabulary);
  const isLink = LINKS.test(folded[at + 1] ?? '') || LINKS.test(link?.entry.calendar ?? '');
  const length = 2 + (link?.length ?? 1);
  if (!isLink) return 0;
  const last = folded[at + length - 1] ?? '';
  if (CLOCK.test(first) && CLOCK.test(last)) return length;
  return HOUR.test(first) && HOUR.test(last) && isHourWord(folded[at + length], vocabulary) ? length + 1 : 0;
}

/** `19-7`, which is anything unless quiet hours are spoken of. */
const HOURS = /^\d{1,2}[-~–〜]\d{1,2}$/;

function isQuiet(folded: readonly string[], at: number, vocabulary: Vocabulary): boolean {
  return phraseAt(folded, at, vocabulary)?.entry.concepts.includes('quiet') === true;
}

/** German "Uhr", which makes an hour of a number. */
function isHourWord(word: string | undefined, { byFirst }: Vocabulary): boolean {
  return word !== undefined && byFirst.get(word)?.some(({ calendar }) => calendar === 'hour#') === true;
}
