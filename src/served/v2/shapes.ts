import * as z from 'zod';
import { STATUSES } from '../../domain/health/status.ts';

/** What `/api/v2` answers, in the names of Microsoft Graph where it has one. The OpenAPI document is made of these. */

const time = z.iso.datetime().describe('ISO 8601, UTC');
const status = z
  .enum(STATUSES)
  .describe('As in Graph’s serviceHealthStatus; unknown for what is newer than this server');
const readAt = time.describe('When the answer was read from Microsoft: the oldest part counts');
const next = z.string().optional().describe('Where the next page is, relative to this server. Absent on the last page');

const feature = z.object({ id: z.string(), name: z.string(), status });
const health = z.object({
  id: z.string(),
  service: z.string().describe('The name'),
  status,
  features: z.array(feature),
  issueIds: z.array(z.string()).describe('The open issues behind the status'),
});
const body = z.object({
  contentType: z.enum(['html', 'text']),
  content: z.string().describe('As Microsoft wrote it. Clean it before you show it as HTML'),
});
const post = z.object({
  createdDateTime: time,
  postType: z.enum(['regular', 'quick', 'strategic']),
  description: body,
});
const detail = z.object({ name: z.string(), value: z.string() });
const issue = z.object({
  id: z.string(),
  title: z.string(),
  classification: z.enum(['incident', 'advisory']),
  serviceId: z.string(),
  service: z.string(),
  feature: z.string().optional(),
  featureGroup: z.string().optional(),
  status,
  isResolved: z.boolean(),
  impactDescription: z.string(),
  origin: z.string().optional(),
  startDateTime: time,
  endDateTime: time.optional(),
  lastModifiedDateTime: time,
  webUrl: z.url().describe('The page in the admin center'),
});
const wholeIssue = issue.extend({ details: z.array(detail), posts: z.array(post).describe('Oldest first') });
const message = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.enum(['message', 'maintenance']),
  services: z.array(z.object({ id: z.string(), name: z.string() })),
  category: z.enum(['preventOrFixIssue', 'planForChange', 'stayInformed', 'unknown']),
  severity: z.enum(['normal', 'high', 'critical', 'unknown']),
  isMajorChange: z.boolean(),
  tags: z.array(z.string()),
  actionRequiredByDateTime: time.optional(),
  startDateTime: time,
  endDateTime: time.optional(),
  lastModifiedDateTime: time,
  webUrl: z.url().describe('The page in the admin center'),
});
const wholeMessage = message.extend({ body, details: z.array(detail) });
const day = z.object({
  serviceId: z.string(),
  service: z.string(),
  date: z.iso.date().describe('A day in UTC'),
  status: status.describe('The worst of that day'),
  issueIds: z.array(z.string()),
});

/** Each answer by the name that it has in the OpenAPI document. */
export const SHAPES = {
  ServiceHealthList: z.object({ readAt, value: z.array(health) }),
  ServiceHealth: health.extend({ readAt }),
  IssueList: z.object({ readAt, value: z.array(issue), next }),
  Issue: wholeIssue.extend({ readAt }),
  MessageList: z.object({ readAt, value: z.array(message), next }),
  Message: wholeMessage.extend({ readAt }),
  HistoryList: z.object({ readAt, value: z.array(day) }),
  Problem: z.object({
    type: z.string(),
    title: z.string().describe('What is wrong, and what to do'),
    status: z.int(),
  }),
};
