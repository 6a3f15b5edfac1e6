import type { Announcement } from '../../src/domain/health/announcement.ts';
import { titleOf } from '../../src/domain/health/issue.ts';
import type { Issue } from '../../src/domain/health/issue.ts';
import type { Reader } from '../../src/domain/subscription/reader.ts';
import { commandLine } from './command-line.ts';
import { label, markdownLabel } from './escape.ts';
import { dateOf, relative } from './format.ts';
import { issueStatus, styleOfIssue } from './severity.ts';

/** A line of a list that opens what it names. */
interface Row {
  readonly symbol: string;
  readonly color: string;
  readonly title: string;
  readonly detail: string;
  readonly ask: string;
  /** What a screen reader says for the row as a button. */
  readonly hint: string;
}

/** Details in one line that never starts with the dot between two, nor breaks inside `2 d 3 h ago`. */
export function joinDetails(details: readonly string[]): string {
  return details
    .map((detail) => detail.replaceAll(/(\d) (?=(?:min|s|h|d|years)\b)|(?<=\d (?:min|s|h|d|years)) /g, '$1\u00a0'))
    .join('\u00a0· ');
}

/** An issue in a list: status by symbol, colour and word; its title; id, service and age below. */
export function issueRow(issue: Issue, reader: Reader, { nameService = true } = {}): Row {
  const look = styleOfIssue(issue);
  const details = [
    `${issue.classification === 'incident' ? 'Incident' : 'Advisory'} ${label(issue.id, 40)}`,
    issueStatus(issue),
    ...(nameService ? [issue.service.name] : []),
    `updated ${relative(issue.modifiedAt, reader)}`,
  ];
  return {
    symbol: look.symbol,
    color: look.color,
    title: markdownLabel(titleOf(issue), 160),
    detail: markdownLabel(joinDetails(details), 200),
    ask: commandLine.issue(issue.id),
    hint: label(`Open ${issue.id}`),
  };
}

const CATEGORIES: Readonly<Record<Announcement['category'], string>> = {
  preventOrFixIssue: 'Prevent or fix an issue',
  planForChange: 'Plan for change',
  stayInformed: 'Stay informed',
  unknown: 'Message',
};

/** What people read for an announcement's category. */
export function categoryName({ kind, category }: Pick<Announcement, 'kind' | 'category'>): string {
  return kind === 'maintenance' && category === 'unknown' ? 'Planned maintenance' : CATEGORIES[category];
}

/** Whether an announcement wants something done or changes much. */
export function isPressing({ severity, majorChange, actionRequiredBy }: Announcement): boolean {
  return majorChange || actionRequiredBy !== undefined || severity === 'high' || severity === 'critical';
}

/** `starts 24 Nov`, `started 23 Nov`, `ended 20 Nov`. */
function plannedFor({ startsAt, endsAt }: Announcement, reader: Reader): string {
  if (startsAt > reader.now) return `starts ${dateOf(startsAt, reader)}`;
  if (endsAt === undefined || endsAt > reader.now) return `started ${dateOf(startsAt, reader)}`;
  return `ended ${dateOf(endsAt, reader)}`;
}

/** An announcement in a list. */
export function announcementRow(announcement: Announcement, reader: Reader): Row {
  const pressing = isPressing(announcement);
  const services = announcement.services.map((service) => service.name);
  const details = [
    label(announcement.id, 40),
    ...(announcement.majorChange ? ['Major change'] : []),
    ...(announcement.actionRequiredBy ? [`act by ${dateOf(announcement.actionRequiredBy, reader)}`] : []),
    ...(announcement.kind === 'maintenance' ? [plannedFor(announcement, reader)] : []),
    ...(services.length > 2 ? [...services.slice(0, 2), `${services.length - 2} more`] : services),
    `updated ${relative(announcement.modifiedAt, reader)}`,
  ];
  return {
    symbol: pressing ? '▲' : '◆',
    color: pressing ? 'warning' : 'accent',
    title: markdownLabel(announcement.title || announcement.id, 160),
    detail: markdownLabel(joinDetails(details), 240),
    ask: commandLine.announcement(announcement.id),
    hint: label(`Open ${announcement.id}`),
  };
}
