import { fold } from '../../src/domain/naming/text.ts';
import { takesSign } from '../../src/domain/subscription/subscription-grammar.ts';
import { writeIdsPlainly } from '../../src/domain/naming/issue-id.ts';
import { MAX_LINE } from './limits.ts';

const MAX_WORDS = 120;

/** A word as typed, and as it is compared. */
export interface Word {
  /** As typed; a sign before it only where it tells something: `-advisories`. */
  readonly typed: string;
  readonly folded: string;
  /** A comma stood after it. */
  readonly endsPart?: boolean;
  /** The words as typed, where several were read as one: `message center` as `messages`. */
  readonly joins?: readonly Word[];
}

const ENTITIES: Readonly<Record<string, string>> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * The words of a question: mentions, mark-up, quotes and punctuation around words away, ids plain and in upper case, links
 * replaced by the id in them.
 */
export function wordsOf(text: string): Word[] {
  const plain = writeIdsPlainly(withoutMarkup(text.slice(0, MAX_LINE).toWellFormed())).text;
  return plain
    .replaceAll(/[’‘ʼ`´]/g, "'")
    .replaceAll(/\p{Cf}/gu, '')
    .split(/[,;|\u060c\u3001]/u)
    .flatMap(wordsOfPart)
    .slice(0, MAX_WORDS);
}

function wordsOfPart(part: string): Word[] {
  const words = part
    .split(/\s+|:(?!\d)/u)
    .map((word) => ({ bare: bare(word), sign: signOf(word) }))
    .filter((word) => word.bare !== '');
  return words.map(({ bare: word, sign }, at) => ({
    typed: sign + word,
    folded: fold(word),
    ...(at === words.length - 1 && { endsPart: true }),
  }));
}

/** `+` or a minus as telephones and keyboards write it, before one of the few words that it changes. */
function signOf(word: string): string {
  const [, sign = '', rest = ''] = /^([+\-\u2212\u2013])(.+)$/u.exec(word) ?? [];
  return takesSign(fold(bare(rest))) ? sign : '';
}

/** Punctuation and quotes around a word, and the possessive after it, are not part of it. */
function bare(word: string): string {
  // A name that is called (`@Service Health`) says to whom, not what.
  if (word.startsWith('@')) return '';
  const inner = word.replace(/^[^\p{L}\p{N}]+/u, '').replace(/[^\p{L}\p{N}]+$/u, '');
  return inner.replace(/'s$/iu, '');
}

/**
 * Teams sends mentions as `<at>Name</at>` and, in some clients, text as HTML. A link keeps its address, where an id may be.
 * Each expression takes what it can and never goes back over it.
 */
function withoutMarkup(text: string): string {
  return text
    .replaceAll(/<at\b[^<>]*>[^<>]*<\/at>/gi, ' ')
    .replaceAll(/<a\b[^<>]*\bhref="([^"<>]*)"[^<>]*>/gi, ' $1 ')
    .replaceAll(/<\/?(?!https?:)[a-z][^<>]*>/gi, ' ')
    .replaceAll(/&#(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/&(nbsp|amp|lt|gt|quot|apos);/gi, (_, name: string) => ENTITIES[name.toLowerCase()] ?? ' ');
}
