import { DAY, timeOf } from '../../domain/instant.ts';
import type { KnownHealth } from '../../usecases/serving/known-health.ts';
import { makeAnswers } from '../answers/answers.ts';
import { replyWith } from '../answers/conditional.ts';
import { segmentsOf, type ApiReply, type ApiRequest } from '../api/api.ts';
import { answerOrProblem, Wrong } from '../asked/wrong.ts';
import { PERMISSION } from '../http/admit.ts';
import { answering } from '../http/answer.ts';
import type { Frame, Served } from '../http/frame.ts';
import { problemOf } from '../http/problem.ts';
import type { Caller } from '../tokens/caller.ts';
import type { IsTenant } from '../tokens/tenant-names.ts';
import { atomOf } from './atom.ts';
import { entriesOfIssue, entryOfMessage, type Entry } from './entries.ts';
import { checkParameters, filterOf } from './filter.ts';
import { isKeyOfFeed } from './key.ts';

interface FeedOptions {
  /** Paths may name a tenant by one of its domains. */
  readonly isTenant: IsTenant;
  readonly pollIntervalMs: number;
  /** Tenants whose health is watched. */
  readonly tenantIds: readonly string[];
  /** Signs the keys of feeds. Absent: no address has one. */
  readonly secret?: string | undefined;
}

/** More would be a download, not news. */
const MOST_ENTRIES = 100;
const FILE = /^(?<tenant>.+)\.atom$/;

/** Serves what is new as an Atom feed: `/feed/{tenant}.atom`. */
export function serveFeed(options: FeedOptions): Served {
  return (server, frame) => {
    const answers = makeAnswers();
    const answer = (request: ApiRequest) =>
      answerOrProblem(async () => {
        const admitted = await admitTo(request, frame, options);
        if ('status' in admitted) return admitted;
        return feedFor(request, admitted, { ...options, answers });
      });
    server.get('/feed/:file', answering(frame, { operation: () => 'feed', answer }));
  };
}

interface Reading {
  readonly tenantId: string;
  readonly known: KnownHealth;
}

async function admitTo(request: ApiRequest, { admit }: Frame, options: FeedOptions): Promise<Reading | ApiReply> {
  const { tenant } = FILE.exec(segmentsOf(request.path)[1] ?? '')?.groups ?? {};
  if (tenant === undefined) throw new Wrong(404, 'A feed is at /feed/{tenant}.atom, with the id of your tenant.');
  const keyed = keyedCaller(request, tenant.toLowerCase(), options);
  if (keyed === 'wrong') return problemOf({ because: 'key' });
  const admitted = await admit(request, keyed);
  if ('because' in admitted) return problemOf(admitted);
  const { caller, known } = admitted;
  if (!(await options.isTenant(tenant, caller.tenantId))) return problemOf({ because: 'tenant' });
  return { tenantId: caller.tenantId, known };
}

/** Whoever has the feed's address with its key. Undefined: the address has none, so a token is needed. */
function keyedCaller(
  { query }: ApiRequest,
  tenantId: string,
  { secret, tenantIds }: FeedOptions,
): Caller | 'wrong' | undefined {
  const key = query.get('key');
  if (key === null) return undefined;
  if (secret === undefined || !tenantIds.includes(tenantId)) return 'wrong';
  if (!isKeyOfFeed(key, secret, tenantId, query)) return 'wrong';
  return { tenantId, appId: `feed ${key.slice(0, 8)}`, permissions: new Set([PERMISSION]) };
}

async function feedFor(
  request: ApiRequest,
  { tenantId, known }: Reading,
  { pollIntervalMs, answers }: FeedOptions & { readonly answers: ReturnType<typeof makeAnswers> },
): Promise<ApiReply> {
  checkParameters(request.query);
  const self = selfOf(request);
  const answer = await answers.get(JSON.stringify([tenantId, known.edition, self]), async () => {
    const entries = await entriesOf({ tenantId, known }, request.query);
    const [changedAt = known.readAt] = entries.map((entry) => entry.updatedAt).toSorted((a, b) => (a < b ? 1 : -1));
    const body = atomOf({ id: `urn:uuid:${tenantId}`, self, updatedAt: changedAt, entries });
    return { body, changedAt, ...(entries.length === 0 && { content: self }) };
  });
  return replyWith(answer, request, {
    'Content-Type': 'application/atom+xml; charset=utf-8',
    'Cache-Control': `private, max-age=${Math.min(DAY, pollIntervalMs) / 1_000}`,
    // The address may hold a key, which no other page is to be told.
    'Referrer-Policy': 'no-referrer',
    'Last-Modified': new Date(timeOf(answer.changedAt ?? known.readAt)).toUTCString(),
    Vary: 'Authorization, Accept-Encoding',
  });
}

async function entriesOf({ tenantId, known }: Reading, query: URLSearchParams): Promise<Entry[]> {
  const isWanted = await filterOf(query, known);
  const [issues, messages] = await Promise.all([known.source.listIssues(), known.source.listAnnouncements()]);
  return [
    ...issues.flatMap((issue) => entriesOfIssue(tenantId, issue)),
    ...messages.map((message) => entryOfMessage(tenantId, message)),
  ]
    .filter(isWanted)
    .toSorted((a, b) => (a.publishedAt < b.publishedAt ? 1 : a.publishedAt > b.publishedAt ? -1 : 0))
    .slice(0, MOST_ENTRIES);
}

/** Where the feed is, as its reader calls it, without the secret. */
function selfOf({ origin, path, query }: ApiRequest): string {
  const url = new URL(path, origin);
  for (const name of ['service', 'kind']) {
    for (const value of query.getAll(name)) url.searchParams.append(name, value);
  }
  return url.href;
}
