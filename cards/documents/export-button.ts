import type { Words } from '../../words/index.ts';
import type { AskButton } from '../kit/card.ts';
import { commandLine } from '../kit/command-line.ts';

/**
 * The last button of a card with rows, which gives all of them as files. A card with six buttons has no room for it, and
 * one without rows has nothing to give.
 * @param line the question that the card answers, without its page
 */
export function exportButton(line: string, rows: number, { exporting }: Words): AskButton[] {
  return rows === 0 ? [] : [{ title: exporting.buttons.export, ask: commandLine.exported(line) }];
}
