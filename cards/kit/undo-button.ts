import { wordsFor } from '../../words/index.ts';
import type { Reader } from '../../src/domain/subscription/reader.ts';
import type { AskButton } from './card.ts';
import { commandLine } from './command-line.ts';

/** The button that takes back what an answer has just changed: none if nothing was changed. */
export function undoButton({ undo }: { readonly undo?: string }, { locale }: Pick<Reader, 'locale'>): AskButton[] {
  return undo === undefined ? [] : [{ title: wordsFor(locale).undo.button, ask: commandLine.undo(undo) }];
}
