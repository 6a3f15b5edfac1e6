import type { BulletinText } from './bulletin.ts';

/** So many letters fit on a phone without much scrolling. */
export const MOST_LETTERS = { title: 100, what: 700, help: 700 } as const satisfies Record<keyof BulletinText, number>;

/** A field of the form. */
type BulletinField = keyof BulletinText;

/** What is wrong with a field: it is empty and must not be, or it has too many letters. */
export interface WordingProblem {
  readonly field: BulletinField;
  readonly because: 'empty' | 'too-long';
  readonly letters: number;
}

/** What is wrong with a text, field by field; empty if it can be posted. */
export function problemsOf(text: BulletinText): WordingProblem[] {
  return (['title', 'what', 'help'] as const).flatMap((field): WordingProblem[] => {
    const letters = text[field].length;
    if (letters > MOST_LETTERS[field]) return [{ field, because: 'too-long', letters }];
    return letters === 0 && field !== 'help' ? [{ field, because: 'empty', letters }] : [];
  });
}

/**
 * A text as it is kept: without mentions in the form of Teams, other mark-up, and letters that nobody sees; a title is one
 * line. Whatever is left is shown as it was written: cards escape what would be Markdown.
 */
export function cleanText({ title, what, help }: BulletinText): BulletinText {
  return { title: withoutMarkup(title).replaceAll(/\s+/g, ' ').trim(), what: paragraphs(what), help: paragraphs(help) };
}

function paragraphs(text: string): string {
  const lines = withoutMarkup(text).split('\n');
  return lines
    .map((line) => line.replaceAll(/[^\S\n]+/g, ' ').trim())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** Tags, with what stands in `<at>`; characters that control or hide others; never a lone `<`, as in "a < b". */
function withoutMarkup(text: string): string {
  return text
    .replaceAll(/\r\n?|\u2028|\u2029/g, '\n')
    .replaceAll(/[\u202A-\u202E\u2066-\u2069\u200B\u2060\uFEFF]/g, '')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .replaceAll(/<\/?[a-z][^<>]{0,200}>/gi, '');
}
