/** What can be wrong with the words of `subscribe`, `unsubscribe` and `mute`. The bot has a sentence for each. */
export type GrammarErrorCode =
  /** A word that is neither a service nor a keyword of the command; `phrase` holds it. */
  | 'unknown-words'
  /** A phrase that names several services; `phrase` holds it. */
  | 'ambiguous-words'
  /** `except` with something that is not one service; `phrase` holds it. */
  | 'not-excluded'
  /** The words remove every kind or every moment. */
  | 'nothing-left'
  /** `mute` without a subject. */
  | 'no-subject'
  /** `mute` of something that is neither one issue nor one service. */
  | 'not-mutable'
  /** A time that cannot be read: `4x`. */
  | 'bad-duration'
  | 'duration-too-short'
  | 'duration-too-long'
  | 'too-many-words';

/**
 * The words of a command could not be understood. `message` is for operators; people see a text chosen by `code` and
 * `phrase`.
 */
export class GrammarError extends Error {
  override readonly name = 'GrammarError';
  readonly code: GrammarErrorCode;
  /** The words in question, as they were typed. Untrusted. */
  readonly phrase: string;

  constructor(code: GrammarErrorCode, phrase: string) {
    super(code);
    this.code = code;
    this.phrase = phrase;
  }
}
