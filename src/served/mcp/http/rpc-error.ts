import type { ApiReply } from '../../api/api.ts';

/** JSON-RPC's codes, for what does not get as far as the SDK. */
export const RPC = { parse: -32_700, invalid: -32_600, noMethod: -32_601, internal: -32_603 } as const;

/** An HTTP answer with a JSON-RPC error that is about no request, or about this one. */
export function rpcError(status: number, code: number, message: string, id: string | number | null = null): ApiReply {
  return {
    status,
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
    body: JSON.stringify({ jsonrpc: '2.0', id, error: { code, message } }),
  };
}
