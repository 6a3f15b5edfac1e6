import { byNewestAnnouncement, isRelayable } from '../../domain/health/announcement.ts';
import type { Announcement } from '../../domain/health/announcement.ts';
import type { Instant } from '../../domain/instant.ts';
import { seenNames } from '../../domain/naming/tenant-names.ts';
import { overlaps } from '../../domain/period.ts';
import type { Clock } from '../../ports/index.ts';
import type { SeenBefore } from '../known-names.ts';
import type { AnnouncementFilter, AnnouncementList } from './answers.ts';
import { mapReading } from './combined-age.ts';
import type { HealthReader } from './health-reader.ts';
import { hasAll, wantedIn } from './searching/rank.ts';
import type { SearchedFields } from './searching/searched-fields.ts';

/**
 * Lists Message Center items, newest change first or, if those are asked for that need action, the next deadline first;
 * or planned maintenance, next to start first. Leaves out those that only Privacy Readers may see.
 */
export function makeListAnnouncements(
  health: HealthReader,
  clock: Clock,
  seenBefore: SeenBefore,
  fieldsOf: SearchedFields['ofAnnouncement'],
): (tenantId: string, filter: AnnouncementFilter) => Promise<AnnouncementList> {
  return async (tenantId, filter) => {
    const { kind, service, actBy, words = '', synonyms = [] } = filter;
    const wanted = wantedIn(words, synonyms);
    const [all, seen] = await Promise.all([health.announcements(tenantId), seenBefore(tenantId)]);
    const names = seenNames(seen);
    const fits = (announcement: Announcement) =>
      announcement.kind === kind &&
      isRelayable(announcement) &&
      isWanted(announcement, filter) &&
      hasAll(fieldsOf(announcement), wanted) &&
      (service === undefined || announcement.services.some((each) => names.same(each, service)));
    const order = kind === 'maintenance' ? upcomingFirst(clock()) : actBy ? dueFirst(clock()) : byNewestAnnouncement;
    return mapReading(all, (announcements) => ({
      ...filter,
      announcements: announcements.filter(fits).toSorted(order),
    }));
  };
}

function isWanted(announcement: Announcement, { actBy, major, tag, period }: AnnouncementFilter): boolean {
  return (
    (actBy !== true || announcement.actionRequiredBy !== undefined) &&
    (major !== true || announcement.majorChange) &&
    (tag === undefined || announcement.tags.some((each) => letters(each).includes(letters(tag)))) &&
    (period === undefined ||
      overlaps(period, timesOf(announcement, actBy === true && period.from > announcement.modifiedAt)))
  );
}

/** `new-feature` is "New feature", and `retirement` "Retirement". */
function letters(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replace(/s$/, '');
}

/** When maintenance takes place, when a message last changed, or for a time to come, when something is due. */
function timesOf({ kind, startsAt, endsAt = startsAt, modifiedAt, actionRequiredBy }: Announcement, isDue: boolean) {
  if (kind === 'maintenance') return { startedAt: startsAt, endedAt: endsAt };
  const at = isDue && actionRequiredBy !== undefined ? actionRequiredBy : modifiedAt;
  return { startedAt: at, endedAt: at };
}

/** The next deadline first, then those that have passed, latest first. */
function dueFirst(now: Instant) {
  const due = ({ actionRequiredBy = '' }: Announcement) => actionRequiredBy;
  return (a: Announcement, b: Announcement): number => nextFirst(due(a), due(b), due(a) < now, due(b) < now);
}

/** Current and upcoming maintenance by start, then past maintenance, latest first. */
function upcomingFirst(now: Instant) {
  const isOver = ({ startsAt, endsAt = startsAt }: Announcement) => endsAt < now;
  return (a: Announcement, b: Announcement): number => nextFirst(a.startsAt, b.startsAt, isOver(a), isOver(b));
}

function nextFirst(a: Instant, b: Instant, aIsOver: boolean, bIsOver: boolean): number {
  if (aIsOver !== bIsOver) return aIsOver ? 1 : -1;
  const order = a < b ? -1 : a > b ? 1 : 0;
  return aIsOver ? -order : order;
}
