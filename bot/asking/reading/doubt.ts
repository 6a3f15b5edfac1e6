import type { Fact } from './parts.ts';
import { lineOf } from './meanings.ts';
import { linesOfNone } from './narrowing.ts';
import type { Sentence } from './sentence.ts';

/** What says which command is meant, though not about what. */
const INTENTS: readonly Fact[] = [
  ...(['status', 'trouble', 'fine', 'issues', 'history', 'past', 'incidents', 'advisories', 'messages'] as const),
  ...(['maintenance', 'report', 'subscribe', 'tell', 'unsubscribe', 'stop', 'mute', 'unmute', 'follow'] as const),
  'unfollow',
];

/** What an id is asked for with. */
const ABOUT_ISSUES: readonly Fact[] = ['incidents', 'messages', 'report', 'follow', 'unfollow'];

/** Meant as an id, but none: `EX20`, `20119`. */
const LIKE_AN_ID = /^[a-z]{0,5}[-#]?\d+$/i;

/**
 * The lines that a sentence may have meant which is not understood for certain. One line is asked for its command to ask
 * back: `status aws`, `subscribe banana`. It names what is doubtful as it was typed, which no command takes for granted.
 */
export function linesInDoubt(sentence: Sentence): readonly string[] {
  const { facts, names, perhapsNames } = sentence;
  const none = linesOfNone(sentence);
  if (none.length > 0) return none;
  const isAsked = INTENTS.some((fact) => facts.has(fact)) && !(facts.has('unknown') && facts.has('unclear'));
  const doubtful = perhapsNames.filter((name) => !names.includes(name));
  const line = isAsked && doubtful.length <= MOST_DOUBTFUL ? lineOf(takenAtItsWord(sentence)) : undefined;
  return line !== undefined && perhapsNames.every((name) => line.includes(name)) ? [line] : [];
}

/** With more that is not understood, a sentence is about something else. */
const MOST_DOUBTFUL = 2;

const REPLACED: readonly Fact[] = ['unknown', 'unclear', 'guessed', 'aside', 'service', 'id'];

/** The sentence as if all that may be a name or an id were one. */
function takenAtItsWord(sentence: Sentence): Sentence {
  const { facts, perhapsNames } = sentence;
  const isId = (name: string) => ABOUT_ISSUES.some((fact) => facts.has(fact)) && LIKE_AN_ID.test(name);
  const ids = [...sentence.ids, ...perhapsNames.filter(isId)];
  const names = perhapsNames.filter((name) => !isId(name));
  const rest = [...facts].filter((fact) => !REPLACED.includes(fact));
  const named: Fact[] = [...(ids.length > 0 ? ['id' as const] : []), ...(names.length > 0 ? ['service' as const] : [])];
  return { ...sentence, facts: new Set([...rest, ...named, 'doubtful']), ids, names, unknown: [] };
}
