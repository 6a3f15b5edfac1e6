import { nameAt } from '../../../../src/domain/naming/find-names.ts';
import type { ServiceRef } from '../../../../src/domain/health/service.ts';
import { isAnnouncementId, isId, writeIdsPlainly } from '../../../../src/domain/naming/issue-id.ts';
import { decodeEntities } from '../../../../src/lib/text/one-form.ts';
import { RESPONDING, type RespondingWord } from '../../../../words/talk.ts';
import { lexiconsFor } from '../../../../words/lexicon/index.ts';
import { talkLexiconsFor } from '../../../../words/talk-lexicons.ts';
import { wordsOf } from '../tokenize.ts';
import { perLanguage } from './per-language.ts';

/** What each phrase does: the command, and what stands after the id. */
const LINES: Readonly<Record<RespondingWord, readonly [command: string, after: string]>> = {
  take: ['take', ''],
  takeOver: ['take', 'over'],
  release: ['release', ''],
  handOver: ['handover', ''],
  yes: ['affected', 'yes'],
  no: ['affected', 'no'],
  unsure: ['affected', 'unsure'],
  who: ['affected', ''],
  removeNote: ['note', 'off'],
  announce: ['announce', ''],
  done: ['done', ''],
  notForUs: ['not-for-us', ''],
  openAgain: ['not-done', ''],
};

/** What the phrase says of an item of the Message Center. */
const MARKS: Partial<Record<RespondingWord, string>> = {
  done: 'done',
  notForUs: 'not-for-us',
  no: 'not-for-us',
  openAgain: 'not-done',
};

/** The phrases of a language and of English. */
interface Phrases {
  readonly phrases: ReadonlyMap<string, RespondingWord>;
  readonly handOvers: readonly string[];
  readonly padding: ReadonlySet<string>;
  /** Words for what was shown last. */
  readonly pointing: ReadonlySet<string>;
  /** The words with which a phrase begins that tells users. */
  readonly announcing: ReadonlySet<string>;
  /** Words that stand around a service's name: "the … outage". */
  readonly around: ReadonlySet<string>;
  /** Words for the Message Center's messages. */
  readonly messages: ReadonlySet<string>;
  readonly notes: ReadonlySet<string>;
  readonly workarounds: ReadonlySet<string>;
}

/**
 * The line of somebody who works on an incident with others: "I'm on EX20119", "we are affected too", "workaround
 * EX20119: use the web". Only a text that says this and nothing else: a guess never changes anything. Where no id is
 * named, "it" stands in its place. Undefined for any other text.
 */
export function respondingLine(text: string, locale: string, services: readonly ServiceRef[] = []): string | undefined {
  const phrases = phrasesFor(locale);
  const ids = writeIdsPlainly(text).ids;
  const note = noteIn(text, phrases);
  if (note !== undefined) return note;
  if (ids.length > 1) return undefined;
  const words = wordsOf(text).flatMap(({ typed, folded }) => (isId(typed) ? [] : [folded]));
  const said = words.filter((word) => !phrases.pointing.has(word));
  const meant = meaningOf(said, phrases) ?? (isHandOver(said, phrases) ? 'handOver' : undefined);
  if (!meant) return ids.length === 0 ? announcedService(words, phrases, services) : undefined;
  const [id] = ids;
  // "お知らせ" announces what it names, but alone it is a word for Microsoft's messages.
  if (meant === 'announce' && id === undefined && phrases.messages.has(words.join(' '))) return undefined;
  if (id !== undefined && isAnnouncementId(id)) return MARKS[meant] && `${MARKS[meant]} ${id}`;
  // Without an id, "done" is what anybody says of anything: only "it" may mean what was shown last.
  if (MARKS[meant] !== undefined && meant !== 'no' && (id !== undefined || said.length === words.length))
    return undefined;
  const [command, after] = LINES[meant];
  return [command, ids[0] ?? 'it', after].join(' ').trim();
}

/** "announce the teams outage", "tell users about the problem with Exchange": the service takes the place of an id. */
function announcedService(
  words: readonly string[],
  phrases: Phrases,
  services: readonly ServiceRef[],
): string | undefined {
  // Most texts say nothing of the kind, and names are looked up at every word.
  if (!words.some((word) => phrases.announcing.has(word))) return undefined;
  const at = words.findIndex((_, from) => nameAt(words, from, services) !== undefined);
  const named = at < 0 ? undefined : nameAt(words, at, services);
  if (!named) return undefined;
  const others = [...words.slice(0, at), ...words.slice(at + named.length)];
  const said = others.filter((word) => !phrases.pointing.has(word) && !phrases.around.has(word));
  return meaningOf(said, phrases) === 'announce'
    ? `announce ${words.slice(at, at + named.length).join(' ')}`
    : undefined;
}

/** The phrase that the words are, with courtesy before or after it left away if need be. */
function meaningOf(words: readonly string[], phrases: Phrases): RespondingWord | undefined {
  for (let from = 0; from < words.length; from += 1) {
    for (let to = words.length; to > from; to -= 1) {
      const found = phrases.phrases.get(words.slice(from, to).join(' '));
      if (found) return found;
      if (!phrases.padding.has(words[to - 1] ?? '')) break;
    }
    if (!phrases.padding.has(words[from] ?? '')) return undefined;
  }
  return undefined;
}

/** "hand over to Tomas": a name that is only typed hands nothing over, but the answer says how to name somebody. */
function isHandOver(words: readonly string[], { handOvers }: Phrases): boolean {
  const said = `${words.join(' ')} `;
  return (
    words.length <= MOST_WORDS && handOvers.some((phrase) => phrase.includes(' ') && said.startsWith(`${phrase} `))
  );
}

/** A phrase and a name. */
const MOST_WORDS = 8;

/** "note EX20119 …", "workaround: …": the word, then an id or a colon, and then the text as it was written. */
function noteIn(text: string, { notes, workarounds }: Phrases): string | undefined {
  const plain = decodeEntities(text.replaceAll(/<[^<>]*>/g, ' '))
    .replaceAll(/[^\S\n]+/g, ' ')
    .trim();
  const [, first = '', rest = ''] = /^(\S+)\s+(\S.*)$/s.exec(plain) ?? [];
  const word = foldedWords(first)[0] ?? '';
  const isWorkaround = workarounds.has(word);
  if (!isWorkaround && !notes.has(word)) return undefined;
  const [, named = '', after = ''] = /^(\S+)\s*(.*)$/s.exec(rest) ?? [];
  const [id] = writeIdsPlainly(named).ids;
  const said = (id === undefined ? rest : after).replace(/^[:：]\s*/, '');
  if (said === '' || (id === undefined && !/[:：]$/.test(first))) return undefined;
  return ['note', id ?? 'it', ...(isWorkaround ? ['workaround'] : []), said].join(' ');
}

const phrasesFor = perLanguage(makePhrases);

function makePhrases(language: string): Phrases {
  const lexicons = talkLexiconsFor(language);
  const pointing = foldedSet(lexicons.flatMap(({ pronouns, pointers }) => [...pronouns, ...pointers]));
  const without = (phrase: string) => foldedWords(phrase).filter((word) => !pointing.has(word));
  const phrasesOf = (word: RespondingWord) =>
    lexicons.flatMap(({ responding }) => responding[word].split(',')).map((phrase) => without(phrase).join(' '));
  const entries = RESPONDING.flatMap((word) => phrasesOf(word).map((phrase) => [phrase, word] as const));
  return {
    phrases: new Map(entries.filter(([phrase]) => phrase !== '')),
    handOvers: phrasesOf('handOver'),
    padding: foldedSet(lexicons.flatMap(({ padding, smallTalk }) => [...padding, ...smallTalk.thanks])),
    pointing,
    announcing: new Set(phrasesOf('announce').map((phrase) => phrase.split(' ', 1)[0] ?? '')),
    around: foldedSet(lexicons.flatMap(({ nouns, articles }) => [...nouns.issue, ...articles])),
    messages: foldedSet(
      lexiconsFor(language, '').flatMap(({ lexicon }) => lexicon.concepts.messages?.split(',') ?? []),
    ),
    notes: foldedSet(lexicons.flatMap(({ responding }) => responding.note.split(','))),
    workarounds: foldedSet(lexicons.flatMap(({ responding }) => responding.workaround.split(','))),
  };
}

function foldedWords(text: string): string[] {
  return wordsOf(text).map(({ folded }) => folded);
}

function foldedSet(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.map((text) => foldedWords(text).join(' ')));
}
