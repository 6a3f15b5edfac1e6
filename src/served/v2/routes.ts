import type { ApiReply, ApiRequest } from '../api/api.ts';
import { segmentsOf } from '../api/api.ts';
import { answerOrProblem, Wrong } from '../asked/wrong.ts';
import { answering } from '../http/answer.ts';
import type { Frame, Served } from '../http/frame.ts';
import { problemOf } from '../http/problem.ts';
import { openApi } from './openapi.ts';
import type { Operation } from './operation.ts';
import { OPERATIONS } from './operations.ts';

/** Serves `/api/v2`: plain JSON, its OpenAPI document, and a page that shows it. */
export const serveV2: Served = (server, frame) => {
  for (const each of OPERATIONS) {
    const answer = (request: ApiRequest) => answerOrProblem(() => answerTo(each, request, frame));
    server.get(
      each.path.replace('{id}', ':id'),
      answering(frame, { operation: () => `v2.${each.operationId}`, answer }),
    );
  }
  const document = fixed('application/json', JSON.stringify(openApi()));
  server.get('/api/v2/openapi.json', answering(frame, { operation: () => 'v2.openapi', answer: document }));
  const lost = () => answerOrProblem(() => Promise.reject(new Wrong(404, NOTHING_HERE)));
  server.get('/api/v2/*', answering(frame, { operation: () => 'v2.unknown', answer: lost }));
};

const NOTHING_HERE = 'There is nothing at this address. /api/v2/ shows what there is.';

/** What is the same for all, and says nothing of any tenant. */
function fixed(type: string, body: string): () => Promise<ApiReply> {
  const headers = { 'Content-Type': type, 'Cache-Control': 'public, max-age=300' };
  return () => Promise.resolve({ status: 200, headers, body });
}

async function answerTo(operation: Operation, request: ApiRequest, { admit, clock }: Frame): Promise<ApiReply> {
  const admitted = await admit(request);
  if ('because' in admitted) return problemOf(admitted);
  const { known } = admitted;
  const answer = await operation.answer(valuesOf(operation, request), {
    ...{ known, now: clock() },
    nextLink: (cursor) => linkTo(request, cursor),
  });
  const headers = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'private, no-cache' };
  return { status: 200, headers, body: JSON.stringify(answer) };
}

function valuesOf({ path }: Operation, request: ApiRequest): Readonly<Record<string, string>> {
  const id = path.endsWith('{id}') ? segmentsOf(request.path).at(-1) : undefined;
  return { ...Object.fromEntries(request.query), ...(id !== undefined && { id }) };
}

function linkTo({ path, query }: ApiRequest, cursor: string): string {
  const next = new URLSearchParams([...query]);
  next.set('cursor', cursor);
  return `${path}?${next.toString()}`;
}
