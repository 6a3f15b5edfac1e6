import * as z from 'zod';
import { byNewestAnnouncement } from '../../domain/health/announcement.ts';
import { byNewest } from '../../domain/health/issue.ts';
import { DAY, dayOf, parseInstant, shift, timeOf } from '../../domain/instant.ts';
import { plainId } from '../../domain/naming/issue-id.ts';
import { serviceCalled } from '../asked/service.ts';
import { Wrong } from '../asked/wrong.ts';
import { operation, type Asked, type Operation } from './operation.ts';
import { pageOf } from './paging.ts';
import { dayJson, healthJson, issueJson, messageJson, wholeIssueJson, wholeMessageJson } from './write.ts';

const MOST_ON_A_PAGE = 200;
const USUAL_DAYS = 30;
const MOST_DAYS = 366;

const id = z.string().max(100);
const service = z.string().max(100).optional().describe('A service by its id or name, as people write it: exchange');
const time = z.string().refine((text) => parseInstant(text) !== undefined, 'it must be an ISO 8601 time');
const since = time.optional().describe('What was changed at this time or later. ISO 8601: 2031-05-04T12:00:00Z');
const limit = z.coerce.number().int().min(1).max(MOST_ON_A_PAGE).default(50).describe('Most rows on a page');
const cursor = z.string().max(300).optional().describe('Where to go on: from the next of the page before');

const status = operation({
  path: '/api/v2/status',
  operationId: 'getStatus',
  summary: 'How each service is doing now',
  parameters: z.object({}),
  shape: 'ServiceHealthList',
  example: '/api/v2/status',
  read: async (_, { known }) => ({ value: (await known.source.currentStatus()).map(healthJson) }),
});

const oneService = operation({
  path: '/api/v2/services/{id}',
  operationId: 'getService',
  summary: 'How one service is doing now',
  parameters: z.object({ id: id.describe('The service’s id or name, as people write it') }),
  shape: 'ServiceHealth',
  example: '/api/v2/services/Exchange',
  async read(values, { known }) {
    const wanted = await serviceCalled(values.id, known);
    const found = (await known.source.currentStatus()).find((each) => each.service.id === wanted.id);
    if (!found) throw new Wrong(404, 'Nothing is known of this service now.');
    return healthJson(found);
  },
});

const issues = operation({
  path: '/api/v2/issues',
  operationId: 'listIssues',
  summary: 'Incidents and advisories, newest change first',
  parameters: z.object({
    service,
    open: z.enum(['true', 'false']).optional().describe('true: those that go on; false: those that are over'),
    classification: z.enum(['incident', 'advisory']).optional(),
    ...{ since, limit, cursor },
  }),
  shape: 'IssueList',
  example: '/api/v2/issues?service=exchange&open=true',
  async read(values, asked) {
    const all = await asked.known.source.listIssues(await inService(values.service, asked));
    const wanted = all
      .filter(({ resolved }) => values.open === undefined || (values.open === 'true') === !resolved)
      .filter(({ classification: is }) => values.classification === undefined || is === values.classification)
      .filter(({ modifiedAt }) => modifiedAt >= from(values.since));
    const { shown, cursor: end } = pageOf(wanted.toSorted(byNewest), values);
    return { value: shown.map(issueJson), ...(end !== undefined && { next: asked.nextLink(end) }) };
  },
});

const oneIssue = operation({
  path: '/api/v2/issues/{id}',
  operationId: 'getIssue',
  summary: 'One incident or advisory with its posts',
  parameters: z.object({ id: id.describe('EX20119') }),
  shape: 'Issue',
  example: '/api/v2/issues/EX20119',
  read: async (values, { known }) => wholeIssueJson(await known.source.getIssue(plainId(values.id))),
});

const messages = operation({
  path: '/api/v2/messages',
  operationId: 'listMessages',
  summary: 'Messages of the Message Center, newest change first. Data-privacy messages are left out',
  parameters: z.object({ service, since, limit, cursor }),
  shape: 'MessageList',
  example: '/api/v2/messages?limit=10',
  async read(values, asked) {
    const all = await asked.known.source.listAnnouncements(await inService(values.service, asked));
    const wanted = all.filter(({ modifiedAt }) => modifiedAt >= from(values.since)).toSorted(byNewestAnnouncement);
    const { shown, cursor: end } = pageOf(wanted, values);
    return { value: shown.map(messageJson), ...(end !== undefined && { next: asked.nextLink(end) }) };
  },
});

const oneMessage = operation({
  path: '/api/v2/messages/{id}',
  operationId: 'getMessage',
  summary: 'One message of the Message Center with its text',
  parameters: z.object({ id: id.describe('MC123456') }),
  shape: 'Message',
  example: '/api/v2/messages/MC123456',
  read: async (values, { known }) => wholeMessageJson(await known.source.getAnnouncement(plainId(values.id))),
});

const history = operation({
  path: '/api/v2/history',
  operationId: 'getHistory',
  summary: `Each service’s worst status on each UTC day, oldest day first. At most ${MOST_DAYS} days`,
  parameters: z.object({
    service,
    from: z.iso.date().optional().describe(`The first day. Without it, ${USUAL_DAYS} days up to the last`),
    to: z.iso.date().optional().describe('The last day. Without it, today'),
  }),
  shape: 'HistoryList',
  example: '/api/v2/history?service=exchange&from=2031-04-01',
  async read(values, asked) {
    const { since: first, to } = daysAsked(values, asked);
    const days = await asked.known.source.history({ ...(await inService(values.service, asked)), since: first });
    return { value: days.filter(({ day }) => day >= dayOf(first) && day <= to).map(dayJson) };
  },
});

/** All that can be asked for. */
export const OPERATIONS: readonly Operation[] = [status, oneService, issues, oneIssue, messages, oneMessage, history];

async function inService(words: string | undefined, { known }: Asked): Promise<{ readonly serviceId?: string }> {
  return words === undefined ? {} : { serviceId: (await serviceCalled(words, known)).id };
}

function from(text: string | undefined): string {
  return parseInstant(text) ?? '';
}

interface Days {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

function daysAsked({ from: first, to = '' }: Days, { now }: Asked) {
  const last = to === '' ? dayOf(now) : to;
  const since = first === undefined ? shift(startOf(last), (1 - USUAL_DAYS) * DAY) : startOf(first);
  const count = (timeOf(startOf(last)) - timeOf(since)) / DAY + 1;
  if (count < 1) throw new Wrong(400, 'The parameter from is later than to. Give an earlier day.');
  if (count > MOST_DAYS) throw new Wrong(400, `Ask for ${MOST_DAYS} days at most: give a later from, or a to.`);
  return { since, to: last };
}

function startOf(day: string): string {
  return `${day}T00:00:00.000Z`;
}
