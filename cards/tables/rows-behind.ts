import type { Table } from '../../src/domain/documents/table.ts';

/**
 * What a card shows, all pages of it, as rows. They are made only if somebody exports them; until then, two cards that
 * show the same are the same.
 */
export class RowsBehind {
  readonly #make: () => Table | Promise<Table>;

  /** `make` may read what the card has no part of: the other pages. */
  constructor(make: () => Table | Promise<Table>) {
    this.#make = make;
  }

  async table(): Promise<Table> {
    return this.#make();
  }
}
