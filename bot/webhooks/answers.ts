import { SendError, type SendFailure } from '../../src/domain/delivery/send-error.ts';
import { retryAfterMs, sentAt } from '../../src/lib/http/retry-after.ts';
import { ForbiddenAddress } from './address.ts';

/** What is read of an answer. Its body is nobody's business. */
export interface WebhookAnswer {
  readonly status: number;
  readonly retryAfter?: string | undefined;
  readonly date?: string | undefined;
}

/**
 * Nothing that is sent again does harm: an event has the same id each time, and its receiver drops what it has. So whatever
 * may or may not have arrived is simply repeated.
 */
const AGAIN: SendFailure = { kind: 'transient' };
/** Refused three times over a day, it is paused until an operator's test gets through. */
const REFUSED: SendFailure = { kind: 'paused', resumeOn: 'activity', unproven: true };

/** What each answer that is no success means. What is not listed: 5xx as `AGAIN`, anything else as `REFUSED`. */
const ANSWERS: Readonly<Record<number, SendFailure>> = {
  408: AGAIN,
  410: { kind: 'gone' },
  413: { kind: 'dead' },
  425: AGAIN,
  429: { kind: 'throttled' },
};

/** The longest pause that a receiver may ask for. */
const LONGEST_PAUSE_MS = 3_600_000;

/** The failure that an answer means; undefined for success. */
export function refusalOf({ status, retryAfter, date }: WebhookAnswer, now: number): SendError | undefined {
  if (status >= 200 && status < 300) return undefined;
  const failure = ANSWERS[status] ?? (status >= 500 ? AGAIN : REFUSED);
  const asked = retryAfterMs(retryAfter, sentAt(date) ?? now);
  const waits = failure.kind === 'throttled' || failure.kind === 'transient';
  const delay = asked === undefined ? {} : { retryAfterMs: Math.min(asked, LONGEST_PAUSE_MS) };
  const means = waits ? { ...failure, ...delay } : failure;
  return new SendError(means, `The webhook answered ${status}`, { httpStatus: status });
}

/** What a request without an answer means. The error itself is not kept: it may quote the address. */
export function faultOf(error: unknown): SendError {
  if (error instanceof ForbiddenAddress) {
    return new SendError(REFUSED, 'The webhook leads to a private address', { apiCode: error.code });
  }
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return new SendError(AGAIN, 'The webhook did not answer', code === undefined ? {} : { apiCode: code });
}

/** The webhook's reference cannot be opened: the bot's own secret is another one now. */
export function unreadable(): SendError {
  return new SendError(REFUSED, 'The webhook was sealed with another secret of the bot', { apiCode: 'UNREADABLE' });
}
