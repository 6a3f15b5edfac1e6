import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  deriveDays,
  deriveFeatureHealth,
  deriveFeatures,
  type DerivedFrom,
} from '../../../src/domain/health/history.ts';
import { dayOf, instantOf } from '../../../src/domain/instant.ts';
import type { Issue } from '../../../src/domain/health/issue.ts';
import { severityGroup } from '../../../src/domain/health/status.ts';

const MAIL = { id: 'Exchange', name: 'Exchange Online' };
const CHAT = { id: 'microsoftteams', name: 'Microsoft Teams' };

const issue = (changes: Partial<Issue> = {}): Issue => ({
  id: 'EX1',
  title: 'Mail is slow',
  classification: 'incident',
  service: MAIL,
  status: 'serviceDegradation',
  statusText: 'serviceDegradation',
  resolved: false,
  startedAt: '2031-03-02T23:59:59.000Z',
  modifiedAt: '2031-03-03T08:00:00.000Z',
  impact: '',
  details: [],
  posts: [],
  ...changes,
});
const closed = (start: string, end: string, changes: Partial<Issue> = {}) =>
  issue({
    status: 'serviceRestored',
    statusText: 'serviceRestored',
    resolved: true,
    startedAt: `${start}T10:00:00.000Z`,
    endedAt: `${end}T11:00:00.000Z`,
    modifiedAt: `${end}T12:00:00.000Z`,
    ...changes,
  });
const days = (issues: Issue[], changes: Partial<DerivedFrom> = {}) =>
  deriveDays({
    services: [MAIL],
    issues,
    since: '2031-03-01T00:00:00.000Z',
    now: '2031-03-05T06:00:00.000Z',
    ...changes,
  });
const statuses = (...input: Parameters<typeof days>) => days(...input).map(({ day, status }) => [day.slice(8), status]);

describe('history derived from issues', () => {
  it('has an entry for each service and UTC day, today included, oldest first', () => {
    const derived = days([], { services: [MAIL, CHAT], since: '2031-03-04T00:00:00.000Z' });
    assert.deepEqual(
      derived.map(({ day, service }) => [day, service.id]),
      [
        ['2031-03-04', 'Exchange'],
        ['2031-03-04', 'microsoftteams'],
        ['2031-03-05', 'Exchange'],
        ['2031-03-05', 'microsoftteams'],
      ],
    );
  });

  it('shows an open issue from its first UTC day until today', () => {
    assert.deepEqual(statuses([issue()]), [
      ['01', 'serviceOperational'],
      ['02', 'serviceDegradation'],
      ['03', 'serviceDegradation'],
      ['04', 'serviceDegradation'],
      ['05', 'serviceDegradation'],
    ]);
  });

  it('shows a closed issue on its days as the degradation it was, not as restored', () => {
    assert.deepEqual(
      statuses([closed('2031-03-02', '2031-03-03')]).map(([, status]) => status),
      ['serviceOperational', 'serviceDegradation', 'serviceDegradation', 'serviceOperational', 'serviceOperational'],
    );
  });

  it('counts an open issue that has an end time: its service is still degraded', () => {
    assert.equal(days([issue({ endedAt: '2031-03-03T00:00:00.000Z' })]).at(-1)?.status, 'serviceDegradation');
  });

  it('uses the last change as the end of a closed issue without one', () => {
    const ended = issue({ resolved: true, status: 'serviceRestored', modifiedAt: '2031-03-03T08:00:00.000Z' });
    assert.deepEqual(
      days([ended]).map(({ issueIds }) => issueIds.length),
      [0, 1, 1, 0, 0],
    );
  });

  it('shows the worst of several issues, and lists them all', () => {
    const worst = issue({ id: 'EX0', status: 'serviceInterruption', startedAt: '2031-03-04T01:00:00.000Z' });
    const [, , third, fourth] = days([issue(), worst]);
    assert.deepEqual([third?.status, third?.issueIds], ['serviceDegradation', ['EX1']]);
    assert.deepEqual([fourth?.status, fourth?.issueIds], ['serviceInterruption', ['EX0', 'EX1']]);
  });

  it('does not depend on the order of issues, even if two are equally bad', () => {
    const other = issue({ id: 'EX2', status: 'extendedRecovery', modifiedAt: '2031-03-04T00:00:00.000Z' });
    assert.equal(days([issue(), other]).at(-1)?.status, 'extendedRecovery');
    assert.deepEqual(days([issue(), other]), days([other, issue()]));
  });

  it('does not count a false positive as trouble', () => {
    const false_ = closed('2031-03-02', '2031-03-02', { status: 'falsePositive' });
    assert.equal(days([false_])[1]?.status, 'falsePositive');
  });

  it('uses only the issues of the service', () => {
    assert.ok(days([issue({ service: CHAT })]).every(({ status }) => status === 'serviceOperational'));
  });

  it('says unknown, not healthy, before the oldest day the source remembers', () => {
    const since = '2031-01-01T00:00:00.000Z';
    const known = (issues: Issue[]) => days(issues, { since }).find(({ status }) => status !== 'unknown')?.day;
    assert.equal(known([]), '2031-02-03', 'thirty days are kept');
    assert.equal(known([closed('2031-01-10', '2031-01-12', { service: CHAT })]), '2031-01-12', 'it remembers this end');
    assert.equal(
      known([issue({ startedAt: '2031-01-05T00:00:00.000Z', service: CHAT })]),
      '2031-02-03',
      'open: no proof',
    );
  });

  it('is empty if it would start after now', () => {
    assert.deepEqual(days([issue()], { since: '2031-03-06T00:00:00.000Z' }), []);
  });

  it('gives each feature its own days', () => {
    const search = closed('2031-03-04', '2031-03-04', { id: 'EX2', featureGroup: 'Search' });
    const [, second, , fourth] = days([issue({ featureGroup: 'Delivery', feature: 'Slow' }), search]);
    const of = (day: typeof second) => day?.features.map(({ name, status }) => [name, status]);
    assert.deepEqual(of(second), [
      ['Delivery', 'serviceDegradation'],
      ['Search', 'serviceOperational'],
    ]);
    assert.deepEqual(of(fourth), [
      ['Delivery', 'serviceDegradation'],
      ['Search', 'serviceDegradation'],
    ]);
  });

  it('works at any date: one entry per day, and only the issues it names make a day bad', () => {
    const time = fc.integer({ min: Date.UTC(1971, 0), max: Date.UTC(2199, 0) });
    const span = fc.integer({ min: 0, max: 40 * 86_400_000 });
    fc.assert(
      fc.property(time, span, fc.array(fc.tuple(span, span, fc.boolean())), (now, back, spans) => {
        const issues = spans.map(([ago, length, resolved], index) =>
          issue({
            id: `EX${String(index)}`,
            resolved,
            startedAt: instantOf(now - ago),
            endedAt: instantOf(now - ago + length),
          }),
        );
        const since = instantOf(now - back);
        const derived = days(issues, { since, now: instantOf(now) });
        assert.deepEqual([derived[0]?.day, derived.at(-1)?.day], [dayOf(since), dayOf(instantOf(now))]);
        assert.equal(new Set(derived.map(({ day }) => day)).size, derived.length);
        for (const day of derived) {
          const expected = issues.filter(
            ({ startedAt, endedAt, resolved }) =>
              dayOf(startedAt) <= day.day && (!resolved || dayOf(endedAt ?? startedAt) >= day.day),
          );
          assert.deepEqual(day.issueIds, expected.map(({ id }) => id).toSorted());
          assert.equal(severityGroup(day.status) === 'warning', expected.length > 0);
        }
      }),
    );
  });
});

describe('features derived from issues', () => {
  it('are the groups that issues name, by service, without duplicates, sorted by name', () => {
    const derived = deriveFeatures([
      issue({ featureGroup: 'Sign-in', feature: 'fine' }),
      issue({ featureGroup: 'Delivery' }),
      issue({ featureGroup: 'Sign-in' }),
      issue({ service: CHAT, feature: 'Meetings' }),
      issue({ service: CHAT }),
    ]);
    assert.deepEqual(
      derived.get('Exchange')?.map(({ name }) => name),
      ['Delivery', 'Sign-in'],
    );
    assert.deepEqual(derived.get('microsoftteams'), [{ id: 'Meetings', name: 'Meetings' }]);
  });

  it('are as bad now as their worst open issue', () => {
    const features = [
      { id: 'Search', name: 'Search' },
      { id: 'Sync', name: 'Sync' },
    ];
    const health = deriveFeatureHealth(features, [
      issue({ featureGroup: 'Search', status: 'investigating' }),
      issue({ featureGroup: 'Search', status: 'serviceInterruption' }),
      closed('2031-03-01', '2031-03-02', { featureGroup: 'Sync' }),
    ]);
    assert.deepEqual(
      health.map(({ status }) => status),
      ['serviceInterruption', 'serviceOperational'],
    );
  });
});
