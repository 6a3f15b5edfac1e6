/** What help, the app manifest and the README say about a command. */
export interface CommandWords {
  /** How to write it: `history <service> [days]`. */
  readonly usage: string;
  /** What it does: one sentence without a full stop. */
  readonly summary: string;
  /** Command lines that work as written. Help offers the first one as a button. */
  readonly examples: readonly string[];
}
