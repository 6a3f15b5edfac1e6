import * as z from 'zod';
import { label, markdownLabel } from '../../../cards/kit/escape.ts';
import { inDialog } from '../../../cards/kit/drawing/in-dialog.ts';
import { jsonBytes } from '../../../src/lib/ready-json.ts';
import { askedLine } from '../../teams/asked-line.ts';
import type { Answer } from '../send-answer.ts';

/**
 * Teams waits five seconds for what a dialog shows or for the answer to what is submitted, and then asks again, twice
 * (`field.md` §6.1). Some of them are gone by the time the turn begins.
 */
export const DIALOG_LIMIT_MS = 4_000;

/** What a dialog shows next: a card, or a sentence with which it ends. */
export type Dialog =
  { readonly type: 'continue'; readonly value: object } | { readonly type: 'message'; readonly value: string };

/** `task/fetch` and all that is submitted from a dialog: `{ data }`, the pressed button's data with the inputs in it. */
export const PRESSED = z.looseObject({ data: z.unknown().transform(askedLine).pipe(z.string()) });

/** A dialog that shows an answer. */
export function showing({ summary, card }: Answer): Dialog {
  if (card === undefined) return saying(summary);
  return cardDialog(summary, inDialog(JSON.parse(jsonBytes(card).toString())));
}

/** A dialog that shows a sentence, in a card: not every dialog may begin with a message. */
export function saying(text: string): Dialog {
  const body = [{ type: 'TextBlock', text: markdownLabel(text, 600), wrap: true }];
  return cardDialog(text, { type: 'AdaptiveCard', version: '1.5', body });
}

/** The answer to `task/fetch`, `task/submit` and `composeExtension/fetchTask`. */
export function taskBody(task: Dialog): object {
  return { task };
}

const LONGEST_TITLE = 64;

/** A dialog that shows a card. */
export function cardDialog(title: string, content: unknown): Dialog {
  const card = { contentType: 'application/vnd.microsoft.card.adaptive', content };
  return { type: 'continue', value: { title: label(title, LONGEST_TITLE), width: 'medium', height: 'medium', card } };
}
