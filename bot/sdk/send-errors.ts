import { meaningOf } from '../../src/domain/delivery/connector-answers.ts';
import type { Asked, ConnectorAnswer } from '../../src/domain/delivery/connector-answers.ts';
import { SendError } from '../../src/domain/delivery/send-error.ts';
import { NEVER_CONNECTED } from './connect-watch.ts';
import { connectorErrorOf } from './connector-error.ts';

/** Faults that occur before any of the request is written: name lookup, connecting, TLS. */
const BEFORE_WRITING = new Set([
  NEVER_CONNECTED,
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

/** What is a code. Anything else that stands in its place may be a message, which belongs in no log. */
const CODE = /^[A-Za-z0-9_.-]{1,64}$/;

/**
 * What a failed connector call means, by what was `asked`. A `Retry-After` date is counted from `now` (milliseconds).
 * The error itself is not kept as the cause: what it holds may quote the message.
 */
export function classify(error: unknown, now: number, asked: Asked): SendError {
  if (error instanceof SendError) return error;
  const known = connectorErrorOf(error, now);
  return 'status' in known ? refusedError(known, asked) : networkError(known.code);
}

function networkError(code: string | undefined): SendError {
  const early = code !== undefined && BEFORE_WRITING.has(code);
  const message = early ? 'The connector could not be reached' : 'The connection broke before the answer was read';
  const facts = code === undefined ? {} : { apiCode: code };
  return new SendError({ kind: early ? 'transient' : 'ambiguous' }, `${message}${code ? ` (${code})` : ''}`, facts);
}

function refusedError(answer: ConnectorAnswer, asked: Asked): SendError {
  const { failure, code: named } = meaningOf(answer, asked);
  const code = named !== undefined && CODE.test(named) ? named : undefined;
  const facts = { httpStatus: answer.status, ...(code !== undefined && { apiCode: code }) };
  return new SendError(failure, `The connector answered ${answer.status}${code ? ` ${code}` : ''}`, facts);
}
