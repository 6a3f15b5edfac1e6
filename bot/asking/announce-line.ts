import type { BulletinText } from '../../src/domain/bulletin/bulletin.ts';
import { isId } from '../../src/domain/naming/issue-id.ts';
import { findLanguage } from './settings/languages.ts';
import { LINE_BREAK } from './reading/limits.ts';

/** What is to be done: a draft is shown, or something that people read is changed. */
const DEEDS = ['new', 'draft', 'post', 'edit', 'save', 'tell', 'withdraw'] as const;

/** What somebody wrote after `announce`. */
export interface AnnounceLine {
  readonly deed: (typeof DEEDS)[number] | undefined;
  /** The tag of a language. */
  readonly language: string | undefined;
  /** A conversation, by its id or name. */
  readonly place: string | undefined;
  /** Undefined if nothing of it was written. */
  readonly text: BulletinText | undefined;
}

/**
 * Reads `[id] [deed] [language] [place]`, with `title:`, `what:` and `help:` each on a line of its own. `in` may stand before
 * a place: `announce EX20119 in Service desk`.
 */
export function readAnnounce(rest: string, locale: string): AnnounceLine {
  const [first = '', ...lines] = rest.split('\n');
  const words = first.split(/[\s,]+/).filter((word) => word !== '');
  const named = words.findIndex((word) => isId(word.toUpperCase()));
  const after = words.slice(named + 1);
  const deed = DEEDS.find((each) => each === after[0]?.toLowerCase());
  const [language, place] = languageAndPlace(deed === undefined ? after : after.slice(1), locale);
  return { deed, language, place, text: textIn(lines) };
}

function languageAndPlace(words: readonly string[], locale: string): [string | undefined, string | undefined] {
  const [first = '', ...others] = words;
  const language = findLanguage(first, locale);
  if (language !== undefined) return [language, languageAndPlace(others, locale)[1]];
  const [last = ''] = words.slice(1);
  // A place that a button names stands before the language that its form adds.
  const isPlace = first.includes(':') || first.toLowerCase() === 'here';
  const behind = words.length === 2 && isPlace ? findLanguage(last, locale) : undefined;
  if (behind !== undefined) return [behind, first];
  const place = (/^(?:in|to|at)$/i.test(first) ? others : words).join(' ');
  return [undefined, place === '' ? undefined : place];
}

function textIn(lines: readonly string[]): BulletinText | undefined {
  const said = new Map(
    lines.flatMap((line): [string, string][] => {
      const [, field = '', text = ''] = /^\s*(title|what|help):([^\n]*)$/i.exec(line) ?? [];
      return field === '' ? [] : [[field.toLowerCase(), text.replaceAll(LINE_BREAK, '\n').trim()]];
    }),
  );
  if (said.size === 0) return undefined;
  return { title: said.get('title') ?? '', what: said.get('what') ?? '', help: said.get('help') ?? '' };
}
