import type { Announcement } from '../../src/domain/health/announcement.ts';
import { MINUTE, between } from '../../src/domain/instant.ts';
import { titleOf } from '../../src/domain/health/issue.ts';
import type { Issue } from '../../src/domain/health/issue.ts';
import type { Reader } from '../../src/domain/subscription/reader.ts';
import { commandLine } from './command-line.ts';
import { label, markdownLabel } from './escape.ts';
import { dateOf, duration, relative } from './format.ts';
import { issueStatus, SEVERITY_STYLES, styleOfIssue } from './severity.ts';
import { wordsFor } from '../../words/index.ts';
import type { Words } from '../../words/index.ts';

/** A row of a list that opens the item it names. */
interface Row {
  readonly symbol: string;
  readonly color: string;
  readonly title: string;
  readonly detail: string;
  readonly ask: string;
  /** What a screen reader says for the row, which is a button. */
  readonly hint: string;
}

/** Joins details with dots. A wrapped line never starts with a dot, nor breaks inside `2 days 3 hours`. */
export function joinDetails(details: readonly string[]): string {
  return details
    .map((detail) => detail.replaceAll(/(\d) (?=\p{Ll})|(?<=\d \p{Ll}{1,12}) (?=[\d\p{Ll}])/gu, '$1\u00a0'))
    .join('\u00a0· ');
}

/**
 * An issue in a list: its status as symbol, colour and word; its title; below, its id, service and how long it lasts.
 * What the list's title says of all its rows is not said again.
 */
export function issueRow(issue: Issue, reader: Reader, { nameService = true, nameKind = true } = {}): Row {
  const words = wordsFor(reader.locale);
  const { symbol, color } = styleOfIssue(issue);
  const id = label(issue.id, 40);
  const details = [
    nameKind ? words.issue.names[issue.classification](id) : id,
    issueStatus(issue, words),
    ...(nameService ? [issue.service.name] : []),
    ...lengthOf(issue, reader),
  ];
  return {
    symbol,
    color,
    title: markdownLabel(titleOf(issue), 160),
    detail: markdownLabel(joinDetails(details), 200),
    ask: commandLine.issue(issue.id),
    hint: label(words.buttons.open(issue.id)),
  };
}

/** `for 5 hours`, or of one that is over `lasted 2 days`, `ended 10 Mar`. Without these times, its last change. */
function lengthOf({ startedAt, endedAt, resolved, modifiedAt }: Issue, reader: Reader): string[] {
  const { issue, health } = wordsFor(reader.locale);
  const updated = health.updated(relative(modifiedAt, reader));
  const length = between(startedAt, endedAt ?? reader.now);
  const inWords = length < MINUTE ? undefined : duration(length, reader);
  if (!resolved) return inWords === undefined ? [updated] : [issue.row.going(inWords)];
  if (endedAt === undefined) return [updated];
  const ended = issue.row.ended(dateOf(endedAt, reader));
  return inWords === undefined ? [ended] : [issue.row.lasted(inWords), ended];
}

/** The name that people see for an announcement's category. */
export function categoryName({ kind, category }: Pick<Announcement, 'kind' | 'category'>, words: Words): string {
  const { categories, plannedMaintenance } = words.announcements;
  return kind === 'maintenance' ? plannedMaintenance : categories[category];
}

/** Whether an announcement requires action or is a major change. */
export function isPressing({ severity, majorChange, actionRequiredBy }: Announcement): boolean {
  return majorChange || actionRequiredBy !== undefined || severity === 'high' || severity === 'critical';
}

/** `starts 24 Nov`, `started 23 Nov`, `ended 20 Nov`. */
function plannedFor({ startsAt, endsAt }: Announcement, reader: Reader): string {
  const { row } = wordsFor(reader.locale).announcements;
  if (startsAt > reader.now) return row.starts(dateOf(startsAt, reader));
  if (endsAt === undefined || endsAt > reader.now) return row.started(dateOf(startsAt, reader));
  return row.ended(dateOf(endsAt, reader));
}

/** An announcement in a list. */
export function announcementRow(announcement: Announcement, reader: Reader): Row {
  const { symbol, color } = isPressing(announcement) ? SEVERITY_STYLES.warning : SEVERITY_STYLES.info;
  return {
    symbol,
    color,
    title: markdownLabel(announcement.title || announcement.id, 160),
    detail: markdownLabel(joinDetails(announcementDetails(announcement, reader)), 240),
    ask: commandLine.announcement(announcement.id),
    hint: label(wordsFor(reader.locale).buttons.open(announcement.id)),
  };
}

function announcementDetails(announcement: Announcement, reader: Reader): string[] {
  const { announcements, health } = wordsFor(reader.locale);
  const { row } = announcements;
  const { majorChange, actionRequiredBy, kind, modifiedAt } = announcement;
  const services = announcement.services.map((service) => service.name);
  return [
    label(announcement.id, 40),
    ...(majorChange ? [row.majorChange] : []),
    ...(actionRequiredBy ? [row.actBy(dateOf(actionRequiredBy, reader))] : []),
    ...(kind === 'maintenance' ? [plannedFor(announcement, reader)] : []),
    ...(services.length > 2 ? [...services.slice(0, 2), row.moreServices(services.length - 2)] : services),
    health.updated(relative(modifiedAt, reader)),
  ];
}
