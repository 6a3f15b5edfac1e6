import type { z } from 'zod';
import { HealthError, type HealthErrorFacts } from '../domain/health/health-error.ts';
import { plainId } from '../domain/naming/issue-id.ts';
import type { BytesAnswer, Http, HttpCall } from '../lib/http/http.ts';
import type { HttpFailure } from '../lib/http/http-failure.ts';
import { keepNewest, type RowFacts } from '../lib/keep-newest.ts';
import { parseWire } from '../lib/wire.ts';
import { explainServiceComms } from './errors.ts';
import {
  LARGEST_PAGE,
  queryOf,
  type CurrentStatusOptions,
  type HistoricalStatusOptions,
  type MessagesOptions,
  type ServicesOptions,
} from './query.ts';
import {
  allDaysBody,
  allMessagesBody,
  allServicesBody,
  allStatusesBody,
  messagesBody,
  servicesBody,
  statusesBody,
  type MessageRow,
  type ServiceRow,
  type StatusRow,
} from './wire.ts';

export interface ServiceCommsClientOptions {
  /** `https://manage.office.com/api/v1.0`. */
  readonly baseUrl: string;
  /** GUID or custom domain. An `onmicrosoft.com` name does not work. */
  readonly tenantId: string;
  /** Gets a bearer token with `permission`, another one if the API `refused` one. */
  readonly token: (permission: string, refused?: string) => Promise<string>;
  readonly http: Http;
  /** How much OData metadata the answers carry. The API's default is `none`. */
  readonly metadata?: 'none' | 'minimal' | 'full';
}

/** Rows as the API sent them. `facts`, such as the call's activity id, belong in any error about the rows. */
interface Answered<T> {
  readonly rows: T[];
  readonly facts: HealthErrorFacts;
}

/** The API's operations, with all their filters and options. */
export interface ServiceCommsClient {
  services(options?: ServicesOptions): Promise<ServiceRow[]>;
  currentStatus(options?: CurrentStatusOptions): Promise<StatusRow[]>;
  historicalStatus(options?: HistoricalStatusOptions): Promise<StatusRow[]>;
  /** One page. */
  messages(options?: MessagesOptions): Promise<Answered<MessageRow>>;
  /** All pages. Each message appears once, as its newest copy. */
  allMessages(options?: Omit<MessagesOptions, 'top' | 'skip'>): Promise<Answered<MessageRow>>;
  /** Gets a post-incident document. The caller must have checked the URL's origin. Fails with `no-report`. */
  document(url: string): Promise<BytesAnswer>;
}

const SERVICE_HEALTH = 'ServiceHealth.Read';
const MOST_PAGES = 200;

type Query = MessagesOptions & HistoricalStatusOptions;
type Rows<T> = z.ZodType<{ value: T[] }>;

/** The shape of an answer with all properties, and with only some. */
interface Shapes<T> {
  readonly all: Rows<T>;
  readonly some: Rows<T>;
}

const SERVICES: Shapes<ServiceRow> = { all: allServicesBody, some: servicesBody };
const STATUSES: Shapes<StatusRow> = { all: allStatusesBody, some: statusesBody };
const DAYS: Shapes<StatusRow> = { all: allDaysBody, some: statusesBody };
const MESSAGES: Shapes<MessageRow> = { all: allMessagesBody, some: messagesBody };

/** Makes a client for the Office 365 Service Communications API, for one tenant. */
export function makeServiceCommsClient(options: ServiceCommsClientOptions): ServiceCommsClient {
  const root = `${options.baseUrl.replace(/\/+$/, '')}/${encodeURIComponent(options.tenantId)}/ServiceComms`;
  const accept = `application/json;odata.metadata=${options.metadata ?? 'none'}`;
  const call = (operation: string, url: string, acceptance: string): HttpCall => ({
    source: 'servicecomms',
    operation,
    url,
    headers: { accept: acceptance },
    token: (refused) => options.token(SERVICE_HEALTH, refused),
    explain: (failure) => explainServiceComms(failure, SERVICE_HEALTH, options.tenantId),
  });
  const get = async <T>(operation: string, query: Query, shapes: Shapes<T>): Promise<Answered<T>> => {
    const answer = await options.http.json(call(operation, `${root}/${operation}${queryOf(query)}`, accept));
    const { value } = parseWire(query.select ? shapes.some : shapes.all, answer);
    return { rows: value, facts: answer.facts };
  };
  const messages = (query: MessagesOptions = {}) => get('Messages', query, MESSAGES);
  return {
    services: async (query = {}) => (await get('Services', query, SERVICES)).rows,
    currentStatus: async (query = {}) => (await get('CurrentStatus', query, STATUSES)).rows,
    historicalStatus: async (query = {}) => (await get('HistoricalStatus', query, DAYS)).rows,
    messages,
    allMessages: (query = {}) => allPages((skip) => messages({ ...query, top: LARGEST_PAGE, skip })),
    document: async (url) => {
      const asked = call('PostIncident', url, '*/*');
      return options.http.bytes({ ...asked, explain: (failure) => noReport(failure) ?? asked.explain?.(failure) });
    },
  };
}

function noReport({ status, facts }: HttpFailure): HealthError | undefined {
  return status === 404 ? new HealthError('no-report', 'the report is not there', facts) : undefined;
}

/**
 * Reads until a page brings no new row: it is empty, or the server ignores `$skip`. A page that is not full is not the
 * last: a server may send fewer rows than we asked for, and we must not take a part for the whole.
 */
async function allPages(page: (skip: number) => Promise<Answered<MessageRow>>): Promise<Answered<MessageRow>> {
  const byId = new Map<string, MessageRow>();
  let facts: HealthErrorFacts = {};
  let read = 0;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const { rows, facts: newest } = await page(read);
    facts = newest;
    const before = byId.size;
    keepNewest(byId, rows, MESSAGE_FACTS);
    read += rows.length;
    if (byId.size === before) return { rows: [...byId.values()], facts };
  }
  throw new HealthError('source-bad-answer', `the messages do not end within ${MOST_PAGES} pages`, facts);
}

const MESSAGE_FACTS: RowFacts<MessageRow> = {
  idOf: ({ Id }) => plainId(Id ?? ''),
  changedAt: ({ LastUpdatedTime }) => LastUpdatedTime,
};
