import type { Table } from '../../src/domain/documents/table.ts';

/**
 * What a card shows, all pages of it, as rows. They are made only if somebody exports them; until then, two cards that
 * show the same are the same.
 */
export class RowsBehind {
  readonly #make: () => Table;

  constructor(make: () => Table) {
    this.#make = make;
  }

  table(): Table {
    return this.#make();
  }
}
