import { MINUTE, timeOf, type Instant } from '../../domain/instant.ts';
import { makeAnswers } from '../answers/answers.ts';
import { replyWith } from '../answers/conditional.ts';
import type { ApiReply, ApiRequest } from '../api/api.ts';
import { segmentsOf } from '../api/api.ts';
import { answerOrProblem, Wrong } from '../asked/wrong.ts';
import { answering } from '../http/answer.ts';
import type { Frame, Served } from '../http/frame.ts';
import { problemOf } from '../http/problem.ts';
import { openApi } from './openapi.ts';
import type { Operation } from './operation.ts';
import { OPERATIONS } from './operations.ts';
import { open, PAGE, SCRIPT, TO_PAGE } from './page/page.ts';

/** Serves `/api/v2`: plain JSON, its OpenAPI document, and a page that shows it. */
export const serveV2: Served = (server, frame) => {
  const answers = makeAnswers();
  for (const each of OPERATIONS) {
    const answer = (request: ApiRequest) => answerOrProblem(() => answerTo(each, request, { ...frame, answers }));
    server.get(
      each.path.replace('{id}', ':id'),
      answering(frame, { operation: () => `v2.${each.operationId}`, answer }),
    );
  }
  for (const [path, operation, reply] of OPEN) {
    server.get(
      path,
      answering(frame, { operation: () => operation, answer: (request) => Promise.resolve(reply(request)) }),
    );
  }
  const lost = () => answerOrProblem(() => Promise.reject(new Wrong(404, NOTHING_HERE)));
  server.get('/api/v2/*', answering(frame, { operation: () => 'v2.unknown', answer: lost }));
};

const NOTHING_HERE = 'There is nothing at this address. /api/v2/ shows what there is.';

/** What needs no token: it is the same for all, and says nothing of any tenant. */
const OPEN: readonly (readonly [path: string, operation: string, reply: (request: ApiRequest) => ApiReply])[] = [
  ['/api/v2/openapi.json', 'v2.openapi', always(open('application/json', JSON.stringify(openApi())))],
  ['/api/v2/', 'v2.page', ({ path }) => (path.endsWith('/') ? PAGE : TO_PAGE)],
  ['/api/v2/page.js', 'v2.page', always(SCRIPT)],
];

function always(reply: ApiReply): () => ApiReply {
  return () => reply;
}

interface Remembering extends Frame {
  readonly answers: ReturnType<typeof makeAnswers>;
}

const HEADERS = {
  'Content-Type': 'application/json; charset=utf-8',
  'Cache-Control': 'private, no-cache',
  Vary: 'Authorization, Accept-Encoding',
};

async function answerTo(operation: Operation, request: ApiRequest, frame: Remembering): Promise<ApiReply> {
  const admitted = await frame.admit(request);
  if ('because' in admitted) return problemOf(admitted);
  const { known, caller } = admitted;
  const now = frame.clock();
  const name = [caller.tenantId, known.edition, known.readAt, request.path, request.query.toString(), minuteOf(now)];
  const answer = await frame.answers.get(JSON.stringify(name), async () => {
    const nextLink = (cursor: string) => linkTo(request, cursor);
    const body = await operation.answer(valuesOf(operation, request), { known, now, nextLink });
    // Who has the rest already needs no new time of reading.
    return { body: JSON.stringify(body), content: JSON.stringify({ ...body, readAt: undefined }) };
  });
  return replyWith(answer, request, HEADERS);
}

/** Our own days, and which day is today, are looked at anew each minute. */
function minuteOf(now: Instant): number {
  return Math.floor(timeOf(now) / MINUTE);
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
