import type { SeverityStyle } from '../kit/severity.ts';

/** A line of an open fold that asks for more. */
interface FoldRow {
  readonly name: string;
  readonly detail: string;
  readonly ask: string;
  readonly hint: string;
}

/** A part of a card that is closed until its title is clicked: rows, or a text. */
interface Fold {
  readonly id: string;
  readonly symbol: string;
  readonly color: string;
  readonly title: string;
  readonly rows: readonly FoldRow[];
  readonly text: string;
  readonly hasText: boolean;
}

/** `id` is unique on the card: the title opens and closes what bears it. */
export function foldOf(
  id: string,
  { symbol, color }: Pick<SeverityStyle, 'symbol' | 'color'>,
  title: string,
  inside: { readonly rows?: readonly FoldRow[]; readonly text?: string },
): Fold {
  const { rows = [], text = '' } = inside;
  return { id, symbol, color, title, rows, text, hasText: text !== '' };
}
