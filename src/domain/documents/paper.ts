/** A part of a document, one after the other down the page. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly small?: true }
  /** Names and their values, side by side. */
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [name: string, value: string])[] }
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[] }
  /** A text of somebody else, in full, under the line that says when it was written. */
  | { readonly kind: 'quote'; readonly title: string; readonly text: string };

/** A column of a table, and how much of the width it gets, compared with the others. */
export interface Column {
  readonly title: string;
  readonly share: number;
}

/** A document to print: what stands in it, in the words of its reader. */
export interface Paper {
  readonly title: string;
  readonly subtitle: string;
  /** BCP 47: `de`. */
  readonly language: string;
  /** When it was made, as an instant: the date in the file. */
  readonly madeAt: string;
  readonly author: string;
  /** What stands at the foot of each page, with `{page}` and `{pages}` for the numbers: "Page {page} of {pages}". */
  readonly pageOf: string;
  readonly blocks: readonly Block[];
}
