import type { Announcement } from '../../src/domain/health/announcement.ts';
import type { Issue } from '../../src/domain/health/issue.ts';
import type { ServiceHealth } from '../../src/domain/health/service.ts';
import type { Instant } from '../../src/domain/instant.ts';
import type { HealthSource } from '../../src/ports/index.ts';
import { graphWire } from '../../src/simulator/graph/wire.ts';
import { serviceCommsWire } from '../../src/served/servicecomms/wire.ts';
import { makeTimeline } from '../../src/simulator/timeline/timeline.ts';

const SERVICES = 35;
const ANNOUNCEMENTS = 200;
const NOW: Instant = '2031-05-01T12:00:00.000Z';

/** A tenant of so many issues, in the shapes and sizes of real ones: 35 services, 200 messages. */
export interface LargeTenant {
  readonly services: readonly ServiceHealth[];
  readonly issues: readonly Issue[];
  readonly announcements: readonly Announcement[];
}

/** Makes the tenant: the simulator's records over and over, each with an id of its own. */
export async function largeTenant(issues: number): Promise<LargeTenant> {
  const timeline: HealthSource = makeTimeline({ seed: 1, speed: 0, clock: () => NOW });
  return {
    services: numbered(await timeline.currentStatus(), SERVICES, (each, number) => ({
      ...each,
      service: number === 0 ? each.service : { id: `Own${number}`, name: `Service ${number}` },
    })),
    issues: numbered(await timeline.listIssues(), issues, withId),
    announcements: numbered(await timeline.listAnnouncements(), ANNOUNCEMENTS, withId),
  };
}

function withId<T extends { readonly id: string }>(item: T, number: number): T {
  return number === 0 ? item : { ...item, id: `${item.id}${number}` };
}

/** So many, from a few. `again` makes another of one for the times after the first. */
function numbered<T>(some: readonly T[], count: number, again: (item: T, number: number) => T): T[] {
  return Array.from({ length: Math.ceil(count / some.length) }, (_, number) =>
    some.map((item, at) => again(item, number === 0 ? 0 : number * some.length + at)),
  )
    .flat()
    .slice(0, count);
}

/** Bodies by the end of the path that asks for them, or by the kind of message and how many are skipped. */
export type Bodies = ReadonlyMap<string, string>;

const list = (rows: readonly unknown[]) => JSON.stringify({ value: rows });

/** What Graph answers about the tenant. */
export function graphBodies({ services, issues, announcements }: LargeTenant): Bodies {
  const wire = graphWire('camel');
  return new Map([
    ['/healthOverviews', list(services.map((each) => wire.health(each)))],
    ['/issues', list(issues.map(wire.issue))],
    ['/messages', list(announcements.map(wire.message))],
  ]);
}

const PAGE = 100;

/** What the Service Communications API answers about it. Issues come in pages of 100. */
export function serviceCommsBodies({ services, issues, announcements }: LargeTenant): Bodies {
  const wire = serviceCommsWire('seen', (id) => `https://reports.example/${id}`);
  return new Map([
    ['/Services', list(services.map(({ service }) => wire.service({ ...service, features: [] })))],
    ['/CurrentStatus', list(services.map((each) => wire.status(each, NOW)))],
    ...pagesOf('Incident', issues.map(wire.issue)),
    ...pagesOf('MessageCenter', announcements.map(wire.announcement)),
  ]);
}

/** The pages of a kind of message, and the empty one after them. */
function pagesOf(kind: string, rows: readonly unknown[]): [string, string][] {
  return Array.from({ length: Math.ceil(rows.length / PAGE) + 1 }, (_, page) => [
    `${kind} ${page * PAGE}`,
    list(rows.slice(page * PAGE, (page + 1) * PAGE)),
  ]);
}
