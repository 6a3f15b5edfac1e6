import { announcements, chosen, isDoubtful, issues, KINDS, MOMENTS, subscribe, unsubscribe, words } from './lines.ts';
import type { Concept } from '../../../words/lexicon/lexicon.ts';
import type { Fact } from './parts.ts';
import type { Sentence } from './sentence.ts';
import type { Word } from './tokenize.ts';

/**
 * `only microsoftteams resolved`: takes the rest away. Words that come first say what they do; in the midst of a sentence
 * "only" may as well narrow a list: "show only incidents".
 */
export function only(sentence: Sentence): string | undefined {
  return beginsWith(sentence, 'only') ? onlyThese(sentence) : listed(sentence);
}

/** "no advisories" may ask for no more alerts about them, or for the list. "are there no advisories" is a question. */
export function none(sentence: Sentence): string | undefined {
  return beginsWith(sentence, 'off') ? undefined : listed(sentence);
}

/** What "no advisories" may mean. */
export function linesOfNone(sentence: Sentence): readonly string[] {
  const [stop, list] = beginsWith(sentence, 'off') ? [unsubscribe(sentence), listed(sentence)] : [];
  return stop === undefined || list === undefined ? [] : [stop, list];
}

function listed(sentence: Sentence): string | undefined {
  const { facts } = sentence;
  if (facts.has('maintenance')) return announcements('maintenance', sentence);
  if (facts.has('messages')) return announcements('messages', sentence);
  return issues(facts.has('advisories') ? 'advisories' : 'incidents', sentence);
}

/** Whether a word says one of these. A word that is part of a longer phrase says nothing itself. */
function says(said: readonly Concept[] | undefined, ...wanted: readonly Concept[]): boolean {
  return said?.some((each) => wanted.includes(each)) === true;
}

function beginsWith({ concepts, words: said }: Sentence, concept: Concept): boolean {
  const at = concepts.findIndex((said) => says(said, concept));
  const isCourteous = ({ folded }: Word, place: number) =>
    COURTEOUS.has(folded) || concepts[place]?.every((each) => each === 'greeting') === true;
  return at >= 0 && said.slice(0, at).every(isCourteous);
}

/** Words before another that leave it the first that says something. */
const COURTEOUS: ReadonlySet<string> = new Set(
  'please pls plz ok okay and now can could you just bot hey hi so bitte'.split(' '),
);

/** `only incidents new`. */
export function onlyThese(sentence: Sentence): string | undefined {
  return subscribe(sentence)?.replace('subscribe', 'only');
}

/** What the words from one place to another say. */
function factsBetween({ concepts }: Sentence, from: number, to?: number): ReadonlySet<Fact> {
  return new Set<Fact>(concepts.slice(from, to).flat());
}

const kindsIn = (facts: ReadonlySet<Fact>) => [...chosen(KINDS, facts), ...chosen(MOMENTS, facts)];

/** "don't post updates, only new and resolved": what stands after "only" is kept. */
export function onlyWhatFollows(sentence: Sentence): string | undefined {
  const { concepts } = sentence;
  const at = concepts.findIndex((said) => says(said, 'only'));
  const after = factsBetween(sentence, at);
  const said = kindsIn(after).length > 0 ? after : factsBetween(sentence, lastLeftOut(sentence, at), at);
  return kindsIn(said).length === 0 ? undefined : subscribe(sentence, said)?.replace('subscribe', 'only');
}

/** `subscribe only incidents` takes the rest away; `subscribe exchange only incidents` says of what. */
export function subscribeOnly(sentence: Sentence): string | undefined {
  const [verb, next] = sentence.concepts;
  const isFirst = says(verb, 'subscribe') && says(next, 'only');
  return isFirst ? onlyThese(sentence) : subscribe(sentence);
}

/** Where "advisories not, incidents only" stops saying what is left out. */
function lastLeftOut({ concepts }: Sentence, before: number): number {
  return concepts.findLastIndex(
    (said, at) => at < before && says(said, 'off', 'unsubscribe', 'leftOut', 'not', 'trouble'),
  );
}

/** `only all except yammer`, or `subscribe all except yammer`. What stands after "except" is left out. */
export function except(sentence: Sentence): string | undefined {
  const { facts, concepts, english, unknown, words: said } = sentence;
  // Everything but one thing cannot be muted.
  if (unknown.length > 0 || isDoubtful(facts) || facts.has('mute') || facts.has('silence')) return undefined;
  const places = [...concepts.keys()].filter((place) => place in concepts);
  const at = places.find((place) => says(concepts[place], 'except', 'off')) ?? said.length;
  const from = places.find((place) => place > at) ?? said.length;
  // A verb may end the sentence: "alles außer Yammer abonnieren".
  const isVerb = (place: number) => says(concepts[place], 'subscribe', 'tell');
  const isJoining = (place: number) => english[place] === 'and';
  const isSmall = (place: number) => says(concepts[place], 'filler');
  const out = said.flatMap(({ typed, endsPart }, place) =>
    place < from || isVerb(place) || isSmall(place) || isJoining(place)
      ? []
      : [endsPart === true || isJoining(place + 1) ? `${typed},` : typed],
  );
  if (out.length === 0) return undefined;
  if (facts.has('unsubscribe') || facts.has('stop')) return words('only', ...out).replace(/,$/, '');
  const command = facts.has('subscribe') || facts.has('tell') ? 'subscribe' : 'only';
  if (kindsIn(factsBetween(sentence, from)).length > 0) return withoutKinds(sentence, at, command);
  return words(command, 'all', 'except', ...out).replace(/,$/, '');
}

/** "all incidents but no advisories" asks for the kinds before it; "everything except updates" for all the others. */
function withoutKinds(sentence: Sentence, at: number, command: string): string | undefined {
  const left = factsBetween(sentence, at);
  const kept = new Set<Fact>([...factsBetween(sentence, 0, at)].filter((fact) => !left.has(fact)));
  const others = [KINDS, MOMENTS].flatMap((table) =>
    chosen(table, left).length > 0 && chosen(table, kept).length === 0
      ? table.map(([fact]) => fact).filter((fact) => !left.has(fact) && fact !== 'messages' && fact !== 'maintenance')
      : [],
  );
  const line = subscribe(sentence, new Set([...kept, ...others]))?.replace('subscribe', command);
  // "Everything except advisories" says what is heard of the services as they are.
  return command === 'only' ? line?.replace(/^only all /, 'only ') : line;
}

/**
 * `subscribe all except yammer`, where the services stand before the word that leaves them out, as in Japanese. Without a
 * word that asks for alerts it may as well be about a list, so it is asked back.
 */
export function leftOut({ facts, names, unknown }: Sentence): string | undefined {
  const isAsked = facts.has('subscribe') || facts.has('tell');
  if (!isAsked || unknown.length > 0 || isDoubtful(facts) || names.length === 0) return undefined;
  return words('subscribe', 'all', 'except', names.join(', '));
}
