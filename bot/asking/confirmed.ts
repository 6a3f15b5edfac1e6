import { fold } from '../../src/domain/naming/text.ts';
import type { Ask } from './command.ts';

/** The last word of a line whose button was pressed after it asked whether to go ahead. */
const CONFIRM = 'confirm';

/** The question without `confirm` at its end, and whether that was there. */
export function readConfirmed<T extends Pick<Ask, 'said' | 'parts'>>(ask: T): { asked: T; isConfirmed: boolean } {
  if (fold(ask.said.at(-1) ?? '') !== CONFIRM) return { asked: ask, isConfirmed: false };
  const parts = ask.parts.map((part, at) => (at === ask.parts.length - 1 ? part.slice(0, -1) : part));
  return { asked: { ...ask, said: ask.said.slice(0, -1), parts }, isConfirmed: true };
}

/** The same line, confirmed. */
export function confirmedLine({ line }: Pick<Ask, 'line'>): string {
  return `${line} ${CONFIRM}`;
}
