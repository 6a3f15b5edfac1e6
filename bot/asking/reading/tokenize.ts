import { LRUCache } from 'lru-cache';
import { fold } from '../../../src/domain/naming/text.ts';
import { takesSign } from '../../../src/domain/subscription/subscription-words.ts';
import { writeIdsPlainly } from '../../../src/domain/naming/issue-id.ts';
import { decodeEntities, oneForm } from '../../../src/lib/text/one-form.ts';
import { MAX_LINE } from './limits.ts';

const MAX_WORDS = 120;

/** A word as typed, and in the form used for comparing. */
export interface Word {
  /** As typed, with a leading sign only if the sign matters: `-advisories`. */
  readonly typed: string;
  readonly folded: string;
  /** A comma follows it. */
  readonly endsPart?: boolean;
}

/**
 * Splits a question into words. Removes mentions, mark-up, and quotes and punctuation around words; writes ids plainly
 * and in upper case; replaces links with the ids in them.
 */
export function wordsOf(text: string): readonly Word[] {
  return SPLIT.memo(text.slice(0, MAX_LINE));
}

/** All that may understand a question splits it: small talk, pointing words, command lines, sentences. */
const SPLIT = new LRUCache<string, readonly Word[]>({ max: 100, memoMethod: split });

function split(text: string): readonly Word[] {
  const plain = writeIdsPlainly(oneForm(decodeEntities(withoutMarkup(text)))).text;
  return plain
    .replaceAll(/[’‘ʼ`´]/g, "'")
    .split(/[,;|\u060c\u3001\u3002]/u)
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
    folded: fold(word).replaceAll(/[\u2010-\u2015]/g, '-'),
    ...(at === words.length - 1 && { endsPart: true }),
  }));
}

/** A `+`, or a minus in any form that phones and keyboards type, before one of the few words it changes. */
function signOf(word: string): string {
  const [, sign = '', rest = ''] = /^([+\-\u2212\u2013])(.+)$/u.exec(word) ?? [];
  return takesSign(fold(bare(rest))) ? sign : '';
}

/** The word without the punctuation and quotes around it, and without a possessive ending. */
function bare(word: string): string {
  // An @-name (`@Service Health`) says who is addressed, not what is asked.
  if (word.startsWith('@')) return '';
  const inner = word.replace(/^[^\p{L}\p{N}]+/u, '').replace(/[^\p{L}\p{N}]+$/u, '');
  return inner.replace(/'s$/iu, '');
}

/**
 * Removes mark-up. Teams sends mentions as `<at>Name</at>` and, in some clients, text as HTML. A link keeps its
 * address, which may contain an id. None of the expressions backtracks, so the work stays linear.
 */
function withoutMarkup(text: string): string {
  if (!text.includes('<')) return text;
  return text
    .replaceAll(/<at\b[^<>]*>[^<>]*<\/at>/gi, ' ')
    .replaceAll(/<a\b[^<>]*\bhref="([^"<>]*)"[^<>]*>/gi, ' $1 ')
    .replaceAll(/<\/?(?!https?:)[a-z][^<>]*>/gi, ' ');
}
