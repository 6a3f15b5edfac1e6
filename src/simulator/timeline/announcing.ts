import type { Announcement } from '../../domain/health/announcement.ts';
import { HealthError } from '../../domain/health/health-error.ts';
import { readStatus } from '../../domain/health/status.ts';
import { DAY, instantOf, timeOf, type Instant } from '../../domain/instant.ts';
import { SERVICES, type ServiceData } from './data.ts';
import { scriptInputs, type AnnounceInput, type ReviseInput } from './script.ts';

/** A service of the tenant. Fails with `unknown-service`. */
export function serviceOf(id: string): ServiceData {
  const service = SERVICES.get(id);
  if (!service) throw new HealthError('unknown-service', `the timeline has no service ${id}`, { subject: id });
  return service;
}

/** An item that is published now. */
export function announced(input: AnnounceInput, now: Instant, number: number): Announcement {
  const { id, kind, body, services, actBy, ...said } = scriptInputs.announce.parse(input);
  return {
    ...said,
    id: id ?? `MC${number}`,
    kind,
    services: refsOf(services),
    ...(actBy !== undefined && { actionRequiredBy: actBy }),
    startsAt: now,
    endsAt: instantOf(timeOf(now) + 30 * DAY),
    modifiedAt: now,
    details: [],
    body: { type: 'html', content: body },
    ...(kind === 'maintenance' && { progress: readStatus('scheduled') }),
  };
}

/** An item as it is after a change. Last-modified moves forward, by at least a second: the APIs know no less. */
export function revised(listed: readonly Announcement[], id: string, input: ReviseInput, now: Instant): Announcement {
  const before = listed.find((each) => each.id === id);
  if (!before) throw new HealthError('unknown-announcement', `the timeline has no ${id}`, { subject: id });
  const { body, services, actBy = before.actionRequiredBy, ...said } = scriptInputs.reviseAnnouncement.parse(input);
  const { actionRequiredBy: _, ...rest } = before;
  return {
    ...rest,
    ...said,
    ...(services && { services: refsOf(services) }),
    ...(body !== undefined && { body: { type: 'html', content: body } }),
    ...(typeof actBy === 'string' && { actionRequiredBy: actBy }),
    modifiedAt: instantOf(Math.max(timeOf(now), timeOf(before.modifiedAt) + 1_000)),
  };
}

function refsOf(services: readonly string[]): Announcement['services'] {
  return services.map(serviceOf).map(({ id, name }) => ({ id, name }));
}
