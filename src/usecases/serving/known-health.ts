import type { Announcement } from '../../domain/health/announcement.ts';
import { HealthError } from '../../domain/health/health-error.ts';
import { deriveDays } from '../../domain/health/history.ts';
import type { Issue, Report } from '../../domain/health/issue.ts';
import { rowsOf, type Rows } from '../../domain/health/rows.ts';
import type { ServiceDay, ServiceHealth } from '../../domain/health/service.ts';
import { worseDay } from '../../domain/health/worse-day.ts';
import { between, type Instant } from '../../domain/instant.ts';
import type { Clock, DayStore, HealthSource, Kept, ReadingStore } from '../../ports/index.ts';

interface KnownHealthPorts {
  readonly readings: Pick<ReadingStore, 'read'>;
  /** Our own days: longer than any source keeps. */
  readonly days: Pick<DayStore, 'read'>;
  /** A post-incident report, which no poll reads: the only thing that is asked of Microsoft when somebody wants it. */
  readonly getReport: (tenantId: string, issueId: string) => Promise<Report>;
  readonly clock: Clock;
}

/** What the last polls found out about a tenant. */
export interface KnownHealth {
  /** When that was: the oldest part counts. */
  readonly readAt: Instant;
  /** Stays the same in this process as long as nothing but the time of reading is new. */
  readonly edition: number;
  /** The same as a source that answers at once and, but for reports, never asks Microsoft. */
  readonly source: HealthSource;
}

/** Undefined if nothing was read of the tenant yet. Fails if it cannot be known: the store is away. */
export type GetKnownHealth = (tenantId: string) => Promise<KnownHealth | undefined>;

/** The store is looked at this often at most: a poll is much rarer. */
const LOOK_EVERY_MS = 1_000;

interface Readings {
  readonly current: Kept<readonly ServiceHealth[]>;
  readonly issues: Kept<readonly Issue[]>;
  readonly announcements?: Kept<readonly Announcement[]>;
}

/** Makes the function that knows each tenant's health by what the polls of all processes shared. */
export function makeKnownHealth(ports: KnownHealthPorts): GetKnownHealth {
  const tenants = new Map<string, GetKnownHealth>();
  return (tenantId) => {
    const get = tenants.get(tenantId) ?? makeOfTenant(ports);
    tenants.set(tenantId, get);
    return get(tenantId);
  };
}

function makeOfTenant(ports: KnownHealthPorts): GetKnownHealth {
  let last: { readonly known: KnownHealth | undefined; readonly readings: Readings | undefined } | undefined;
  let lookedAt: Instant | undefined;
  let looking: Promise<KnownHealth | undefined> | undefined;
  const look = async (tenantId: string) => {
    const at = ports.clock();
    const readings = await readAll(ports, tenantId);
    last = { readings, known: readings && knownOf(ports, { tenantId, readings, last }) };
    lookedAt = at;
    return last.known;
  };
  return (tenantId) => {
    const age = lookedAt === undefined ? Infinity : between(lookedAt, ports.clock());
    if (last && age >= 0 && age < LOOK_EVERY_MS) return Promise.resolve(last.known);
    looking ??= look(tenantId).finally(() => (looking = undefined));
    return looking;
  };
}

async function readAll({ readings }: KnownHealthPorts, tenantId: string): Promise<Readings | undefined> {
  const [current, issues, announcements] = await Promise.all([
    readings.read<readonly ServiceHealth[]>(tenantId, 'current'),
    readings.read<readonly Issue[]>(tenantId, 'issues'),
    readings.read<readonly Announcement[]>(tenantId, 'announcements'),
  ]);
  return current && issues && { current, issues, ...(announcements && { announcements }) };
}

interface Looked {
  readonly tenantId: string;
  readonly readings: Readings;
  readonly last: { readonly known: KnownHealth | undefined; readonly readings: Readings | undefined } | undefined;
}

function knownOf(ports: KnownHealthPorts, { tenantId, readings, last }: Looked): KnownHealth {
  const { current, issues, announcements } = readings;
  const readAt = [current.readAt, issues.readAt].toSorted()[0] ?? current.readAt;
  const isSame = last?.readings !== undefined && isSameValues(last.readings, readings);
  if (last?.known && isSame) return { ...last.known, readAt };
  const source = storedSource(ports, tenantId, { current, issues, ...(announcements && { announcements }) });
  return { readAt, edition: (last?.known?.edition ?? 0) + 1, source };
}

/** The store gives the very same value as long as it is unchanged. */
function isSameValues(a: Readings, b: Readings): boolean {
  return (
    a.current.value === b.current.value &&
    a.issues.value === b.issues.value &&
    a.announcements?.value === b.announcements?.value
  );
}

function storedSource(ports: KnownHealthPorts, tenantId: string, readings: Readings): HealthSource {
  const listed = <T>({ value, unreadable = [] }: Kept<readonly T[]>): Rows<T> => rowsOf(value, unreadable);
  const { current, issues, announcements = { value: [], readAt: current.readAt } } = readings;
  return {
    name: 'stored',
    listServices: () => Promise.resolve(rowsOf(current.value.map(serviceOf), current.unreadable ?? [])),
    currentStatus: () => Promise.resolve(listed(current)),
    history: ({ serviceId, since }) => daysOf(ports, { tenantId, readings, serviceId, since }),
    listIssues: () => Promise.resolve(listed(issues)),
    getIssue: (id) => one(issues.value, id, 'unknown-issue'),
    listAnnouncements: () => Promise.resolve(listed(announcements)),
    getAnnouncement: (id) => one(announcements.value, id, 'unknown-announcement'),
    getReport: (id) => ports.getReport(tenantId, id),
  };
}

function serviceOf({ service, features }: ServiceHealth) {
  return { ...service, features: features.map(({ id, name }) => ({ id, name })) };
}

function one<T extends { readonly id: string }>(
  all: readonly T[],
  id: string,
  missing: 'unknown-issue' | 'unknown-announcement',
): Promise<T> {
  const found = all.find((each) => each.id === id);
  return found ? Promise.resolve(found) : Promise.reject(new HealthError(missing, `there is no ${id}`));
}

interface DaysAsked {
  readonly tenantId: string;
  readonly readings: Readings;
  readonly serviceId: string | undefined;
  readonly since: Instant;
}

/** Each day as we saw it, or as its issues tell: the worse of the two. */
async function daysOf({ days, clock }: KnownHealthPorts, asked: DaysAsked): Promise<Rows<ServiceDay>> {
  const { tenantId, readings, serviceId, since } = asked;
  const services = readings.current.value
    .map(({ service }) => service)
    .filter(({ id }) => serviceId === undefined || id === serviceId);
  const seen = (await Promise.all(services.map(({ id }) => days.read(tenantId, id, since)))).flat();
  const seenOn = new Map(seen.map((day) => [nameOf(day), day]));
  const told = deriveDays({ services, issues: readings.issues.value, since, now: clock() });
  return told.map((day) => {
    const own = seenOn.get(nameOf(day));
    return own ? { ...worseDay(day, own), service: day.service } : day;
  });
}

function nameOf({ service, day }: ServiceDay): string {
  return `${day}/${service.id}`;
}
