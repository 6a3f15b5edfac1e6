import { HealthError } from '../../domain/health/health-error.ts';
import { deriveDays, rememberedFrom } from '../../domain/health/history.ts';
import type { Issue } from '../../domain/health/issue.ts';
import type { ServiceDay, ServiceRef } from '../../domain/health/service.ts';
import { worseDay } from '../../domain/health/worse-day.ts';
import { dayOf, type Day, type Instant } from '../../domain/instant.ts';
import { isService } from '../../domain/naming/query-match.ts';
import type { Clock, DayStore } from '../../ports/index.ts';

interface KnownDaysPorts {
  readonly days: Pick<DayStore, 'read'>;
  readonly clock: Clock;
}

interface DaysAsked {
  readonly tenantId: string;
  readonly services: readonly ServiceRef[];
  readonly issues: readonly Issue[];
  readonly serviceId?: string;
  readonly since: Instant;
}

/**
 * Makes the history that is known without asking: each day as we saw it, or as its issues tell, the worse of the two. It
 * begins with the first day of which anything is known, however far back somebody asks; a day in between of which
 * nothing is known is `unknown`.
 */
export function makeKnownDays({ days, clock }: KnownDaysPorts): (asked: DaysAsked) => Promise<ServiceDay[]> {
  const readOwn = makeReadOwn(days);
  return async ({ tenantId, issues, serviceId, since, ...asked }) => {
    const now = clock();
    const services = asked.services.filter((each) => serviceId === undefined || isService(each, serviceId));
    const own = (await Promise.all(services.map(({ id }) => readOwn(tenantId, id, since)))).flat();
    const ownBy = new Map(own.map((day) => [nameOf(day), day]));
    const from = startOf(firstKnown(own, issues, now), since);
    return deriveDays({ services, issues, since: from, now }).map((told) => {
      const seen = ownBy.get(nameOf(told));
      return seen ? { ...worseDay(told, seen), service: told.service } : told;
    });
  };
}

/** The first day of which we know something: we saw it, or an issue was active on it, or the source remembers it. */
function firstKnown(own: readonly ServiceDay[], issues: readonly Issue[], now: Instant): Day {
  const known = [rememberedFrom(issues, now), ...issues.map(({ startedAt }) => startedAt)].map(dayOf);
  return [...known, ...own.map(({ day }) => day)].reduce((first, day) => (day < first ? day : first));
}

function startOf(first: Day, since: Instant): Instant {
  const start = `${first}T00:00:00.000Z`;
  return start > since ? start : since;
}

function nameOf({ service, day }: ServiceDay): string {
  return `${day}/${service.id}`;
}

/** Reads our own days. While the store is away, those that were read before, if they go back far enough. */
function makeReadOwn(days: Pick<DayStore, 'read'>) {
  const last = new Map<string, { readonly since: Instant; readonly days: readonly ServiceDay[] }>();
  return async (tenantId: string, serviceId: string, since: Instant): Promise<readonly ServiceDay[]> => {
    const name = JSON.stringify([tenantId, serviceId]);
    try {
      const found = await days.read(tenantId, serviceId, since);
      last.set(name, { since, days: found });
      return found;
    } catch (error) {
      const before = last.get(name);
      if (!before || before.since > since) {
        throw new HealthError('source-unreachable', 'the days cannot be read', { cause: error });
      }
      return before.days.filter(({ day }) => day >= dayOf(since));
    }
  };
}
