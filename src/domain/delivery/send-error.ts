/**
 * What a failed send refuses, and what may be done (`reliability.md` §1.3). Each channel maps its own errors to these,
 * and nothing outside the channel knows those errors.
 */
export type SendFailure =
  /** Wait exactly this long, which does not count as an attempt. If the time is absent or 0, back off, which does. */
  | { readonly kind: 'throttled'; readonly retryAfterMs?: number }
  /** Safe to repeat, but no sooner than `retryAfterMs` if the service gave a time. */
  | { readonly kind: 'transient'; readonly retryAfterMs?: number }
  /**
   * May already be visible: 500, 502, 504, or a time-out or reset after the request was written. It is sent once more
   * at most, no sooner than `noSoonerMs`. An edit cannot show twice and may be repeated.
   */
  | { readonly kind: 'ambiguous'; readonly noSoonerMs?: number }
  /**
   * Not wanted here for now. `resumeOn` is what proves that the conversation can be reached again: the bot is
   * reinstalled, a person writes, or any activity arrives. `wholeTenant`: all conversations of its home tenant are
   * refused too. `givenUpAfterMs`: if the proof has not come after this time, it never will. `unproven`: the refusal is
   * undocumented. It pauses only when seen three times over at least 24 hours; until then it is retried later.
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
  /**
   * Only the message that was to be edited or replied to: it does not exist (any more), may not be used, or is being
   * changed by somebody else just now. Something new in the same conversation may well be accepted.
   */
  | { readonly kind: 'target'; readonly why: 'gone' | 'refused' | 'busy' }
  /** Only this message: too large even in its smallest form, or malformed, which is our bug. */
  | { readonly kind: 'dead' }
  /** The bot's own identity is refused: stop everything, keep the backlog, tell the operator. */
  | { readonly kind: 'stop' };

/** A message could not be delivered to a conversation. `message` is for operators. */
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
