/** What stands in a cell. A number stays one in a spreadsheet; an absent value is an empty cell. */
export type Cell = string | number | undefined;

/** Rows for a spreadsheet or a program: what an answer says, without its layout. */
export interface Table {
  /** What is in it, for the name of the file: `incidents`. */
  readonly name: string;
  /** Names of the columns, the same in every language, so that what reads them keeps working: `started_utc`. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}
