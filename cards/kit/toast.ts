import { sentencesOf } from '../../src/domain/health/sentences.ts';
import { lineWidth } from '../../src/lib/text/unbroken.ts';
import type { TextMessage } from './card.ts';
import { cut } from './escape.ts';

/**
 * What a phone shows for each thing that is sent is decided here. Clients differ in what they take for a toast: most
 * `summary`; Android, some minutes after it was locked, `text`; some `speak` or `fallbackText` of the card. So each of
 * them says from its first word what happened, and whose; none has mark-up.
 */

/** So much fits on a locked phone: about three lines. Letters of Chinese, Japanese and Korean count twice. */
const TOAST_WIDTH = 120;

/** What opens the sentence that is left out. */
const OPENING = /[\s「『“(]+$/u;

/** For a message with a card, and in the card. Never text beside it: Teams would split the message, which loses its id. */
export function cardToast(summary: string) {
  return {
    message: { summary: toastLine(summary) },
    card: { fallbackText: summary, speak: spoken(summary) },
  } as const;
}

/** For a message that is a text: its first line begins with what happened, and so does the toast. */
export function textToast({ text, summary }: TextMessage) {
  return { summary: toastLine(summary), text, textFormat: 'markdown' } as const;
}

/** For a message that is nothing but its summary. */
export function plainToast(summary: string) {
  return { summary: toastLine(summary), text: summary, textFormat: 'plain' } as const;
}

/** As much of a text as a toast shows: whole sentences if they fill half of it, or else whole words. */
export function toastLine(text: string): string {
  return fitted(text, TOAST_WIDTH);
}

/** A sentence around a text of any length, of which as much is kept as leaves room for the rest of the sentence. */
export function toastAround(text: string, say: (text: string) => string): string {
  return say(shortened(text, TOAST_WIDTH - lineWidth(say(''))));
}

function fitted(text: string, width: number): string {
  if (lineWidth(text) <= width) return text;
  let whole = '';
  for (const sentence of sentencesOf(text)) {
    if (lineWidth(whole + sentence.trimEnd()) > width) break;
    whole += sentence;
  }
  return lineWidth(whole) >= width / 2 ? whole.replace(OPENING, '') : shortened(text, width);
}

function shortened(text: string, width: number): string {
  let letters = text.length;
  while (lineWidth(text.slice(0, letters)) > width) letters -= 1;
  return cut(text, letters);
}

/** `speak` may be SSML, so its special characters are written as entities. */
function spoken(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
