import { byNewestAnnouncement, isRelayable } from '../../domain/health/announcement.ts';
import type { Announcement } from '../../domain/health/announcement.ts';
import type { Instant } from '../../domain/instant.ts';
import { seenNames } from '../../domain/naming/tenant-names.ts';
import type { ServiceRef } from '../../domain/health/service.ts';
import type { Clock } from '../../ports/index.ts';
import type { SeenBefore } from '../known-names.ts';
import type { AnnouncementList } from './answers.ts';
import { mapReading } from './combined-age.ts';
import type { HealthReader } from './health-reader.ts';

interface AnnouncementFilter {
  readonly kind: Announcement['kind'];
  readonly service?: ServiceRef;
}

/**
 * Lists Message Center items, newest change first, or planned maintenance, next to start first. Leaves out those that
 * only Privacy Readers may see.
 */
export function makeListAnnouncements(
  health: HealthReader,
  clock: Clock,
  seenBefore: SeenBefore,
): (tenantId: string, query: AnnouncementFilter) => Promise<AnnouncementList> {
  return async (tenantId, { kind, service }) => {
    const [all, seen] = await Promise.all([health.announcements(tenantId), seenBefore(tenantId)]);
    const names = seenNames(seen);
    const fits = (announcement: Announcement) =>
      announcement.kind === kind &&
      isRelayable(announcement) &&
      (service === undefined || announcement.services.some((each) => names.same(each, service)));
    return mapReading(all, (announcements) => ({
      kind,
      ...(service && { service }),
      announcements: announcements
        .filter(fits)
        .toSorted(kind === 'maintenance' ? upcomingFirst(clock()) : byNewestAnnouncement),
    }));
  };
}

/** Current and upcoming maintenance by start, then past maintenance, latest first. */
function upcomingFirst(now: Instant) {
  const isOver = ({ startsAt, endsAt = startsAt }: Announcement) => endsAt < now;
  return (a: Announcement, b: Announcement): number => {
    if (isOver(a) !== isOver(b)) return isOver(a) ? 1 : -1;
    const order = a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : 0;
    return isOver(a) ? -order : order;
  };
}
