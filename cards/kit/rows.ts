import type { Announcement } from '../../src/domain/health/announcement.ts';
import { BETWEEN_DETAILS } from '../../src/lib/text/unbroken.ts';
import { MINUTE, between } from '../../src/domain/instant.ts';
import type { Instant } from '../../src/domain/instant.ts';
import { titleOf } from '../../src/domain/health/issue.ts';
import type { Issue } from '../../src/domain/health/issue.ts';
import type { Viewer } from '../../src/domain/subscription/reader.ts';
import { commandLine } from './command-line.ts';
import { label, markdownLabel } from './escape.ts';
import { dateOf, duration, moment, momentRange, relative } from './format.ts';
import { issueStatus, MESSAGE_STYLE, styleOfIssue } from './severity.ts';
import { wordsFor } from '../../words/index.ts';
import type { Words } from '../../words/index.ts';

/** A row of a list that opens the item it names. */
export interface Row {
  readonly symbol: string;
  readonly color: string;
  readonly title: string;
  readonly detail: string;
  readonly ask: string;
  /** What a screen reader says for the row, which is a button. */
  readonly hint: string;
}

/** Joins details with dots. A wrapped line never starts with a dot. */
export function joinDetails(details: readonly string[]): string {
  return details.join(BETWEEN_DETAILS);
}

/**
 * An issue in a list: its status as symbol, colour and word; its title; below, its id, service and how long it lasts.
 * What the list's title says of all its rows is not said again.
 */
export function issueRow(issue: Issue, reader: Viewer, { nameService = true, nameKind = true } = {}): Row {
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
function lengthOf({ startedAt, endedAt, resolved, modifiedAt }: Issue, reader: Viewer): string[] {
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

/** How an announcement looks. The symbols are none of those that stand for trouble with a service. */
const ANNOUNCEMENT_STYLES = {
  actBy: { symbol: '⚑', color: 'warning', style: 'warning' },
  majorChange: { symbol: '★', color: 'accent', style: 'accent' },
  message: MESSAGE_STYLE,
  maintenance: { symbol: '⚙', color: 'default', style: 'emphasis' },
} as const;

/** By what it asks for: action by a date, or only to be read. */
export function styleOfAnnouncement({ kind, majorChange, actionRequiredBy }: Announcement) {
  if (kind === 'maintenance') return ANNOUNCEMENT_STYLES.maintenance;
  if (actionRequiredBy !== undefined) return ANNOUNCEMENT_STYLES.actBy;
  return majorChange ? ANNOUNCEMENT_STYLES.majorChange : ANNOUNCEMENT_STYLES.message;
}

/** `14 Mar, 14:05–17:05 EET (3 hours)`, without an end `14 Mar, 14:05 EET`. */
export function hoursOf({ startsAt, endsAt }: Announcement, reader: Viewer): string {
  if (endsAt === undefined || endsAt <= startsAt) return moment(startsAt, reader);
  const { row } = wordsFor(reader.locale).announcements;
  return row.hours(momentRange(startsAt, endsAt, reader), duration(between(startsAt, endsAt), reader));
}

/** The state of maintenance, in words for a row or for a card. */
interface StateWords {
  readonly begins: (distance: string) => string;
  /** It has no known end. */
  readonly began: (distance: string) => string;
  readonly now: string;
  readonly over: string;
}

/** `begins in 2 days`, `going on now`, `over`. */
export function stateOfMaintenance(
  { startsAt, endsAt }: Announcement,
  reader: Viewer,
  { begins, began, now, over }: StateWords,
): string {
  if (startsAt > reader.now) return begins(relative(startsAt, reader));
  if (endsAt === undefined) return began(relative(startsAt, reader));
  return endsAt > reader.now ? now : over;
}

/** `act by 30 Apr (in 49 days)`, `was due 3 Mar`. */
function dueWords(actBy: Instant, reader: Viewer): string {
  const { row } = wordsFor(reader.locale).announcements;
  const date = dateOf(actBy, reader);
  return actBy < reader.now ? row.wasDue(date) : row.actBy(date, relative(actBy, reader));
}

/** An announcement in a list. */
export function announcementRow(announcement: Announcement, reader: Viewer): Row {
  const { symbol, color } = styleOfAnnouncement(announcement);
  return {
    symbol,
    color,
    title: markdownLabel(announcement.title || announcement.id, 160),
    detail: markdownLabel(joinDetails(announcementDetails(announcement, reader)), 240),
    ask: commandLine.announcement(announcement.id),
    hint: label(wordsFor(reader.locale).buttons.open(announcement.id)),
  };
}

function announcementDetails(announcement: Announcement, reader: Viewer): string[] {
  const { announcements, health } = wordsFor(reader.locale);
  const { row } = announcements;
  const { majorChange, actionRequiredBy, kind, modifiedAt, id } = announcement;
  // Most titles begin with the name of the service: it is not said twice.
  const names = announcement.services.map(({ name }) => name).filter((name) => !announcement.title.includes(name));
  const services = names.length > 2 ? [...names.slice(0, 2), row.moreServices(names.length - 2)] : names;
  if (kind === 'maintenance') {
    return [hoursOf(announcement, reader), stateOfMaintenance(announcement, reader, row), ...services, label(id, 40)];
  }
  return [
    ...(actionRequiredBy ? [dueWords(actionRequiredBy, reader)] : []),
    ...(majorChange ? [row.majorChange] : []),
    label(id, 40),
    ...services,
    health.updated(relative(modifiedAt, reader)),
  ];
}
