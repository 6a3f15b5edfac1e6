import { createHash } from 'node:crypto';
import type { Instant } from '../../src/domain/instant.ts';
import type { Issue } from '../../src/domain/health/issue.ts';
import type { EarlyWarning } from '../../src/domain/impact/early-warning.ts';
import type { Digest } from '../../src/domain/delivery/digest/contents.ts';
import type { ChangeKind, Snapshot } from '../../src/domain/watching/change.ts';
import { isOver } from '../../src/domain/watching/compare-poll.ts';
import type { IssueUpdate, Notice } from '../../src/ports/index.ts';
import { factsOf, postsIn } from './issue-data.ts';

/** An event as CloudEvents 1.0 has it, in JSON. */
export interface CloudEvent {
  readonly specversion: '1.0';
  /** The same whenever the same event is sent, and of no other event. */
  readonly id: string;
  readonly source: string;
  readonly type: string;
  /** The issue's id. Absent from what is about none. */
  readonly subject?: string;
  readonly time: Instant;
  readonly datacontenttype: 'application/json';
  readonly data: object;
}

/** Of every type's name. */
const TYPE = 'com.service-health-bot';

/** What an update is called: by the first of these that it is. */
const CALLED: readonly ChangeKind[] = ['resolved', 'opened', 'report-published', 'no-longer-listed', 'reclassified'];

/** The first that is told of an issue. */
export function openingEvent(tenantId: string, { issue, ...rest }: Snapshot): CloudEvent {
  const happened = isOver({ issue, ...rest }) ? 'resolved' : 'opened';
  return eventOf(tenantId, {
    ...{ type: typeOf(issue, happened), subject: issue.id, time: rest.changedAt },
    sameIf: [rest.version],
    data: { ...factsOf(issue), changes: [happened], posts: postsIn(issue.posts) },
  });
}

/** What is new of an issue that was told of before. */
export function updateEvent(tenantId: string, { issue, kinds, posts, joins }: IssueUpdate): CloudEvent {
  const changes = joins && !kinds.includes('opened') ? (['opened', ...kinds] as const) : kinds;
  const happened = CALLED.find((kind) => changes.includes(kind)) ?? 'updated';
  return eventOf(tenantId, {
    ...{ type: typeOf(issue, happened), subject: issue.id, time: issue.modifiedAt },
    sameIf: [changes, issue.modifiedAt, issue.statusText, posts.map(({ createdAt }) => createdAt)],
    data: { ...factsOf(issue), changes, posts: postsIn(posts) },
  });
}

/** What changed while nothing was told. */
export function digestEvent(tenantId: string, { since, at, parts, messages }: Digest): CloudEvent {
  const data = {
    ...{ since, at },
    parts: parts.map(({ part, issues }) => ({ part, issues: issues.map(factsOf) })),
    ...(messages && { messages }),
  };
  return eventOf(tenantId, { type: 'digest', time: at, sameIf: [since, at], data });
}

/** What is no alert: the source is down or back, an operator says something. */
export function noticeEvent(tenantId: string, notice: Notice, now: Instant): CloudEvent {
  const { kind, ...said } = notice;
  const time = 'since' in said ? said.since : now;
  return eventOf(tenantId, { type: `notice.${kind}`, time, sameIf: [said], data: said });
}

/** People say that a service fails, and Microsoft says nothing. */
export function warningEvent(tenantId: string, warning: EarlyWarning): CloudEvent {
  const { serviceId, service, since, people, withinMs, overAt, published, version } = warning;
  const over = { ...(overAt !== undefined && { overAt }), ...(published && { published }) };
  return eventOf(tenantId, {
    ...{ type: 'early-warning', time: since, sameIf: [serviceId, since, version] },
    data: { service: { id: serviceId, name: service }, since, people, withinMs, ...over },
  });
}

/** What an operator sends to try it. */
export function testEvent(tenantId: string, now: Instant): CloudEvent {
  return eventOf(tenantId, { type: 'test', time: now, sameIf: [now], data: { test: true } });
}

function typeOf({ classification }: Issue, happened: ChangeKind): string {
  return `${classification === 'message' ? 'message' : 'issue'}.${happened}`;
}

interface Happening {
  readonly type: string;
  readonly subject?: string;
  readonly time: Instant;
  /** Two events of a type and a subject are one if they have this in common. */
  readonly sameIf: readonly unknown[];
  readonly data: object;
}

function eventOf(tenantId: string, { type, subject, time, sameIf, data }: Happening): CloudEvent {
  const one = JSON.stringify([tenantId, type, subject, ...sameIf]);
  return {
    specversion: '1.0',
    id: createHash('sha256').update(one).digest('hex').slice(0, 32),
    source: `/tenants/${encodeURIComponent(tenantId)}/service-health`,
    type: `${TYPE}.${type}`,
    ...(subject !== undefined && { subject }),
    ...{ time, datacontenttype: 'application/json', data },
  };
}
