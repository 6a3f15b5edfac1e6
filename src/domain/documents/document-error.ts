/**
 * Why no document is made. `too-large`: nobody would read it, and it would take too long. `busy`: many others are being
 * made. `record-away`: our own record does not answer, so something would be missing. `not-yet`: the time is to come.
 * `too-fast`: this person has just had several.
 */
type DocumentErrorCode = 'too-large' | 'busy' | 'record-away' | 'not-yet' | 'too-fast';

/** A document that cannot be made. The message is for operators; people are told by the code. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
  readonly code: DocumentErrorCode;

  constructor(code: DocumentErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
