import { byNewestAnnouncement, isRelayable } from '../../domain/health/announcement.ts';
import type { Announcement } from '../../domain/health/announcement.ts';
import type { Instant } from '../../domain/instant.ts';
import { sameService } from '../../domain/naming/match-service.ts';
import type { ServiceRef } from '../../domain/health/service.ts';
import type { Clock } from '../../ports/index.ts';
import type { AnnouncementList } from './answers.ts';
import { mapReading } from './combined-age.ts';
import type { HealthReader } from './health-reader.ts';

interface AnnouncementFilter {
  readonly kind: Announcement['kind'];
  readonly service?: ServiceRef;
}

/**
 * Message Center items, newest change first, or planned maintenance, the next to come first; without those that only Privacy Readers
 * may see.
 */
export function makeListAnnouncements(
  health: HealthReader,
  clock: Clock,
): (tenantId: string, query: AnnouncementFilter) => Promise<AnnouncementList> {
  return async (tenantId, { kind, service }) => {
    const fits = (announcement: Announcement) =>
      announcement.kind === kind &&
      isRelayable(announcement) &&
      (service === undefined || announcement.services.some((each) => sameService(each, service)));
    return mapReading(await health.announcements(tenantId), (announcements) => ({
      kind,
      ...(service && { service }),
      announcements: announcements
        .filter(fits)
        .toSorted(kind === 'maintenance' ? nextToCome(clock()) : byNewestAnnouncement),
    }));
  };
}

/** What runs or is to come by its start, then what is over, the latest first. */
function nextToCome(now: Instant) {
  const isOver = ({ startsAt, endsAt = startsAt }: Announcement) => endsAt < now;
  return (a: Announcement, b: Announcement): number => {
    if (isOver(a) !== isOver(b)) return isOver(a) ? 1 : -1;
    const order = a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : 0;
    return isOver(a) ? -order : order;
  };
}
