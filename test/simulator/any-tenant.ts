import fc from 'fast-check';
import type { Announcement } from '../../src/domain/health/announcement.ts';
import { instantOf, timeOf, type Instant } from '../../src/domain/instant.ts';
import type { Detail, Issue, Post } from '../../src/domain/health/issue.ts';
import type { Feature, Service, ServiceDay, ServiceRef } from '../../src/domain/health/service.ts';
import { isClosingStatus, readStatus, STATUSES, type ReadStatus } from '../../src/domain/health/status.ts';
import { plainLine, plainProse } from '../../src/lib/text/one-form.ts';
import { plainName } from '../../src/domain/naming/service-names.ts';
import type { Tenant } from '../fakes/health-source.ts';
import { NOW } from './at.ts';

/*
 * Tenants made at random, within what the domain's types say. Left out is only what neither API can carry, or what no source
 * has: services without a name, with odd blanks in it or with the same name but for case, two posts at the same millisecond, an id that is no id,
 * issues of services that the tenant has not, an empty name of a feature or detail, an unknown status without its text. What one
 * of the APIs cannot carry is not left out here: `issueView` and its like in test/contract/health-views.ts take it away.
 */

/** Objects as product code makes them. */
function plainRecord<T extends object>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> {
  return fc.record<T>(model, { noNullPrototype: true });
}

const text = fc.string({ unit: 'binary', maxLength: 60 });
// Names, titles and impacts are given in the one form in which they are read.
const line = text.map(plainLine);
const prose = text.map(plainProse);
const named = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((each) => plainName(plainLine(each)))
  .filter((each) => each !== '');
const instant: fc.Arbitrary<Instant> = fc
  .integer({ min: Date.parse('2012-01-01T00:00:00Z'), max: timeOf(NOW) })
  .map(instantOf);

const status: fc.Arbitrary<ReadStatus> = fc.oneof(
  fc
    .constantFrom(...STATUSES.filter((each) => each !== 'unknown'))
    .map((value) => ({ status: value, statusText: value })),
  fc.constantFrom('partlySunny', 'Brand new', 'x2').map(readStatus),
);

const features: fc.Arbitrary<Feature[]> = fc.uniqueArray(plainRecord({ id: named, name: named }), {
  selector: ({ name }) => name,
  maxLength: 4,
});

const services: fc.Arbitrary<Service[]> = fc
  .uniqueArray(plainRecord({ id: fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{2,12}$/), name: named, features }), {
    selector: ({ id }) => id.toLowerCase(),
    minLength: 1,
    maxLength: 5,
  })
  // A name begins with its number: no two fold to one, and none is an id.
  .map((all) => all.map((service, index) => ({ ...service, name: `${index}: ${service.name}` })));

const details: fc.Arbitrary<Detail[]> = fc.uniqueArray(
  plainRecord({
    name: fc.oneof(fc.constantFrom('ExternalLink', 'BlogLink', 'HelpLink', 'NotifyInApp', 'RoadmapIds'), named),
    value: text.filter((value) => value !== ''),
  }),
  { selector: ({ name }) => name, maxLength: 4 },
);

const body = plainRecord({ type: fc.constantFrom('html', 'text'), content: text });

const posts: fc.Arbitrary<Post[]> = fc
  .uniqueArray(plainRecord({ createdAt: instant, kind: fc.constantFrom('regular', 'quick', 'strategic'), body }), {
    selector: ({ createdAt }) => createdAt,
    maxLength: 5,
  })
  .map((all) => all.toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1)));

/** Whether an issue is over where only its status can tell, or its end where the status says nothing. */
function overByStatus({ status: read }: ReadStatus, endedAt: Instant | undefined): boolean {
  if (read === 'unknown' || read === 'informationAvailable') return endedAt !== undefined;
  return isClosingStatus(read);
}

function issue(own: readonly ServiceRef[], flag: Flag): fc.Arbitrary<Issue> {
  const parts = plainRecord({
    title: line,
    classification: fc.constantFrom('incident', 'advisory'),
    service: fc.constantFrom(...own),
    feature: fc.option(named, { nil: undefined }),
    featureGroup: fc.option(named, { nil: undefined }),
    resolved: fc.boolean(),
    startedAt: instant,
    endedAt: fc.option(instant, { nil: undefined }),
    modifiedAt: instant,
    impact: prose,
    origin: fc.constantFrom('microsoft', 'thirdParty', 'customer'),
    details,
    posts,
  });
  return fc.tuple(parts, status).map(([{ feature, featureGroup, endedAt, service, ...rest }, read]) => ({
    ...rest,
    ...read,
    id: '',
    service: { id: service.id, name: service.name },
    resolved: flag === 'free' ? rest.resolved : overByStatus(read, endedAt),
    ...(feature !== undefined && { feature }),
    ...(featureGroup !== undefined && { featureGroup }),
    ...(endedAt !== undefined && { endedAt }),
  }));
}

function announcement(own: readonly ServiceRef[]): fc.Arbitrary<Announcement> {
  const parts = plainRecord({
    kind: fc.constantFrom('message', 'maintenance'),
    title: line,
    services: fc.uniqueArray(fc.constantFrom(...own), { selector: ({ id }) => id, maxLength: 3 }),
    category: fc.constantFrom('preventOrFixIssue', 'planForChange', 'stayInformed', 'unknown'),
    severity: fc.constantFrom('normal', 'high', 'critical', 'unknown'),
    majorChange: fc.boolean(),
    actionRequiredBy: fc.option(instant, { nil: undefined }),
    startsAt: instant,
    endsAt: fc.option(instant, { nil: undefined }),
    modifiedAt: instant,
    tags: fc.array(line, { maxLength: 3 }),
    details,
    body,
  });
  const progress = fc.constantFrom('scheduled', 'inProgress', 'completed', 'canceled').map(readStatus);
  return fc.tuple(parts, progress).map(([{ actionRequiredBy, endsAt, ...rest }, state]) => ({
    ...rest,
    id: '',
    services: rest.services.map(({ id, name }) => ({ id, name })),
    ...(actionRequiredBy !== undefined && { actionRequiredBy }),
    ...(endsAt !== undefined && { endsAt }),
    ...(rest.kind === 'maintenance' && { progress: state }),
  }));
}

function days(own: readonly Service[], dates: readonly string[]): fc.Arbitrary<ServiceDay[]> {
  const day = plainRecord({
    service: fc.constantFrom(...own),
    day: fc.constantFrom(...dates),
    read: status,
    of: status,
  });
  return fc.uniqueArray(day, { selector: (each) => `${each.day} ${each.service.id}`, maxLength: 8 }).map((all) =>
    all.map(({ service, day: date, read, of }) => ({
      service: { id: service.id, name: service.name },
      day: date,
      ...read,
      features: service.features.map((feature) => ({ ...feature, ...of })),
      issueIds: ['EX10001', 'EX10002'],
    })),
  );
}

/** Whether `resolved` may gainsay the status: the legacy API has no flag, so behind it the status alone can tell. */
export type Flag = 'free' | 'by status';

/** A tenant with a little of anything; its days are among `dates`. */
export function anyTenant(dates: readonly string[], flag: Flag): fc.Arbitrary<Partial<Tenant>> {
  return services.chain((own) =>
    plainRecord({
      services: fc.constant(own),
      issues: fc.array(issue(own, flag), { maxLength: 6 }).map((all) => numbered(all, 'EX')),
      announcements: fc.array(announcement(own), { maxLength: 5 }).map((all) => numbered(all, 'MC')),
      days: days(own, dates),
    }),
  );
}

function numbered<T extends { readonly id: string }>(all: readonly T[], prefix: string): T[] {
  return all.map((each, index) => ({ ...each, id: `${prefix}${10_001 + index}` }));
}
