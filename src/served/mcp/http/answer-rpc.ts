import {
  createMcpHandler,
  isLegacyRequest,
  WebStandardStreamableHTTPServerTransport,
} from '@modelcontextprotocol/server';
import { z } from 'zod';
import type { ApiReply, ApiRequest } from '../../api/api.ts';
import type { Log } from '../../../ports/index.ts';
import type { Asked } from '../asked.ts';
import { makeServer } from '../server.ts';
import { RPC, rpcError } from './rpc-error.ts';

/** Headers that the protocol has; no other reaches the SDK. */
const HEADERS = ['accept', 'content-type', 'mcp-protocol-version', 'mcp-method', 'mcp-name'] as const;
/** Nothing is ever sent on its own: there is nothing to listen to. */
const LISTEN = z.object({ method: z.literal('subscriptions/listen'), id: z.union([z.string(), z.number()]) });

/** Answers a JSON-RPC message: with the SDK, by a server of its own for this request, with JSON and no session. */
export async function answerRpc(request: ApiRequest, body: string, asked: Asked, log: Log): Promise<ApiReply> {
  const parsed = messageIn(body);
  if ('status' in parsed) return parsed;
  const { message } = parsed;
  const listen = LISTEN.safeParse(message);
  if (listen.success) return rpcError(404, RPC.noMethod, 'There is nothing to listen to here.', listen.data.id);
  const web = webRequest(request, body);
  const response = (await isLegacyRequest(web, message))
    ? await answerLegacy(web, message, asked, log)
    : await createMcpHandler(() => makeServer(asked, log)).fetch(web, { parsedBody: message });
  return replyOf(response);
}

/** The versions of the protocol with a handshake: 2025-11-25 and before. */
async function answerLegacy(web: Request, message: unknown, asked: Asked, log: Log): Promise<Response> {
  const server = makeServer(asked, log);
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  try {
    await server.connect(transport);
    return await transport.handleRequest(web, { parsedBody: message });
  } finally {
    await server.close();
  }
}

/** One message. Several at once are of a version of the protocol that is no more. */
function messageIn(body: string): { readonly message: object } | ApiReply {
  let message: unknown;
  try {
    message = JSON.parse(body);
  } catch {
    return rpcError(400, RPC.parse, 'The body is not JSON.');
  }
  if (Array.isArray(message)) return rpcError(400, RPC.invalid, 'Send one message at a time, not a batch.');
  if (typeof message !== 'object' || message === null) return rpcError(400, RPC.invalid, 'Send one JSON-RPC message.');
  return { message };
}

function webRequest({ header, path }: ApiRequest, body: string): Request {
  const headers = HEADERS.flatMap((name): [string, string][] => {
    const value = header(name);
    return value === undefined ? [] : [[name, value]];
  });
  return new Request(`http://localhost${path}`, { method: 'POST', headers, body });
}

async function replyOf(response: Response): Promise<ApiReply> {
  const contentType = response.headers.get('content-type');
  return {
    status: response.status,
    headers: { 'Cache-Control': 'no-store', ...(contentType !== null && { 'Content-Type': contentType }) },
    body: await response.text(),
  };
}
