import { HealthError } from '../domain/health/health-error.ts';
import { plainId } from '../domain/naming/issue-id.ts';
import type { BytesAnswer, Http, HttpCall } from '../lib/http/http.ts';
import type { HttpFailure } from '../lib/http/http-failure.ts';
import type { RowFacts } from '../lib/keep-newest.ts';
import { pagesOf, type Paging } from '../lib/pages.ts';
import { readRows } from '../lib/rows.ts';
import { makeUnreadableLog, type Read } from '../lib/unreadable-log.ts';
import type { Log } from '../ports/index.ts';
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
  DAYS,
  MESSAGES,
  SERVICES,
  STATUSES,
  type MessageRow,
  type ServiceRow,
  type Shapes,
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
  readonly log: Log;
  /** How much OData metadata the answers carry. The API's default is `none`. */
  readonly metadata?: 'none' | 'minimal' | 'full';
}

/** The API's operations, with all their filters and options. Rows that cannot be read are left out. */
export interface ServiceCommsClient {
  services(options?: ServicesOptions): Promise<Read<ServiceRow>>;
  currentStatus(options?: CurrentStatusOptions): Promise<Read<StatusRow>>;
  historicalStatus(options?: HistoricalStatusOptions): Promise<Read<StatusRow>>;
  /** One page. */
  messages(options?: MessagesOptions): Promise<Read<MessageRow>>;
  /** All pages. Each message appears once, as its newest copy. */
  allMessages(options?: Omit<MessagesOptions, 'top' | 'skip'>): Promise<Read<MessageRow>>;
  /** Gets a post-incident document. The caller must have checked the URL's origin. Fails with `no-report`. */
  document(url: string): Promise<BytesAnswer>;
}

const SERVICE_HEALTH = 'ServiceHealth.Read';
type Query = MessagesOptions & HistoricalStatusOptions;

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
  const noteLost = makeUnreadableLog(options.log, 'servicecomms');
  const urlOf = (operation: string, query: Query) => `${root}/${operation}${queryOf(query)}`;
  const read =
    <T>(operation: string, query: Query, shapes: Shapes<T>) =>
    async (url: string, page?: number) => {
      const again = page === undefined ? undefined : nameOf(operation, query, page);
      const answer = await options.http.json({
        ...call(operation, url, accept),
        ...(again !== undefined && { again }),
      });
      return readRows(query.select ? shapes.some : shapes.all, answer);
    };
  const all = async <T>(operation: string, query: Query, shapes: Shapes<T>, paging: Partial<Paging<T>> = {}) =>
    noteLost(await pagesOf({ first: urlOf(operation, query), read: read(operation, query, shapes), ...paging }));
  return {
    services: (query = {}) => all('Services', query, SERVICES),
    currentStatus: (query = {}) => all('CurrentStatus', query, STATUSES),
    historicalStatus: (query = {}) => all('HistoricalStatus', query, DAYS),
    messages: async (query = {}) => noteLost(await read('Messages', query, MESSAGES)(urlOf('Messages', query))),
    allMessages: (query = {}) => {
      const from = (skip: number) => ({ ...query, top: LARGEST_PAGE, skip });
      return all('Messages', from(0), MESSAGES, { row: MESSAGE_FACTS, after: (skip) => urlOf('Messages', from(skip)) });
    },
    document: async (url) => {
      const asked = call('PostIncident', url, '*/*');
      return options.http.bytes({ ...asked, explain: (failure) => noReport(failure) ?? asked.explain?.(failure) });
    },
  };
}

const OF_WHOLE_LISTS: ReadonlySet<string> = new Set([
  'messageType',
  'startTime',
  'top',
  'skip',
] satisfies (keyof Query)[]);

/** The name of one page of a whole list, which is read again and again; what is asked for now and then has none. */
function nameOf(operation: string, query: Query, page: number): string | undefined {
  if (!Object.keys(query).every((option) => OF_WHOLE_LISTS.has(option))) return undefined;
  return [operation, query.messageType, query.startTime, page].join(' ');
}

function noReport({ status, facts }: HttpFailure): HealthError | undefined {
  return status === 404 ? new HealthError('no-report', 'the report is not there', facts) : undefined;
}

const MESSAGE_FACTS: RowFacts<MessageRow> = {
  idOf: ({ Id }) => plainId(Id ?? ''),
  changedAt: ({ LastUpdatedTime }) => LastUpdatedTime,
};
