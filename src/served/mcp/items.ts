import { z } from 'zod';
import type { Announcement } from '../../domain/health/announcement.ts';
import { servicesOf, titleOf, type Issue } from '../../domain/health/issue.ts';
import type { ServiceRef } from '../../domain/health/service.ts';
import { SEVERITY_GROUPS, severityGroup, STATUSES, type ReadStatus } from '../../domain/health/status.ts';
import { announcementPage, issuePage } from '../../domain/naming/admin-link.ts';
import { statusWords } from '../servicecomms/words.ts';
import { MOST_LETTERS, onLine, QUOTED, quoted } from './quoted.ts';

export const SERVICE = z.strictObject({ id: z.string(), name: z.string() });

/** A status, and how bad it is. */
export const STATUS = {
  status: z.enum(STATUSES),
  statusText: z.string().describe('The same in words, as Microsoft’s pages have them.'),
  condition: z.enum(SEVERITY_GROUPS).describe('How bad it is: critical, warning, unknown, info, ok.'),
};

/** An incident or advisory without its posts. */
export const ISSUE = z.strictObject({
  id: z.string(),
  title: QUOTED,
  classification: z.enum(['incident', 'advisory', 'message']),
  services: z.array(SERVICE),
  ...STATUS,
  open: z.boolean(),
  startedAt: z.string(),
  endedAt: z.string().optional(),
  modifiedAt: z.string(),
  impact: QUOTED,
  posts: z.int().describe('How many posts it has: get_issue gives them.'),
  link: z.string().describe('The whole, in the Microsoft 365 admin centre.'),
});

/** A Message Center item. */
export const MESSAGE = z.strictObject({
  id: z.string(),
  title: QUOTED,
  kind: z.enum(['message', 'maintenance']),
  services: z.array(SERVICE),
  category: z.enum(['preventOrFixIssue', 'planForChange', 'stayInformed', 'unknown']),
  severity: z.enum(['normal', 'high', 'critical', 'unknown']),
  majorChange: z.boolean(),
  actBy: z.string().optional(),
  startsAt: z.string(),
  modifiedAt: z.string(),
  link: z.string().describe('The whole, in the Microsoft 365 admin centre.'),
});

/** A service as tools name it. */
export function serviceOf({ id, name }: ServiceRef): z.output<typeof SERVICE> {
  return { id: short(id), name: short(name) };
}

/** A status as tools tell it. */
export function statusOf(read: ReadStatus) {
  return { status: read.status, statusText: short(statusWords(read)), condition: severityGroup(read.status) };
}

/** An issue as tools tell it. */
export function issueOf(issue: Issue): z.output<typeof ISSUE> {
  return {
    id: issue.id,
    title: quoted(titleOf(issue), MOST_LETTERS.title),
    classification: issue.classification,
    services: servicesOf(issue).map(serviceOf),
    ...statusOf(issue),
    open: !issue.resolved,
    startedAt: issue.startedAt,
    ...(issue.endedAt !== undefined && { endedAt: issue.endedAt }),
    modifiedAt: issue.modifiedAt,
    impact: quoted(issue.impact, MOST_LETTERS.impact),
    posts: issue.posts.length,
    link: issuePage(issue.id),
  };
}

/** A Message Center item as tools tell it. */
export function messageOf(item: Announcement): z.output<typeof MESSAGE> {
  const { id, title, kind, services, category, severity, majorChange, startsAt, modifiedAt } = item;
  return {
    ...{ id, kind, category, severity, majorChange, startsAt, modifiedAt },
    title: quoted(title, MOST_LETTERS.title),
    services: services.map(serviceOf),
    ...(item.actionRequiredBy !== undefined && { actBy: item.actionRequiredBy }),
    link: announcementPage(id),
  };
}

/** One line about an issue. */
export function issueLine(issue: z.output<typeof ISSUE>): string {
  const { id, classification, statusText, open, title } = issue;
  return `- ${id} (${classification}, ${open ? 'open' : 'over'}, ${namesIn(issue)}): ${statusText}. ${onLine(title)}`;
}

/** One line about a Message Center item. */
export function messageLine(item: z.output<typeof MESSAGE>): string {
  const due = item.actBy === undefined ? '' : ` Act by ${item.actBy.slice(0, 10)}.`;
  return `- ${item.id} (${namesIn(item)}): ${onLine(item.title)}.${due}`;
}

function namesIn({ services }: { readonly services: readonly ServiceRef[] }): string {
  return services.map(({ name }) => name).join(', ');
}

/** Names are Microsoft's too. */
function short(text: string): string {
  return quoted(text.replaceAll(/\s+/g, ' '), 120).text;
}
