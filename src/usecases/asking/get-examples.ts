import { HealthError } from '../../domain/health/health-error.ts';
import { isRelayable } from '../../domain/health/announcement.ts';
import { byNewest } from '../../domain/health/issue.ts';
import { ifReadable } from './combined-age.ts';
import type { HealthReader } from './health-reader.ts';

/** What help can name so that its examples work in a tenant. */
interface TenantExamples {
  /** A service's name. Absent if none is known. */
  readonly service?: string;
  /** The id of an issue, an open incident if there is any. Absent if none is known. */
  readonly id?: string;
  /** The id of a message. Absent if none is known. */
  readonly messageId?: string;
}

/** The services that people ask about most, in order. */
const WELL_KNOWN = ['Exchange', 'microsoftteams', 'SharePoint'];

/** Finds a service and an issue of the tenant. It takes what is at hand: help does not wait for a slow source. */
export function makeGetExamples(health: HealthReader): (tenantId: string) => Promise<TenantExamples> {
  return async (tenantId) => {
    const [services, issues, messages] = await Promise.all([
      ifReadable(health.optional.services(tenantId)),
      ifReadable(health.optional.issues(tenantId)),
      ifReadable(health.optional.announcements(tenantId)),
    ]);
    const listed = services instanceof HealthError ? [] : services.value;
    const service = WELL_KNOWN.map((id) => listed.find((each) => each.id === id)).find(Boolean) ?? listed[0];
    const known = issues instanceof HealthError ? [] : issues.value.toSorted(byNewest);
    const open = known.filter(({ resolved }) => !resolved);
    const issue = open.find(({ classification }) => classification === 'incident') ?? open[0] ?? known[0];
    const relayable = messages instanceof HealthError ? [] : messages.value.filter(isRelayable);
    const message = relayable.find(({ kind }) => kind === 'message');
    return {
      ...(message && { messageId: message.id }),
      ...(service && { service: service.name }),
      ...(issue && { id: issue.id }),
    };
  };
}
