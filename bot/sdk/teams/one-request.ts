import type { ConversationClient } from '@microsoft/teams.api';
import { askConnector, type Asked } from '../connector-request.ts';

type ClientOptions = Extract<ConstructorParameters<typeof ConversationClient>[1], { readonly interceptors?: unknown }>;
type Interceptor = Extract<NonNullable<ClientOptions['interceptors']>[number], { readonly options?: unknown }>;
type Request = Parameters<NonNullable<Interceptor['request']>>[0]['config'];

const METHODS: Readonly<Record<string, Asked['method']>> = { get: 'GET', post: 'POST', put: 'PUT' };

/**
 * Has the SDK's client make each of its calls as one request of ours: it ends within `timeoutMs` (milliseconds), follows no
 * redirect, reads no endless answer, and fails with what `classify` can tell apart. The SDK's own transport does none of that.
 */
export function oneRequestEach(token: string | undefined, timeoutMs: number): ClientOptions {
  const adapter = async (config: Request) => {
    const data = await askConnector(askedBy(config, token), timeoutMs);
    return { data, status: 200, statusText: '', headers: {}, config };
  };
  // What is sent stays an object, and what came was parsed by then.
  const request: Interceptor['request'] = ({ config }) =>
    Object.assign(config, { adapter, transformRequest: [], transformResponse: [] });
  return { interceptors: [{ request }] };
}

function askedBy({ method = '', url = '', data }: Request, token: string | undefined): Asked {
  const known = METHODS[method];
  if (!known) throw new RangeError(`The bot makes no call that is a ${method}`);
  const body: unknown = data;
  return { method: known, url, token, ...(typeof body === 'object' && body !== null && { body }) };
}
