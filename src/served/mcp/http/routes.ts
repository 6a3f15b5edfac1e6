import { HealthError } from '../../../domain/health/health-error.ts';
import { makeReadBody, type BodyRefusal } from '../../../lib/http/request-body.ts';
import { within } from '../../../lib/time-limit.ts';
import type { ApiReply, ApiRequest } from '../../api/api.ts';
import { sourceFailure } from '../../api/source-failure.ts';
import { answering } from '../../http/answer.ts';
import type { Frame, Served } from '../../http/frame.ts';
import { problemOf } from '../../http/problem.ts';
import type { Asked } from '../asked.ts';
import { answerRpc } from './answer-rpc.ts';
import { METADATA_PATHS, metadataReply, withMetadata, type MetadataOptions } from './metadata.ts';
import { RPC, rpcError } from './rpc-error.ts';

interface McpOptions extends MetadataOptions {
  /** A reading that is older is called stale. */
  readonly staleAfterMs: number;
}

/** A request and its response, as the server has them. */
type Exchange = Parameters<ReturnType<typeof answering>>;

/** A question has a few hundred bytes, and a program sends it within moments. */
const BODIES = { maxBytes: 64 * 1_024, timeoutMs: 5_000, mostAtOnce: 128 };
/** All is in memory but our own days. */
const ANSWER_WITHIN_MS = 10_000;

/** Serves what the polls found to assistants: MCP over Streamable HTTP, without sessions, and read-only. */
export function serveMcp(options: McpOptions): Served {
  return (server, frame) => {
    const answer = makeAnswer(options, frame);
    // The library tells handlers apart by the word async.
    server.post('/mcp', async (...[req, res]: Exchange) => {
      await answering(frame, { operation: () => 'mcp', answer: (request) => answer(request, req, res) })(req, res);
    });
    const noStream = answering(frame, { operation: () => 'mcp', answer: () => Promise.resolve(NO_SESSION) });
    server.get('/mcp', noStream);
    server.del('/mcp', noStream);
    const metadata = (request: ApiRequest) => Promise.resolve(metadataReply(request, options));
    for (const path of METADATA_PATHS) server.get(path, answering(frame, { operation: () => 'mcp', answer: metadata }));
  };
}

/** The specification's answer where there is no stream to open and no session to end. */
const NO_SESSION: ApiReply = {
  ...rpcError(405, RPC.invalid, 'There are no sessions and no streams here: send POST.'),
  headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', Allow: 'POST' },
};

/** The order is the protection: who asks, then the body, then the answer. Nothing of a stranger's body is read. */
function makeAnswer({ staleAfterMs }: McpOptions, frame: Frame) {
  const readBody = makeReadBody(BODIES);
  const answer = async (request: ApiRequest, ...[req, res]: Exchange): Promise<ApiReply> => {
    // A browser sends it, also one that was led here by another site's name (DNS rebinding). No page has business here.
    if (request.header('origin') !== undefined) return rpcError(403, RPC.invalid, 'Not for browsers: send no Origin.');
    const admitted = await frame.admit(request);
    if ('because' in admitted) return withMetadata(problemOf(admitted), request);
    const type = request.header('content-type') ?? '';
    if (!/^application\/json\s*(;|$)/i.test(type)) return rpcError(415, RPC.invalid, 'Send application/json.');
    const body = await readBody(req);
    if (typeof body === 'number') return rpcError(body, RPC.invalid, BODY_REFUSALS[body]);
    // It is read to its end, so that the connection can stay.
    res.removeHeader('Connection');
    const asked: Asked = { known: admitted.known, clock: frame.clock, staleAfterMs };
    return within(answerRpc(request, body.toString(), asked, frame.log), ANSWER_WITHIN_MS);
  };
  return (...[request, req, res]: Parameters<typeof answer>) =>
    answer(request, req, res).catch((error: unknown) => failure(error, frame));
}

const BODY_REFUSALS: Readonly<Record<BodyRefusal, string>> = {
  400: 'The body broke off.',
  408: 'The body took too long.',
  413: 'The body is too large.',
  503: 'Too many at once. Ask again in a moment.',
};

function failure(error: unknown, { log }: Frame): ApiReply {
  const text = 'This cannot be answered now. Ask again in a minute.';
  if (!(error instanceof HealthError)) {
    log.error('mcp.failed', { error });
    return rpcError(500, RPC.internal, text);
  }
  const { status, headers } = sourceFailure(error);
  const reply = rpcError(status, RPC.internal, text);
  return { ...reply, headers: { ...reply.headers, ...headers } };
}
