import { instantOf } from '../../domain/instant.ts';
import type { Api, ApiReply } from '../../served/api/api.ts';
import { MISSING_CLAIM, UNAUTHORIZED } from '../../served/servicecomms/admission.ts';
import { errorReply, type ServiceCommsError } from '../../served/servicecomms/reply.ts';
import { DENIED } from '../graph/admission.ts';
import { faultReply, type GraphFault } from '../graph/reply.ts';

/** An error that a fault asks for; in the API's own words where none are given. */
interface AskedFailure {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly code?: string;
  readonly message?: string;
}

/** How an API tells of an error status. */
export function failureReply(api: Api['name'], { headers, ...asked }: AskedFailure): ApiReply {
  if (api === 'servicecomms') return errorReply({ ...usualError(asked.status), ...asked, headers });
  return faultReply({ ...usualFault(asked.status), ...asked, headers }, instantOf(Date.now()));
}

const [AGAIN, FAILED] = ['Retry the request.', 'An internal server error occurred.'];

function usualFault(status: number): GraphFault {
  return status === DENIED.status ? DENIED : { status, code: CODES[status] ?? 'UnknownError', message: AGAIN };
}

const CODES: Readonly<Record<number, string>> = {
  400: 'BadRequest',
  401: 'InvalidAuthenticationToken',
  404: 'ItemNotFound',
  429: 'TooManyRequests',
  500: 'InternalServerError',
  503: 'ServiceUnavailable',
  504: 'GatewayTimeout',
};

function usualError(status: number): ServiceCommsError {
  return (
    USUAL_ERRORS.find((each) => each.status === status) ?? { status, code: 'AF5000', text: FAILED, message: AGAIN }
  );
}

const USUAL_ERRORS: readonly ServiceCommsError[] = [
  UNAUTHORIZED,
  MISSING_CLAIM,
  { status: 404, code: 'AF20404', text: 'The resource does not exist.' },
  { status: 429, code: 'AF429', text: 'Too many requests.', message: AGAIN },
];
