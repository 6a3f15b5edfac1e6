/** Why a subscription could not be read or changed. `cards/` has a text for each. */
export type SubscribingErrorCode =
  /** This process was started without what alerts need. */
  | 'alerts-unavailable'
  /** The subscription store does not answer. */
  | 'store-away'
  /** The conversation's rules do not let this person change it. */
  | 'not-allowed'
  /** Teams did not say whether this person belongs to the conversation. */
  | 'not-checked'
  /** The incoming activity does not say how to reach the conversation later. */
  | 'not-reachable';

/** A subscription command failed. `message` is for operators; people see a text chosen by `code`. */
export class SubscribingError extends Error {
  override readonly name = 'SubscribingError';
  readonly code: SubscribingErrorCode;

  constructor(code: SubscribingErrorCode, cause?: unknown) {
    super(code, { cause });
    this.code = code;
  }
}
