import { byNewestAnnouncement, isRelayable } from '../domain/announcement.ts';
import type { Announcement } from '../domain/announcement.ts';
import { sameService } from '../domain/names.ts';
import { mapReading } from './combined-age.ts';
import type { HealthReader } from './health-reader.ts';
import type { UseCases } from './use-cases.ts';

/** Message Center items or planned maintenance, newest change first; without those that only Privacy Readers may see. */
export function makeListAnnouncements(reader: HealthReader): UseCases['listAnnouncements'] {
  return async (tenantId, { kind, service }) => {
    const fits = (announcement: Announcement) =>
      announcement.kind === kind &&
      isRelayable(announcement) &&
      (service === undefined || announcement.services.some((each) => sameService(each, service)));
    return mapReading(await reader.announcements(tenantId), (announcements) => ({
      kind,
      ...(service && { service }),
      announcements: announcements.filter(fits).toSorted(byNewestAnnouncement),
    }));
  };
}
