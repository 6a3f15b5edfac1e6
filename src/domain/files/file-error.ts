/**
 * Why no file can be given. `too-large`: it is over the limit. `too-many`: too much waits to be fetched already.
 * `store-away`: there is nowhere to keep it.
 */
type FileErrorCode = 'too-large' | 'too-many' | 'store-away';

/** A file that cannot be given. The message is for operators; people are told by the code. */
export class FileError extends Error {
  override readonly name = 'FileError';
  readonly code: FileErrorCode;

  constructor(code: FileErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
