import { askingOf, channelOf } from './calls.ts';
import type { Call } from './calls.ts';
import { ERROR_ROWS } from './errors.ts';
import type { ErrorName } from './errors.ts';
import { isBehaviour, makeFaults } from './faults.ts';
import type { Behaviour, Fault } from './faults.ts';
import { makeLimits, mostWithin } from './limits.ts';
import type { Operation } from './limits.ts';
import { privateRefusal, type Privately } from './private.ts';
import { makeRecord, placeOf } from './record.ts';
import { isAddressedWrongly, threadOf } from './threads.ts';
import type { Deleted, Generation } from './threads.ts';

/** An answer of the connector. */
export interface Outcome {
  readonly status: number;
  readonly body: string;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What becomes of a request: an answer, a connection that is reset, one that hangs, or an answer that never ends. */
export type Effect = Outcome | 'reset' | 'hang' | (Outcome & { readonly endless: true });

/** A request of the bot, as it came. */
export interface Seen {
  readonly at: number;
  readonly operation: Operation;
  /** Without a thread. */
  readonly conversation: string;
  /** 0 where no answer was given. */
  readonly status: number;
}

export interface TeamsOptions {
  readonly now: () => number;
  readonly globalPerSecond: number;
  readonly maxMessageBytes: number;
  readonly requireToken: boolean;
  /** By the conversation, without a thread. */
  readonly deleted: (conversationId: string) => Deleted;
  readonly generation: Generation;
  /** By the conversation, without a thread. */
  readonly privately: (conversationId: string) => Privately;
  /** Whether replies in threads are answered with an id. */
  readonly replyIds: boolean;
  readonly member: MemberOf;
}

/** A member of a conversation as the roster has it, or undefined for who is none. */
export type MemberOf = (conversationId: string, userId: string) => object | undefined;

export const PERSON = { id: '29:person', name: 'Person', tenantId: 'tenant', userRole: 'user' };

/** Teams behind its connector: what it lets through, what it answers, and what people then see. */
export function makeTeams(options: TeamsOptions) {
  const limits = makeLimits(options.globalPerSecond);
  const faults = makeFaults();
  const record = makeRecord(options.now);
  const seen: Seen[] = [];
  const valid = new Set<string>();
  let issued = 0;

  const throttled = (call: Call): Outcome | undefined => {
    const wait = limits.admit(askingOf(call), options.now());
    return wait > 0 ? errorOf('Throttled', String(Math.ceil(wait / 1_000))) : undefined;
  };
  /** As Teams counts: UTF-16. */
  const tooLarge = ({ body }: Call): Outcome | undefined =>
    JSON.stringify(body.activity ?? body).length * 2 > options.maxMessageBytes
      ? errorOf('MessageSizeTooBig')
      : undefined;
  const unauthorized = (token: string | undefined): Outcome | undefined =>
    options.requireToken && !(token && valid.has(token)) ? errorOf('Unauthorized') : undefined;

  const misaddressed = (call: Call): Outcome | undefined => {
    const refusal = isAddressedWrongly(call, options.generation);
    return refusal && errorOf(refusal);
  };

  const unfit = (call: Call): Outcome | undefined => {
    const refusal = privateRefusal(call, options, record, options.now());
    return refusal && errorOf(refusal);
  };
  const accept = (call: Call): Outcome => acceptCall(record, call, options);
  const misbehave = (call: Call, kind: Behaviour): Effect => {
    if (kind.startsWith('accept-')) accept(call);
    return BROKEN[kind];
  };
  const decide = (call: Call, token: string | undefined): Effect => {
    const fault = faults.take(placeOf(call.conversationId).channel, call.operation);
    if (fault && isBehaviour(fault.kind)) return misbehave(call, fault.kind);
    if (fault) return errorOf(fault.kind as ErrorName, fault.retryAfter);
    return (
      unauthorized(token) ?? misaddressed(call) ?? throttled(call) ?? tooLarge(call) ?? unfit(call) ?? accept(call)
    );
  };

  return {
    faults,
    record,
    seen,
    serve(call: Call, token: string | undefined): Effect {
      const at = options.now();
      const effect = decide(call, token);
      const status = typeof effect === 'string' ? 0 : effect.status;
      seen.push({ at, operation: call.operation, conversation: placeOf(call.conversationId).channel, status });
      return effect;
    },
    newToken(): { access_token: string; expires_in: number } {
      issued += 1;
      valid.add(`token-${issued}`);
      return { access_token: `token-${issued}`, expires_in: 3600 };
    },
    revokeTokens: () => valid.clear(),
    stats: () => statsOf(seen, record, issued),
  };
}
export type Teams = ReturnType<typeof makeTeams>;

export interface Stats {
  readonly requests: number;
  readonly accepted: number;
  readonly throttled: number;
  readonly byStatus: Readonly<Record<string, number>>;
  /** Most requests in any sliding second. */
  readonly mostPerSecond: number;
  readonly tokens: number;
  readonly messages: number;
  readonly conversations: number;
}

function statsOf(seen: readonly Seen[], record: ReturnType<typeof makeRecord>, tokens: number): Stats {
  const byStatus: Record<string, number> = {};
  for (const { status } of seen) byStatus[status] = (byStatus[status] ?? 0) + 1;
  const ids = record.conversations();
  const times = seen.map(({ at }) => at);
  return {
    requests: seen.length,
    accepted: seen.filter(({ status }) => status >= 200 && status < 300).length,
    throttled: byStatus[429] ?? 0,
    byStatus,
    mostPerSecond: mostWithin(times, 1_000),
    tokens,
    messages: ids.reduce((sum, id) => sum + record.visible(id).messages.length, 0),
    conversations: ids.length,
  };
}

/** Does what was asked: from here on people see it. */
function acceptCall(record: ReturnType<typeof makeRecord>, call: Call, options: TeamsOptions): Outcome {
  const { operation, conversationId, messageId, body } = call;
  const now = options.now();
  const deleted = options.deleted(placeOf(conversationId).channel);
  if (operation === 'create') return create(record, conversationId, call, now);
  const place = threadOf(call, options.generation);
  if (operation === 'send' && deleted.reply && !record.hasThread(place)) return errorOf(deleted.reply);
  if (operation === 'send') {
    const onlyFor =
      call.isPrivate && options.privately(placeOf(place).channel) === 'shows' ? body.recipient?.id : undefined;
    const id = record.post(place, body, now, onlyFor);
    return good(201, options.replyIds || place === placeOf(place).channel ? { id } : {});
  }
  if (operation === 'edit') {
    const found = record.edit(conversationId, messageId ?? '', body, now);
    return found ? good(200, { id: messageId }) : errorOf(deleted.edit);
  }
  if (operation === 'members' && messageId !== undefined) return memberOf(options.member(conversationId, messageId));
  return good(200, operation === 'old-members' ? [PERSON] : { ...PERSON, members: [PERSON], conversations: [] });
}

function memberOf(member: object | undefined): Outcome {
  return member ? good(200, member) : errorOf('MemberNotFoundInConversation');
}

/** A thread in a channel, with its first message; or a personal chat, which is made without one. */
function create(record: ReturnType<typeof makeRecord>, conversationId: string, { body }: Call, now: number): Outcome {
  const channel = channelOf(body);
  if (!channel) return good(201, { id: conversationId });
  if (!body.activity) return errorOf('BadSyntax');
  const id = record.openThread(channel, body.activity, now);
  return good(201, { id: `${channel};messageid=${id}`, activityId: id });
}

function good(status: number, body: object): Outcome {
  return { status, body: JSON.stringify(body) };
}

function errorOf(name: ErrorName, retryAfter?: Fault['retryAfter']): Outcome {
  const row: Outcome = ERROR_ROWS[name];
  return retryAfter === undefined ? row : { ...row, headers: { 'Retry-After': retryAfter } };
}

const BROKEN: Readonly<Record<Behaviour, Effect>> = {
  reset: 'reset',
  hang: 'hang',
  'hang-in-body': { status: 201, body: '{"id":', endless: true },
  redirect: { status: 307, body: '', headers: { Location: '/v3/conversations' } },
  'accept-then-reset': 'reset',
  'accept-then-hang': 'hang',
  'accept-then-500': ERROR_ROWS.InternalError,
  'accept-then-502': ERROR_ROWS.BadGateway,
  'accept-then-504': ERROR_ROWS.GatewayTimeout,
  'accept-then-truncate': { status: 201, body: '{"id":"1' },
  'accept-then-html': { status: 200, contentType: 'text/html', body: '<html><body>Welcome</body></html>' },
  'accept-then-nothing': { status: 200, body: '' },
  'accept-without-id': { status: 201, body: '{}' },
};
