import type { Concept } from '../../../words/lexicon/lexicon.ts';
import type { Fact, Part } from './parts.ts';

/** Words for what would change something. */
const CHANGES: ReadonlySet<Fact> = new Set([
  ...(['subscribe', 'unsubscribe', 'stop', 'follow', 'unfollow', 'mute', 'silence', 'unmute', 'quiet'] as const),
  ...(['undo', 'test', 'language', 'timezone', 'settings', 'alerts'] as const),
]);

const TELLS: ReadonlySet<Fact> = new Set(['tell', 'tellIf', 'subscribe', 'stop', 'unsubscribe', 'silence']);

/**
 * Whether words for a change say what somebody cannot do in a service, so that nothing is to change: "users can't mute
 * in teams meetings", "outlook says add account". "Tell me when users can't send mail" does ask for something.
 */
export function isHindered(parts: readonly Part[]): boolean {
  const facts = new Set(parts.flatMap((part) => part.facts));
  const firstOf = (known: ReadonlySet<Fact>) => parts.findIndex((part) => part.facts.some((fact) => known.has(fact)));
  const cannot = firstOf(new Set(['cannot']));
  const told = firstOf(TELLS);
  if (cannot >= 0 && (told < 0 || told > cannot) && firstOf(CHANGES) > cannot) return true;
  const everyday = firstOf(new Set(['everyday']));
  // "alert us when mails drop" is asked of the bot; "add to calendar in outlook fails" is not.
  if (everyday < 0 || parts.some(({ facts: [first] }, at) => at < everyday && first !== undefined && TELLS.has(first)))
    return false;
  const service = firstOf(new Set(['service']));
  return facts.has('trouble') || (service >= 0 && service < everyday && !facts.has('alerts') && !facts.has('all'));
}

const CHANGED: readonly Concept[] = ['subscribe', 'unsubscribe', 'follow', 'unfollow', 'mute', 'unmute', 'silence'];

/** Words apart from each other at most, of which one says that the other is not to be done. */
const NEAR = 4;

/** Whether a change is not wanted: "don't mute it". "tell me when it does not work" is one that is. */
export function isNegated(concepts: readonly (readonly Concept[])[]): boolean {
  const places = (wanted: readonly Concept[]) =>
    [...concepts.keys()].filter((at) => concepts[at]?.some((each) => wanted.includes(each)) === true);
  const tells = places(['tell', 'tellIf']);
  const nots = places(['not']);
  return (
    (nots.length > 0 && places(CHANGED).length > 0) ||
    nots.some((not) => tells.some((at) => (at > not ? at - not <= NEAR : not - at <= 2)))
  );
}

/** English that asks whether something is so, which is no request: "do we get alerts", "did anyone mute", not "can you". */
const WHETHER =
  /^(?:(?:so|and|hey|hi|ok|please|but) )*(?:(?:do|does|did|have|has) (?:we|i|they|you already|this|the|our|any\w+|some\w+)|are (?:we|there|they|these)|am i|is (?:there|this|the|any\w+|some\w+)) (?!.*\b(?:able|possible|way)\b)/;

/** Whether a sentence asks for what is set, so that nothing is to change. */
export function asksWhether(english: readonly string[]): boolean {
  return WHETHER.test(`${english.filter((word) => word !== '').join(' ')} `);
}
