import { HealthError, type HealthErrorCode } from '../../domain/health/health-error.ts';
import { deriveDays, deriveFeatureHealth, issuesByService } from '../../domain/health/history.ts';
import { between, type Instant } from '../../domain/instant.ts';
import type { Issue } from '../../domain/health/issue.ts';
import { isService, selectsAnnouncement, selectsIssue } from '../../domain/naming/query-match.ts';
import type { Service, ServiceDay, ServiceHealth } from '../../domain/health/service.ts';
import { compareSeverity, readStatus } from '../../domain/health/status.ts';
import type { Clock, HealthSource, HistoryQuery } from '../../ports/index.ts';
import { makeScript, type Overlay } from './acts.ts';
import { timelineAt, type Moment } from './at.ts';
import { isAway, unlessAway } from './away.ts';
import { SERVICES } from './data.ts';
import { reportOf } from './report/report.ts';
import type { TimelineScript } from './script.ts';

interface MakeTimeline {
  readonly seed: number;
  readonly clock: Clock;
  readonly speed: number;
  /** By default, the clock's time at the call. */
  readonly start?: Instant;
  /** So many months of past there are; by default the last weeks. */
  readonly months?: number;
  /** Whether the source itself is out at times, for minutes. By default it always answers. */
  readonly outages?: boolean;
}

/** A fictional tenant whose health changes by itself and as a script directs. */
export interface Timeline extends HealthSource, TimelineScript {
  readonly start: Instant;
}

const LISTED: readonly Service[] = [...SERVICES.values()].map(({ id, name, features }) => ({ id, name, features }));

/** Makes a timeline that by default starts now. It only asks the clock; it runs no timer. */
export function makeTimeline({ seed, clock, speed, start = clock(), ...told }: MakeTimeline): Timeline {
  const { months = 0, outages = false } = told;
  const overlay: Overlay = { issues: new Map(), announcements: new Map() };
  const moment = (): Moment => withOverlay(timelineAt({ seed, start, speed, months }, clock()), overlay);
  const away = () => outages && isAway(between(start, clock()));
  const source = unlessAway(sourceOver(moment, clock), away);
  return { ...source, start, ...makeScript({ overlay, moment, clock }) };
}

/** Scripted issues replace their originals. Vanished ones are left out. */
function withOverlay(moment: Moment, overlay: Overlay): Moment {
  const kept = moment.issues.filter(({ id }) => !overlay.issues.has(id));
  const scripted = [...overlay.issues.values()].filter((issue) => issue !== 'gone');
  return {
    issues: [...kept, ...scripted],
    announcements: [
      ...moment.announcements.filter(({ id }) => !overlay.announcements.has(id)),
      ...overlay.announcements.values(),
    ],
  };
}

function sourceOver(moment: () => Moment, clock: Clock): HealthSource {
  return {
    name: 'timeline',
    listServices: () => promised(() => [...LISTED]),
    currentStatus: () =>
      promised(() => {
        const open = issuesByService(moment().issues.filter(({ resolved }) => !resolved));
        return LISTED.map((service) => healthOf(service, open.get(service.id) ?? []));
      }),
    history: (query) => promised(() => daysOf(query, moment().issues, clock())),
    listIssues: (query = {}) => promised(() => moment().issues.filter((issue) => selectsIssue(query, issue))),
    getIssue: (id) => promised(() => found(moment().issues, id, 'unknown-issue')),
    listAnnouncements: (query = {}) =>
      promised(() => moment().announcements.filter((each) => selectsAnnouncement(query, each))),
    getAnnouncement: (id) => promised(() => found(moment().announcements, id, 'unknown-announcement')),
    getReport: (id) => promised(() => reportOf(found(moment().issues, id, 'unknown-issue'))),
  };
}

/** Runs `read` and gives its result or its error as a promise, as the port requires. */
function promised<T>(read: () => T): Promise<T> {
  return Promise.resolve().then(read);
}

function found<T extends { readonly id: string }>(all: readonly T[], id: string, code: HealthErrorCode): T {
  const one = all.find((each) => each.id === id.toUpperCase());
  if (!one) throw new HealthError(code, `the timeline has no ${id}`, { subject: id });
  return one;
}

/** One open advisory is enough to make a service "degraded", as in the real overview. */
function healthOf({ id, name, features }: Service, open: readonly Issue[]): ServiceHealth {
  const [worst] = open.toSorted((a, b) => compareSeverity(a.status, b.status));
  return {
    service: { id, name },
    ...readStatus(worst?.status ?? 'serviceOperational'),
    features: deriveFeatureHealth(features, open).map((feature) => ({ ...feature, ...readStatus(feature.status) })),
    issueIds: open.map((issue) => issue.id).toSorted(),
  };
}

function daysOf({ serviceId, since }: HistoryQuery, issues: readonly Issue[], now: Instant): ServiceDay[] {
  const wanted = LISTED.filter((service) => serviceId === undefined || isService(service, serviceId));
  const services = wanted.map(({ id, name }) => ({ id, name }));
  return deriveDays({ services, issues, since, now }).map(withAllFeatures);
}

/** A derived day has only the features that issues mention, by name. The service has more, with ids. */
function withAllFeatures(day: ServiceDay): ServiceDay {
  const told = new Map(day.features.map((feature) => [feature.name, feature.status]));
  const features = SERVICES.get(day.service.id)?.features ?? [];
  return {
    ...day,
    ...readStatus(day.status),
    features: features.map((feature) => ({
      ...feature,
      ...readStatus(told.get(feature.name) ?? 'serviceOperational'),
    })),
  };
}
