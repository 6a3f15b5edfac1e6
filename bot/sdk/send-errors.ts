import { SendError } from '../../src/domain/delivery/send-error.ts';
import type { SendFailure } from '../../src/domain/delivery/send-error.ts';
import { DAY } from '../../src/domain/instant.ts';
import { connectorErrorOf } from './connector-error.ts';
import type { ConnectorError } from './connector-error.ts';

interface Row {
  readonly status: number;
  /** Absent: any code. Such a row comes after the rows of its status that name a code. */
  readonly code?: string;
  readonly failure: SendFailure;
}

/** If the bot is not reinstalled within 30 days, assume it never will be (`reliability.md` §1.3). */
const INSTALL_AWAITED = 30 * DAY;

const DEAD: SendFailure = { kind: 'dead' };
const STOP: SendFailure = { kind: 'stop' };
const GONE: SendFailure = { kind: 'gone' };
const TRANSIENT: SendFailure = { kind: 'transient' };
const AMBIGUOUS: SendFailure = { kind: 'ambiguous' };
const AMBIGUOUS_ONCE: SendFailure = { kind: 'ambiguous', once: true };
const UNTIL_INSTALL: SendFailure = { kind: 'paused', resumeOn: 'install', givenUpAfterMs: INSTALL_AWAITED };
const UNTIL_MESSAGE: SendFailure = { kind: 'paused', resumeOn: 'message' };
const UNTIL_ACTIVITY: SendFailure = { kind: 'paused', resumeOn: 'activity' };
const TENANT_UNTIL_ACTIVITY: SendFailure = { ...UNTIL_ACTIVITY, wholeTenant: true };
/** Microsoft may add refusals: a single unknown one must not silence a channel. */
const UNPROVEN: SendFailure = { ...UNTIL_ACTIVITY, unproven: true };

/**
 * What each response of Teams' connector means: the codes of "Status codes retry guidance" (msteams-docs,
 * conversation-messages.md), in lookup order. After a 502 or 504 the message may be visible; after a 503 or 412 it is
 * not. The guidance says not to retry a 500, but the bot repeats it once, later, since the alert would otherwise be
 * lost.
 */
const SEND_ERRORS: readonly Row[] = [
  { status: 400, failure: DEAD },
  { status: 401, failure: STOP },
  { status: 403, code: 'BotDisabledByAdmin', failure: TENANT_UNTIL_ACTIVITY },
  { status: 403, code: 'BotNotInConversationRoster', failure: UNTIL_INSTALL },
  { status: 403, code: 'ForbiddenOperationException', failure: UNTIL_INSTALL },
  { status: 403, code: 'ConversationBlockedByUser', failure: UNTIL_MESSAGE },
  { status: 403, code: 'MessageWritesBlocked', failure: UNTIL_MESSAGE },
  { status: 403, code: 'NotEnoughPermissions', failure: UNTIL_ACTIVITY },
  // The caller repeats it once at the GCC host; this is for a second refusal there.
  { status: 403, code: 'InvalidBotApiHost', failure: UNPROVEN },
  { status: 403, failure: UNPROVEN },
  { status: 404, code: 'ActivityNotFoundInConversation', failure: { kind: 'card-gone' } },
  { status: 404, failure: GONE },
  { status: 408, failure: AMBIGUOUS },
  { status: 412, failure: TRANSIENT },
  { status: 413, failure: DEAD },
  { status: 429, failure: { kind: 'throttled' } },
  { status: 500, failure: AMBIGUOUS_ONCE },
  { status: 502, failure: AMBIGUOUS },
  { status: 503, failure: TRANSIENT },
  { status: 504, failure: AMBIGUOUS },
];

/** Faults that occur before any of the request is written: name lookup, connecting, TLS. */
const BEFORE_WRITING = new Set([
  'EADDRNOTAVAIL',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'EMFILE',
  'ENETUNREACH',
  'ENOTFOUND',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'EPROTO',
]);

/**
 * What a failed connector call means. A `Retry-After` date is counted from `now` (milliseconds).
 * The SDK's error is not kept as the cause: it holds the request, with the bot's token and the message.
 */
export function classify(error: unknown, now: number): SendError {
  if (error instanceof SendError) return error;
  const known = connectorErrorOf(error, now);
  return known.status === undefined ? networkError(known) : refusedError(known, known.status);
}

function networkError({ code }: ConnectorError): SendError {
  const early = code !== undefined && BEFORE_WRITING.has(code);
  const message = early ? 'The connector could not be reached' : 'The connection broke before the answer was read';
  return new SendError(early ? TRANSIENT : AMBIGUOUS, `${message}${code ? ` (${code})` : ''}`, facts(undefined, code));
}

function refusedError(answer: ConnectorError, status: number): SendError {
  const row = SEND_ERRORS.find((each) => each.status === status && (!each.code || answer.codes.includes(each.code)));
  const failure = withDelay(row?.failure ?? unlisted(status), answer.retryAfterMs);
  const code = row?.code ?? answer.codes[0];
  return new SendError(failure, `The connector answered ${status}${code ? ` ${code}` : ''}`, facts(status, code));
}

/**
 * After an unreadable success the message may be visible; redirects are not followed; other 4xx must not be retried.
 */
function unlisted(status: number): SendFailure {
  if (status < 300) return AMBIGUOUS;
  if (status < 400) return TRANSIENT;
  return status < 500 ? DEAD : AMBIGUOUS_ONCE;
}

function withDelay(failure: SendFailure, retryAfterMs: number | undefined): SendFailure {
  const waits = failure.kind === 'throttled' || failure.kind === 'transient';
  return waits && retryAfterMs !== undefined ? { ...failure, retryAfterMs } : failure;
}

function facts(httpStatus: number | undefined, apiCode: string | undefined) {
  return { ...(httpStatus !== undefined && { httpStatus }), ...(apiCode !== undefined && { apiCode }) };
}
