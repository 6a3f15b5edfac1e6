/** Why what a conversation hears could not be changed or told. Each has words for people in `cards/`. */
export type SubscribingErrorCode =
  /** This process was started without what alerts need. */
  | 'alerts-unavailable'
  /** The store of subscriptions does not answer. */
  | 'store-away'
  /** The conversation's rules keep this person from changing it. */
  | 'not-allowed'
  /** What came in does not say how to reach the conversation later. */
  | 'not-reachable';

/** A failure of the commands that change what a conversation hears. `message` is for operators; people are told by `code`. */
export class SubscribingError extends Error {
  override readonly name = 'SubscribingError';
  readonly code: SubscribingErrorCode;

  constructor(code: SubscribingErrorCode, cause?: unknown) {
    super(code, { cause });
    this.code = code;
  }
}
