/**
 * What a failed send means for the delivery (`reliability.md` §1.3). Each channel has its own table from its own errors to these,
 * and nothing outside the channel knows those errors.
 */
export type SendFailure =
  /** Wait exactly so long, which uses no attempt; where no time or 0 is named, back off, which does. */
  | { readonly kind: 'throttled'; readonly retryAfterMs?: number }
  /** Safe to repeat; no sooner than `retryAfterMs` where the service named a time. */
  | { readonly kind: 'transient'; readonly retryAfterMs?: number }
  /** May be visible already: 502, 504, time-out or reset after the request was written. 500 is repeated once, later. */
  | { readonly kind: 'ambiguous'; readonly once?: boolean }
  /**
   * Not wanted here for now. `resumeOn` is what proves that the conversation can be reached again: the bot is installed there
   * anew, a person writes to it, or anything at all comes from there. `wholeTenant`: all conversations of its home tenant are
   * refused with it. `givenUpAfterMs`: where the proof has not come by then, it never will. `unproven`: a refusal that no documentation names; it pauses only when seen three times over
   * at least 24 hours, and is repeated later until then.
   */
  | {
      readonly kind: 'paused';
      readonly resumeOn: 'install' | 'message' | 'activity';
      readonly wholeTenant?: boolean;
      readonly givenUpAfterMs?: number;
      readonly unproven?: boolean;
    }
  /** The conversation does not exist (any more). */
  | { readonly kind: 'gone' }
  /** The live card was deleted: forget its id and post a new one, once. */
  | { readonly kind: 'card-gone' }
  /** Too large even in its smallest form, or refused as malformed: our defect. */
  | { readonly kind: 'dead' }
  /** The bot's own identity is refused: stop everything, keep the backlog, tell the operator. */
  | { readonly kind: 'stop' };

/** A message could not be brought to a conversation. `message` is for operators. */
export class SendError extends Error {
  override readonly name = 'SendError';
  readonly failure: SendFailure;
  readonly httpStatus?: number;
  readonly apiCode?: string;

  constructor(
    failure: SendFailure,
    message: string,
    facts: { httpStatus?: number; apiCode?: string; cause?: unknown } = {},
  ) {
    super(message, { cause: facts.cause });
    this.failure = failure;
    if (facts.httpStatus !== undefined) this.httpStatus = facts.httpStatus;
    if (facts.apiCode !== undefined) this.apiCode = facts.apiCode;
  }
}
