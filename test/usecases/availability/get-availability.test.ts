import assert from 'node:assert/strict';
import { HealthError } from '../../../src/domain/health/health-error.ts';
import type { ServiceDay } from '../../../src/domain/health/service.ts';
import { HOUR } from '../../../src/domain/instant.ts';
import { addDays, startOfLocalDay } from '../../../src/domain/local-time.ts';
import type { Availability, AvailabilityQuery } from '../../../src/usecases/availability/get-availability.ts';
import type { AskingPorts } from '../../../src/usecases/index.ts';
import { makeAsking, NOON, TENANT } from '../../fakes/asking.ts';
import { anAnnouncement, anIssue, EXCHANGE, makeFakeSource, TEAMS } from '../../fakes/health-source.ts';
import { aState } from '../../fixtures/record/entries.ts';
import { recordingOf, sighted } from '../../fixtures/record/recording.ts';

const period = (first: string, last: string, zone = 'UTC') => ({
  ...{ first, last, from: startOfLocalDay(first, zone), to: startOfLocalDay(addDays(last, 1), zone) },
});
const APRIL = period('2031-04-01', '2031-04-30');
const asked = (changes: Partial<AvailabilityQuery> = {}): AvailabilityQuery => ({
  ...{ services: [EXCHANGE], period: APRIL, timeZone: 'UTC', counting: 'incidents', ...changes },
});
const closed = (id: string, from: string, to: string, changes = {}) =>
  anIssue({ id, startedAt: `${from}:00.000Z`, endedAt: `${to}:00.000Z`, resolved: true, ...changes });

const EACH_DAY = Array.from({ length: 60 }, (_, at): ServiceDay => ({
  ...{ service: EXCHANGE, day: addDays('2031-03-03', at), status: 'serviceOperational', statusText: '' },
  ...{ features: [], issueIds: [] },
}));
const TWO = [
  closed('EX1', '2031-04-03T08:00', '2031-04-03T10:00'),
  closed('EX2', '2031-04-03T09:00', '2031-04-03T12:00', { featureGroup: 'Mail' }),
  closed('EX3', '2031-04-10T00:00', '2031-04-12T00:00', { classification: 'advisory' }),
];

async function measured(
  query: AvailabilityQuery,
  changes: Partial<AskingPorts> = {},
  given = {},
): Promise<Availability> {
  const { app } = makeAsking(makeFakeSource({ days: EACH_DAY, issues: TWO, ...given }), changes);
  return (await app.getAvailability(TENANT, query)).value;
}

describe('availability of services', () => {
  it('agrees with the history of the same days', async () => {
    const { app } = makeAsking(makeFakeSource({ days: EACH_DAY, issues: TWO }));
    const [service] = (await app.getAvailability(TENANT, asked())).value.services;
    const { downtime } = (await app.getHistory(TENANT, EXCHANGE, APRIL)).value;
    assert.deepEqual([service.whole.downMs, service.whole.knownMs], [4 * HOUR, 30 * 24 * HOUR]);
    assert.deepEqual([downtime.downMs, downtime.knownMs], [service.whole.downMs, service.whole.knownMs]);
    assert.deepEqual(
      downtime.dailyMs,
      service.by('day').map(({ downMs }) => downMs),
    );
  });

  it('counts advisories only where they are asked for, and names what does not count', async () => {
    const [service] = (await measured(asked())).services;
    assert.deepEqual(
      service.notCounted.map(({ issue, because }) => [issue.id, because]),
      [['EX3', 'advisory']],
    );
    const [all] = (await measured(asked({ counting: 'all' }))).services;
    assert.deepEqual([all.whole.downMs, all.notCounted], [52 * HOUR, []]);
  });

  it('puts the least available service first, and what is not known last', async () => {
    const days = [...EACH_DAY, ...EACH_DAY.map((day) => ({ ...day, service: TEAMS }))];
    const other = { id: 'Forms', name: 'Microsoft Forms' };
    const { services } = await measured(asked({ services: [other, TEAMS, EXCHANGE] }), {}, { days });
    assert.deepEqual(
      services.map(({ service, whole }) => [service.id, whole.knownMs > 0]),
      [
        ['Exchange', true],
        [TEAMS.id, true],
        ['Forms', false],
      ],
    );
  });

  it('adds what only its own record has: issues, when it began, and its gaps', async () => {
    const vanished = anIssue({ id: 'EX9', startedAt: '2031-01-20T00:00:00.000Z' });
    const recording = recordingOf({
      from: '2030-12-01T00:00:00.000Z',
      gaps: [{ from: '2031-01-05T00:00:00.000Z', to: '2031-01-06T00:00:00.000Z', because: 'off' }],
      entries: [
        ...sighted(closed('EX0', '2031-01-05T06:00', '2031-01-05T08:00'), '2031-01-05T09:00:00.000Z'),
        ...sighted(vanished, '2031-01-20T01:00:00.000Z'),
        { ...aState(2, '2031-01-20T05:00:00.000Z', vanished), noLongerListed: true },
      ],
    });
    const january = period('2031-01-01', '2031-01-31');
    const [service] = (await measured(asked({ period: january }), { recording })).services;
    assert.deepEqual([service.whole.downMs / HOUR, service.whole.unknownMs / HOUR], [7, 22]);
    assert.equal(service.gaps.length, 1);
    const [without] = (await measured(asked({ period: january }))).services;
    assert.equal(without.whole.knownMs, 0, 'no source reaches back to January');
  });

  it('shows maintenance apart: it is not down, and what is down in it is', async () => {
    const hours = { startsAt: '2031-04-03T11:00:00.000Z', endsAt: '2031-04-03T15:00:00.000Z' };
    const planned = anAnnouncement({ kind: 'maintenance', services: [EXCHANGE], ...hours });
    const announcements = [
      planned,
      anAnnouncement({ ...planned, id: 'MC2', progress: { status: 'canceled', statusText: '' } }),
      // The Message Center shows it for so long; nobody works for weeks.
      anAnnouncement({ ...planned, id: 'MC3', endsAt: '2031-04-29T00:00:00.000Z' }),
      anAnnouncement({ ...planned, id: 'MC4', services: [TEAMS] }),
    ];
    const [service] = (await measured(asked(), {}, { announcements })).services;
    const { downMs, maintenanceMs, downInMaintenanceMs } = service.whole;
    assert.deepEqual([downMs / HOUR, maintenanceMs / HOUR, downInMaintenanceMs / HOUR], [4, 4, 1]);
    assert.deepEqual(
      service.maintenance.map(({ announcement }) => announcement.id),
      ['MC123456'],
    );
  });

  it('counts an open incident until now, and nothing of what lies ahead', async () => {
    const issues = [anIssue({ startedAt: '2031-05-01T10:00:00.000Z' })];
    const query = asked({ period: period('2031-05-01', '2031-05-31') });
    const [service] = (await measured(query, {}, { issues })).services;
    assert.deepEqual([service.whole.downMs / HOUR, service.whole.knownMs / HOUR, service.whole.unknownMs], [2, 12, 0]);
    assert.equal(service.by('day').length, 31);
    assert.equal(service.issues[0]?.to, NOON);
  });

  it('answers without announcements, and fails only if nothing of the service can be read', async () => {
    const asking = makeAsking(makeFakeSource({ days: EACH_DAY, issues: TWO }));
    asking.source.listAnnouncements = () => Promise.reject(new HealthError('source-timeout', 'slow'));
    const { value } = await asking.app.getAvailability(TENANT, asked());
    assert.equal(value.services[0].whole.downMs, 4 * HOUR);
  });
});

describe('the days below the status of a service', () => {
  it('agree with its availability: the days with an incident are those that were down', async () => {
    const issues = [
      closed('EX1', '2031-04-27T08:00', '2031-04-27T10:00'),
      closed('EX2', '2031-04-29T22:00', '2031-04-30T02:00'),
      anIssue({ startedAt: '2031-05-01T11:00:00.000Z' }),
    ];
    for (const timeZone of ['UTC', 'America/New_York', 'Asia/Tokyo']) {
      const { app } = makeAsking(makeFakeSource({ days: EACH_DAY, issues }));
      const { week } = (await app.getServiceStatus(TENANT, EXCHANGE, timeZone)).value;
      const days = period(week[0]?.day ?? '', week.at(-1)?.day ?? '', timeZone);
      const [service] = (await app.getAvailability(TENANT, asked({ period: days, timeZone }))).value.services;
      assert.deepEqual(
        week.map(({ day, kind }) => [day, kind === 'incident']),
        service.by('day').map(({ first, downMs }) => [first, downMs > 0]),
        timeZone,
      );
      const { downtime } = (await app.getHistory(TENANT, EXCHANGE, days, timeZone)).value;
      assert.deepEqual(
        downtime.dailyMs,
        service.by('day').map(({ downMs }) => downMs),
      );
    }
  });
});
