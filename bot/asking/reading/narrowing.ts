import { announcements, isDoubtful, issues, subscribe, words } from './lines.ts';
import type { Sentence } from './sentence.ts';

/**
 * `only microsoftteams resolved`: takes the rest away. Words that come first say what they do; in the midst of a sentence
 * "only" may as well narrow a list: "show only incidents".
 */
export function only(sentence: Sentence): string | undefined {
  const { facts, concepts } = sentence;
  if (concepts[0]?.includes('only') === true) return subscribe(sentence)?.replace('subscribe', 'only');
  const kind = facts.has('advisories') ? 'advisories' : facts.has('messages') ? undefined : 'incidents';
  return kind ? issues(kind, sentence) : announcements('messages', sentence);
}

/** `only all except yammer`, or `subscribe all except yammer`. What stands after "except" is left out. */
export function except(sentence: Sentence): string | undefined {
  const { facts, concepts, unknown, words: said } = sentence;
  const places = [...concepts.keys()].filter((place) => place in concepts);
  const at = places.find((place) => concepts[place]?.includes('except')) ?? said.length;
  const length = places.find((place) => place > at) ?? said.length;
  // A verb may end the sentence: "alles außer Yammer abonnieren".
  const isVerb = (place: number) => concepts[place]?.some((each) => each === 'subscribe' || each === 'tell') === true;
  const named = said.filter((_, place) => place >= length && !isVerb(place));
  const out = named.map(({ typed, endsPart }) => (endsPart ? `${typed},` : typed));
  if (unknown.length > 0 || isDoubtful(facts) || out.length === 0) return undefined;
  const names = out.filter((word) => !/^(?:for|the|of|from)$/i.test(word));
  const command = facts.has('subscribe') || facts.has('tell') ? 'subscribe' : 'only';
  return words(command, 'all', 'except', ...names).replace(/,$/, '');
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
