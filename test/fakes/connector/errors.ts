/** An answer of the connector that is no success. */
export interface ErrorAnswer {
  readonly status: number;
  readonly body: string;
  readonly contentType?: string;
}

/** What Teams puts into `message` for a blocked thread: JSON as text. */
const WRITES_BLOCKED = JSON.stringify(
  { subCode: 'MessageWritesBlocked', details: 'Thread is blocked.', errorCode: null, errorSubCode: null },
  null,
  2,
);

/**
 * Every row of the status-code table of Teams' documentation for bots (and the shapes it comes in), by name. Bodies have
 * Teams' shape: `{ "error": { "code", "message" } }`, JSON nested as text, or text alone.
 */
export const ERROR_ROWS = {
  BadArgument: coded(400, 'BadArgument'),
  BadSyntax: coded(400, 'BadSyntax'),
  BotNotRegistered: coded(401, 'BotNotRegistered'),
  Unauthorized: { status: 401, body: JSON.stringify({ message: 'Authorization has been denied for this request.' }) },
  BotDisabledByAdmin: coded(403, 'BotDisabledByAdmin'),
  BotNotInConversationRoster: coded(403, 'BotNotInConversationRoster'),
  ConversationBlockedByUser: coded(403, 'ConversationBlockedByUser'),
  MessageWritesBlocked: { status: 403, body: JSON.stringify({ errorCode: 209, message: WRITES_BLOCKED }) },
  MessageWritesBlockedInError: coded(403, 'Forbidden', WRITES_BLOCKED),
  MessageWritesBlockedText: {
    status: 403,
    contentType: 'text/plain',
    body: 'errorCode: 209, subCode: MessageWritesBlocked, details: Thread is blocked.',
  },
  ForbiddenOperationException: coded(403, 'ForbiddenOperationException'),
  InvalidBotApiHost: coded(403, 'InvalidBotApiHost'),
  NotEnoughPermissions: coded(403, 'NotEnoughPermissions'),
  UnknownForbidden: coded(403, 'SomethingNew'),
  /** What Teams was seen to answer to an edit of a deleted message. */
  Unknown: coded(403, 'ServiceError', 'Unknown'),
  ConversationNotFound: coded(404, 'ConversationNotFound'),
  MemberNotFoundInConversation: coded(404, 'MemberNotFoundInConversation'),
  ActivityNotFoundInConversation: coded(404, 'ActivityNotFoundInConversation'),
  PreconditionFailed: coded(412, 'PreconditionFailed'),
  MessageSizeTooBig: coded(413, 'MessageSizeTooBig'),
  Throttled: coded(429, 'Throttled'),
  InternalError: coded(500, 'ServiceError'),
  BadGateway: coded(502, 'ServiceError'),
  ServiceUnavailable: { status: 503, contentType: 'text/html', body: '<html><body>Service Unavailable</body></html>' },
  GatewayTimeout: { status: 504, contentType: 'text/html', body: '<html><body>Gateway Timeout</body></html>' },
  RequestTimeout: coded(408, 'RequestTimeout'),
  Conflict: coded(409, 'Conflict'),
  NotImplemented: coded(501, 'NotImplemented'),
  InsufficientStorage: coded(507, 'InsufficientStorage'),
} as const satisfies Record<string, ErrorAnswer>;

export type ErrorName = keyof typeof ERROR_ROWS;

function coded(status: number, code: string, message = `${code}.`): ErrorAnswer {
  return { status, body: JSON.stringify({ error: { code, message } }) };
}
