import type { z } from 'zod';
import { HealthError, type HealthErrorFacts } from '../domain/health/health-error.ts';
import { plainId } from '../domain/naming/issue-id.ts';
import type { BytesAnswer, Http, HttpCall } from '../lib/http/http.ts';
import { keepNewest, type RowFacts } from '../lib/keep-newest.ts';
import { parseWire } from '../lib/wire.ts';
import { explainGraph, type Asked } from './errors.ts';
import {
  issueRow,
  issuesPage,
  messageRow,
  messagesPage,
  overviewsPage,
  type IssueRow,
  type MessageRow,
  type OverviewRow,
} from './wire.ts';

export interface GraphClientOptions {
  /** `https://graph.microsoft.com/v1.0`; national clouds have their own. */
  readonly baseUrl: string;
  /** Gets a bearer token with `permission`, another one if the API `refused` one. The token decides the tenant. */
  readonly token: (permission: string, refused?: string) => Promise<string>;
  readonly http: Http;
}

/** Graph's service announcements. Rows are as Graph sent them. Collections are read to the end, each row once. */
export interface GraphClient {
  healthOverviews(): Promise<OverviewRow[]>;
  issues(): Promise<IssueRow[]>;
  messages(): Promise<MessageRow[]>;
  /** Fails with `unknown-issue`. */
  issue(id: string): Promise<IssueRow>;
  /** Fails with `unknown-announcement`. */
  message(id: string): Promise<MessageRow>;
  /** Gets the bytes of the post-incident report. Fails with `no-report`. */
  incidentReport(issueId: string): Promise<BytesAnswer>;
}

const HEALTH: Asked = { permission: 'ServiceHealth.Read.All' };
const MESSAGES: Asked = { permission: 'ServiceMessage.Read.All' };
const MOST_PAGES = 200;
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
  const all = <T extends Row>(operation: string, page: z.ZodType<Page<T>>, asked: Asked) =>
    allPages(`${root}/${operation}`, async (url) => {
      const answer = await options.http.json(call(operation, url, asked, PAGED));
      return { ...parseWire(page, answer), facts: answer.facts };
    });
  const one = async <T extends Row>(path: string, row: z.ZodType<T>, asked: Asked & Required<Pick<Asked, 'one'>>) => {
    const id = safeId(asked.one);
    const answer = await options.http.json(call(`${path}/id`, `${root}/${path}/${id}`, asked));
    const found = parseWire(row, answer);
    if (plainId(found.id) === plainId(id)) return found;
    throw new HealthError('source-bad-answer', 'the answer is about another id', answer.facts);
  };
  return {
    healthOverviews: () => all('healthOverviews', overviewsPage, HEALTH),
    issues: () => all('issues', issuesPage, HEALTH),
    messages: () => all('messages', messagesPage, MESSAGES),
    issue: (id) => one('issues', issueRow, { ...HEALTH, one: { subject: id, missing: 'unknown-issue' } }),
    message: (id) =>
      one('messages', messageRow, { ...MESSAGES, one: { subject: id, missing: 'unknown-announcement' } }),
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

interface Page<T> {
  readonly value: T[];
  readonly '@odata.nextLink'?: string | null | undefined;
}

/** Ids go into a path. Anything that is not an id, such as `..`, does not exist and must not be requested. */
function safeId({ subject, missing }: NonNullable<Asked['one']>): string {
  const id = subject.trim();
  if (/^[\w-]{1,64}$/.test(id)) return id;
  throw new HealthError(missing, 'not an id', { subject });
}

interface ReadPage<T> extends Page<T> {
  readonly facts: HealthErrorFacts;
}

/** Reads a collection to its last page. */
async function allPages<T extends Row>(first: string, read: (url: string) => Promise<ReadPage<T>>): Promise<T[]> {
  const rows = new Map<string, T>();
  const seen = new Set<string>();
  for (let url: string | undefined = first; url !== undefined;) {
    seen.add(url);
    const page: ReadPage<T> = await read(url);
    keepNewest(rows, page.value, ROW_FACTS);
    url = nextPage(page, first, seen);
  }
  return [...rows.values()];
}

const ROW_FACTS: RowFacts<Row> = {
  idOf: ({ id }) => id,
  changedAt: ({ lastModifiedDateTime }) => lastModifiedDateTime,
};

/** The next request carries the token, so a link is followed only to the same collection on the same host. */
function nextPage<T>(page: ReadPage<T>, first: string, seen: ReadonlySet<string>): string | undefined {
  const link = page['@odata.nextLink'];
  if (!link) return undefined;
  const [next, here] = [URL.parse(link), new URL(first)];
  const same = next?.origin === here.origin && next.pathname.toLowerCase() === here.pathname.toLowerCase();
  if (!same || next.username !== '' || next.password !== '') throw badPages('the next page lies elsewhere', page);
  if (seen.has(next.href)) throw badPages('the pages go in a circle', page);
  if (seen.size >= MOST_PAGES) throw badPages(`more than ${MOST_PAGES} pages`, page);
  return next.href;
}

function badPages(why: string, { facts }: ReadPage<unknown>): HealthError {
  return new HealthError('source-bad-answer', why, facts);
}
