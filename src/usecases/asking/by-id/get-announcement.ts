import { isRelayable } from '../../../domain/health/announcement.ts';
import { HealthError } from '../../../domain/health/health-error.ts';
import type { OneAnnouncement } from '../answers.ts';
import { findListed } from './find-listed.ts';
import type { HealthReader } from '../health-reader.ts';
import { withSubject } from './with-subject.ts';

/** Finds one of the tenant's announcements by its id. */
export type GetAnnouncement = (tenantId: string, id: string) => Promise<OneAnnouncement>;

/**
 * Gets one announcement from the shared list, or else by its id. One that may not be relayed is reported as unknown:
 * the answer must not reveal that it exists.
 */
export function makeGetAnnouncement(health: HealthReader): GetAnnouncement {
  return async (tenantId, id) => {
    const found = await findListed(
      id,
      'detail',
      () => health.optional.announcements(tenantId),
      () => withSubject(id, () => health.announcement(tenantId, id)),
    );
    if (isRelayable(found.value)) return found;
    throw new HealthError('unknown-announcement', 'the announcement may not be relayed', { subject: id });
  };
}
