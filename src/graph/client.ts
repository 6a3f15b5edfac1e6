import { HealthError } from '../domain/health/health-error.ts';
import { plainId } from '../domain/naming/issue-id.ts';
import type { BytesAnswer, Http, HttpCall } from '../lib/http/http.ts';
import type { RowFacts } from '../lib/keep-newest.ts';
import { pagesOf } from '../lib/pages.ts';
import { readRows, type RowShape } from '../lib/rows.ts';
import { makeUnreadableLog, readOne, type Read, type ReadOne } from '../lib/unreadable-log.ts';
import type { Log } from '../ports/index.ts';
import { explainGraph, type Asked } from './errors.ts';
import { ISSUES, MESSAGES, OVERVIEWS, type IssueRow, type MessageRow, type OverviewRow } from './wire.ts';

export interface GraphClientOptions {
  /** `https://graph.microsoft.com/v1.0`; national clouds have their own. */
  readonly baseUrl: string;
  /** Gets a bearer token with `permission`, another one if the API `refused` one. The token decides the tenant. */
  readonly token: (permission: string, refused?: string) => Promise<string>;
  readonly http: Http;
  readonly log: Log;
}

/**
 * Graph's service announcements. Rows are as Graph sent them. Collections are read to the end, each row once, without
 * those that cannot be read.
 */
export interface GraphClient {
  healthOverviews(): Promise<Read<OverviewRow>>;
  issues(): Promise<Read<IssueRow>>;
  messages(): Promise<Read<MessageRow>>;
  /** Fails with `unknown-issue`. */
  issue(id: string): Promise<ReadOne<IssueRow>>;
  /** Fails with `unknown-announcement`. */
  message(id: string): Promise<ReadOne<MessageRow>>;
  /** Gets the bytes of the post-incident report. Fails with `no-report`. */
  incidentReport(issueId: string): Promise<BytesAnswer>;
}

const HEALTH: Asked = { permission: 'ServiceHealth.Read.All' };
const NEWS: Asked = { permission: 'ServiceMessage.Read.All' };
const HEADERS = { accept: 'application/json' };
/** 1000 rows is Graph's maximum. Its default is 100, and clients that stop there miss issues. */
const PAGED = { ...HEADERS, prefer: 'odata.maxpagesize=1000' };

type Call = (operation: string, url: string, asked: Asked, headers?: Record<string, string>) => HttpCall;

/**
 * Makes a client for Graph's `admin/serviceAnnouncement`, for the tenant of its token. It sends no `$filter`: which
 * ones work is not documented, some answer 500, and everything that Graph keeps fits on one page (`health-apis.md`
 * §1.4).
 */
export function makeGraphClient(options: GraphClientOptions): GraphClient {
  const root = `${options.baseUrl.replace(/\/+$/, '')}/admin/serviceAnnouncement`;
  const call: Call = (operation, url, asked, headers = HEADERS) => ({
    source: 'graph',
    operation,
    url,
    headers,
    token: (refused) => options.token(asked.permission, refused),
    explain: (failure) => explainGraph(failure, asked),
  });
  const noteLost = makeUnreadableLog(options.log, 'graph');
  const all = async <T extends Row>(operation: string, shape: RowShape<T>, asked: Asked) =>
    noteLost(
      await pagesOf({
        first: `${root}/${operation}`,
        read: async (url, page) => {
          const again = `${operation} ${page}`;
          return readRows(shape, await options.http.json({ ...call(operation, url, asked, PAGED), again }));
        },
        row: ROW_FACTS,
      }),
    );
  const one = async <T extends Row>(path: string, shape: RowShape<T>, asked: Asked & Required<Pick<Asked, 'one'>>) => {
    const id = safeId(asked.one);
    const answer = await options.http.json(call(`${path}/id`, `${root}/${path}/${id}`, asked));
    const found = readOne(shape, answer, noteLost);
    if (plainId(found.row.id) === plainId(id)) return found;
    throw new HealthError('source-bad-answer', 'the answer is about another id', answer.facts);
  };
  return {
    healthOverviews: () => all('healthOverviews', OVERVIEWS, HEALTH),
    issues: () => all('issues', ISSUES, HEALTH),
    messages: () => all('messages', MESSAGES, NEWS),
    issue: (id) => one('issues', ISSUES, { ...HEALTH, one: { subject: id, missing: 'unknown-issue' } }),
    message: (id) => one('messages', MESSAGES, { ...NEWS, one: { subject: id, missing: 'unknown-announcement' } }),
    incidentReport: async (id) => {
      const asked = { ...HEALTH, one: { subject: id, missing: 'no-report' } } as const;
      const url = `${root}/issues/${safeId(asked.one)}/incidentReport`;
      return options.http.bytes(call('incidentReport', url, asked, { accept: '*/*' }));
    },
  };
}

interface Row {
  readonly id: string;
  readonly lastModifiedDateTime?: string | null | undefined;
}

/** Ids go into a path. Anything that is not an id, such as `..`, does not exist and must not be requested. */
function safeId({ subject, missing }: NonNullable<Asked['one']>): string {
  const id = subject.trim();
  if (/^[\w-]{1,64}$/.test(id)) return id;
  throw new HealthError(missing, 'not an id', { subject });
}

const ROW_FACTS: RowFacts<Row> = {
  idOf: ({ id }) => id,
  changedAt: ({ lastModifiedDateTime }) => lastModifiedDateTime,
};
