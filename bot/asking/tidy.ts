import { fold } from '../../src/domain/fold.ts';
import { writeIdsPlainly } from '../../src/domain/issue-id.ts';

/** A question longer than this is cut: no command line is, and the work on a text must stay small. */
const MAX_TEXT = 500;
const MAX_WORDS = 80;

/** A word as typed, and as it is compared. */
export interface Word {
  readonly typed: string;
  readonly folded: string;
}

const ENTITIES: Readonly<Record<string, string>> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * The words of a question: mentions, mark-up, quotes and punctuation around words away, ids plain and in upper case, links
 * replaced by the id in them.
 */
export function wordsOf(text: string): Word[] {
  const plain = writeIdsPlainly(withoutMarkup(text.slice(0, MAX_TEXT).toWellFormed())).text;
  return plain
    .replaceAll(/[’‘ʼ`´]/g, "'")
    .replaceAll(/\p{Cf}/gu, '')
    .split(/[\s,;|\u060c\u3001]+|:(?!\d)/u)
    .slice(0, MAX_WORDS)
    .map(bare)
    .filter((word) => word !== '')
    .map((typed) => ({ typed, folded: fold(typed) }));
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
