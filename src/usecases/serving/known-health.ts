import { isRelayable, type Announcement } from '../../domain/health/announcement.ts';
import { HealthError } from '../../domain/health/health-error.ts';
import type { Issue, Report } from '../../domain/health/issue.ts';
import { rowsOf, type Rows } from '../../domain/health/rows.ts';
import { serviceOf, type ServiceHealth } from '../../domain/health/service.ts';
import { between, type Instant } from '../../domain/instant.ts';
import { plainId } from '../../domain/naming/issue-id.ts';
import { selectsAnnouncement, selectsIssue } from '../../domain/naming/query-match.ts';
import type { Clock, DayStore, HealthSource, Kept, ReadingStore } from '../../ports/index.ts';
import { makeKnownDays } from './known-days.ts';

interface KnownHealthPorts {
  readonly readings: Pick<ReadingStore, 'read'>;
  /** Our own days: longer than any source keeps. */
  readonly days: Pick<DayStore, 'read'>;
  /** A post-incident report, which no poll reads: the only thing that is asked of Microsoft when somebody wants it. */
  readonly getReport: (tenantId: string, issue: Issue) => Promise<Report>;
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

/**
 * Undefined if nothing was read of the tenant yet. While the store is away, what was known before; fails with
 * `source-unreachable` if that is nothing.
 */
export type GetKnownHealth = (tenantId: string) => Promise<KnownHealth | undefined>;

/** The store is looked at this often at most: a poll is much rarer. */
const LOOK_EVERY_MS = 1_000;

interface Readings {
  readonly current: Kept<readonly ServiceHealth[]>;
  readonly issues: Kept<readonly Issue[]>;
  readonly announcements?: Kept<readonly Announcement[]>;
}

interface Ports extends KnownHealthPorts {
  readonly daysOf: ReturnType<typeof makeKnownDays>;
}

/** Makes the function that knows each tenant's health by what the polls of all processes shared. */
export function makeKnownHealth(ports: KnownHealthPorts): GetKnownHealth {
  const tenants = new Map<string, GetKnownHealth>();
  const made = { ...ports, daysOf: makeKnownDays(ports) };
  return (tenantId) => {
    const get = tenants.get(tenantId) ?? makeOfTenant(made);
    tenants.set(tenantId, get);
    return get(tenantId);
  };
}

function makeOfTenant(ports: Ports): GetKnownHealth {
  let last: Last = { edition: 0 };
  let lookedAt: Instant | undefined;
  let looking: Promise<KnownHealth | undefined> | undefined;
  const look = async (tenantId: string) => {
    const at = ports.clock();
    try {
      last = nextOf(ports, tenantId, last, await readAll(ports, tenantId));
    } catch (error) {
      // What was known before is better than nothing.
      if (!last.known) throw new HealthError('source-unreachable', 'the readings cannot be read', { cause: error });
    }
    lookedAt = at;
    return last.known;
  };
  return (tenantId) => {
    const age = lookedAt === undefined ? Infinity : between(lookedAt, ports.clock());
    if (age >= 0 && age < LOOK_EVERY_MS) return Promise.resolve(last.known);
    looking ??= look(tenantId).finally(() => (looking = undefined));
    return looking;
  };
}

async function readAll({ readings }: Ports, tenantId: string): Promise<Readings | undefined> {
  const [current, issues, announcements] = await Promise.all([
    readings.read<readonly ServiceHealth[]>(tenantId, 'current'),
    readings.read<readonly Issue[]>(tenantId, 'issues'),
    readings.read<readonly Announcement[]>(tenantId, 'announcements'),
  ]);
  return current && issues && { current, issues, ...(announcements && { announcements }) };
}

/** What was known when the store was last looked at. Editions count on, also if all readings were gone for a while. */
interface Last {
  readonly edition: number;
  readonly known?: KnownHealth;
  readonly readings?: Readings;
}

function nextOf(ports: Ports, tenantId: string, last: Last, readings: Readings | undefined): Last {
  if (!readings) return { edition: last.edition };
  const { current, issues } = readings;
  const readAt = [current.readAt, issues.readAt].toSorted()[0] ?? current.readAt;
  if (last.known && last.readings && isSame(last.readings, readings)) {
    return { ...last, known: { ...last.known, readAt } };
  }
  const edition = last.edition + 1;
  return { edition, readings, known: { readAt, edition, source: storedSource(ports, tenantId, readings) } };
}

/** The store gives the very same value as long as it is unchanged. */
function isSame(a: Readings, b: Readings): boolean {
  return (
    isSameList(a.current, b.current) && isSameList(a.issues, b.issues) && isSameList(a.announcements, b.announcements)
  );
}

function isSameList(a: Kept<unknown> | undefined, b: Kept<unknown> | undefined): boolean {
  return a?.value === b?.value && a?.unreadable === b?.unreadable;
}

function storedSource(ports: Ports, tenantId: string, readings: Readings): HealthSource {
  const { current, issues, announcements } = readings;
  const news = (announcements?.value ?? []).filter(isRelayable);
  const getIssue = (id: string) => one(issues.value, id, 'unknown-issue');
  return {
    name: 'stored',
    listServices: () => listed(current.value.map(serviceOf), current),
    currentStatus: () => listed(current.value, current),
    history: (query) =>
      ports.daysOf({ tenantId, services: current.value.map(({ service }) => service), issues: issues.value, ...query }),
    listIssues: (query = {}) =>
      listed(
        issues.value.filter((issue) => selectsIssue(query, issue)),
        issues,
      ),
    getIssue,
    listAnnouncements: (query = {}) =>
      listed(
        news.filter((each) => selectsAnnouncement(query, each)),
        announcements,
      ),
    getAnnouncement: (id) => one(news, id, 'unknown-announcement'),
    getReport: async (id) => ports.getReport(tenantId, await getIssue(id)),
  };
}

function listed<T>(rows: readonly T[], kept: Pick<Kept<unknown>, 'unreadable'> | undefined): Promise<Rows<T>> {
  return Promise.resolve(rowsOf(rows, kept?.unreadable ?? []));
}

function one<T extends { readonly id: string }>(
  all: readonly T[],
  id: string,
  missing: 'unknown-issue' | 'unknown-announcement',
): Promise<T> {
  const wanted = plainId(id);
  const found = all.find((each) => plainId(each.id) === wanted);
  return found ? Promise.resolve(found) : Promise.reject(new HealthError(missing, `there is no ${id}`));
}
