import type { Activity } from 'botbuilder';
import type { Operation } from './limits.ts';
import { placeOf } from './record.ts';

/** One request of the bot, understood. */
export interface Call {
  readonly operation: Operation;
  /** With its thread, where the bot named one. */
  readonly conversationId: string;
  readonly messageId?: string;
  /** For its recipient alone. */
  readonly isPrivate?: boolean;
  readonly body: CallBody;
}

export interface CallBody extends Partial<Activity> {
  readonly bot?: { readonly id?: string };
  readonly tenantId?: string;
  readonly members?: readonly { readonly id?: string }[];
  readonly activity?: Partial<Activity>;
}

interface TeamsData {
  readonly channel?: { readonly id?: string };
  readonly tenant?: { readonly id?: string };
}

/** The call that a request makes, or undefined where the connector has no such operation. */
export function callOf(method: string, { pathname, searchParams }: URL, json: string): Call | undefined {
  const [root, version, name, id, sort, messageId, ...more] = pathname
    .replace(/\/$/, '')
    .split('/')
    .map(decodeURIComponent);
  if (root !== '' || version !== 'v3' || name !== 'conversations' || more.length > 0) return undefined;
  const body = (json ? JSON.parse(json) : {}) as CallBody;
  if (id === undefined) return collectionCall(method, body);
  const operation = OPERATIONS[`${method} ${sort ?? ''}${messageId === undefined ? '' : '/id'}`];
  const isPrivate = searchParams.get('isTargetedActivity') === 'true';
  const named = { ...(messageId !== undefined && { messageId }), ...(isPrivate && { isPrivate }) };
  return operation && { operation, conversationId: id, body, ...named };
}

const OPERATIONS: Readonly<Record<string, Operation | undefined>> = {
  'POST activities': 'send',
  'POST activities/id': 'send',
  'PUT activities/id': 'edit',
  'GET members': 'old-members',
  'GET members/id': 'members',
  'GET pagedmembers': 'members',
};

function collectionCall(method: string, body: CallBody): Call | undefined {
  if (method === 'GET') return { operation: 'conversations', conversationId: 'all', body };
  if (method !== 'POST') return undefined;
  return { operation: 'create', conversationId: channelOf(body) ?? `a:${body.members?.[0]?.id ?? ''}`, body };
}

/** The channel that a thread is to be opened in. */
export function channelOf(body: CallBody): string | undefined {
  return (body.channelData as TeamsData | undefined)?.channel?.id;
}

/** Whom limits count the call for. */
export function askingOf({ operation, conversationId, body }: Call) {
  const tenant = body.tenantId ?? (body.channelData as TeamsData | undefined)?.tenant?.id;
  return {
    operation,
    bot: body.bot?.id ?? body.from?.id ?? 'bot',
    thread: placeOf(conversationId).channel,
    tenant: tenant ?? body.conversation?.tenantId ?? 'tenant',
  };
}
