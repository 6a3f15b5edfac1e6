import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { availabilityOf, type ServiceAvailability } from '../../../src/domain/availability/availability.ts';
import type { Counting } from '../../../src/domain/availability/counting.ts';
import { shareUp } from '../../../src/domain/availability/measure.ts';
import type { Issue } from '../../../src/domain/health/issue.ts';
import { HOUR } from '../../../src/domain/instant.ts';
import { addDays, startOfLocalDay } from '../../../src/domain/local-time.ts';
import { anAnnouncement, anIssue, EXCHANGE } from '../../fakes/health-source.ts';

const at = (time: string) => `${time}:00.000Z`;
const closed = (id: string, from: string, to: string, changes: Partial<Issue> = {}) =>
  anIssue({ id, startedAt: at(from), endedAt: at(to), modifiedAt: at(to), resolved: true, ...changes });

interface Asked {
  readonly days: readonly [first: string, last: string];
  readonly zone?: string;
  readonly now?: string;
  readonly counting?: Counting;
  readonly gaps?: readonly { from: string; to: string; because: 'off' }[];
  readonly window?: readonly [from: string, to: string];
}

/** All of the time is known but for the gaps. */
function measured(issues: readonly Issue[], asked: Asked): ServiceAvailability {
  const { days, zone = 'UTC', now = '2027-06-01T00:00:00.000Z', counting = 'incidents', gaps = [], window } = asked;
  const [first, last] = days;
  const span = { from: startOfLocalDay(first, zone), to: startOfLocalDay(addDays(last, 1), zone) };
  const edges = [span.from, ...gaps.flatMap(({ from, to }) => [from, to]), span.to];
  const known = edges.flatMap((from, each) => (each % 2 === 0 ? [{ from, to: edges[each + 1] ?? span.to }] : []));
  const announcements = window
    ? [anAnnouncement({ kind: 'maintenance', startsAt: at(window[0]), endsAt: at(window[1]) })]
    : [];
  return availabilityOf(
    { service: EXCHANGE, issues, known, unexplained: [], gaps, announcements },
    { first, last, ...span, timeZone: zone, now, counting },
  );
}

const OCTOBER = ['2026-10-01', '2026-10-31'] as const;

describe('availability by example', () => {
  it('is as the worked example of the documentation says', () => {
    const page = readFileSync(new URL('../../../docs/availability.md', import.meta.url), 'utf8');
    const issues = [
      closed('EX1', '2026-10-03T08:00', '2026-10-03T10:00'),
      closed('EX2', '2026-10-03T09:00', '2026-10-03T12:00'),
      closed('EX3', '2026-10-10T00:00', '2026-10-12T00:00', { classification: 'advisory' }),
      closed('EX4', '2026-10-15T07:00', '2026-10-15T09:00', { status: 'falsePositive' }),
      closed('EX5', '2026-10-20T05:00', '2026-10-20T07:00'),
    ];
    const gaps = [{ from: at('2026-10-20T00:00'), to: at('2026-10-20T06:00'), because: 'off' as const }];
    const window = ['2026-10-03T11:00', '2026-10-03T15:00'] as const;
    const { whole } = measured(issues, { days: OCTOBER, gaps, window });
    const hours = [whole.downMs, whole.downInMaintenanceMs, whole.maintenanceMs, whole.unknownMs, whole.knownMs];
    assert.deepEqual(
      hours.map((ms) => ms / HOUR),
      [6, 1, 4, 5, 739],
    );
    assert.equal(shareUp(whole), 0.99188);
    const all = measured(issues, { days: OCTOBER, gaps, counting: 'all' }).whole;
    assert.deepEqual([all.downMs / HOUR, shareUp(all, 2)], [54, 0.9269]);
    for (const said of ['**6 hours**', '**5 hours**', '**99.188 %**', '**92.69 %**'])
      assert.ok(page.includes(said), said);
  });

  it('counts by Microsoft’s last word: a start moved later, an end before it, a suspended investigation', () => {
    const day = (issue: Issue) => measured([issue], { days: ['2026-10-03', '2026-10-03'] });
    const downOf = (issue: Issue) => day(issue).whole.downMs / HOUR;
    assert.equal(downOf(closed('EX1', '2026-10-03T09:30', '2026-10-03T10:00')), 0.5);
    const slip = day(closed('EX1', '2026-10-03T10:00', '2026-10-03T09:00'));
    assert.deepEqual([slip.whole.downMs, slip.issues.length], [0, 1]);
    assert.equal(
      downOf(closed('EX1', '2026-10-03T08:00', '2026-10-03T10:00', { status: 'investigationSuspended' })),
      2,
    );
    const open = { resolved: false, status: 'serviceRestored' as const };
    const { whole } = measured([closed('EX1', '2026-10-03T08:00', '2026-10-03T10:00', open)], {
      ...{ days: ['2026-10-03', '2026-10-04'], now: at('2026-10-03T18:00') },
    });
    assert.equal(whole.downMs / HOUR, 10, 'open until now, though it has an end');
    const gone = { resolved: false, listedUntil: at('2026-10-03T11:00') };
    assert.equal(downOf(closed('EX1', '2026-10-03T08:00', '2026-10-03T10:00', gone)), 3);
  });

  it('has days of 23 and 25 hours, and weeks that begin on Monday', () => {
    const spring = measured([], { days: ['2026-03-28', '2026-03-30'], zone: 'Europe/Berlin' });
    const lengths = (each: ServiceAvailability) => each.by('day').map(({ knownMs }) => knownMs / HOUR);
    assert.deepEqual(lengths(spring), [24, 23, 24]);
    assert.deepEqual(lengths(measured([], { days: ['2026-10-25', '2026-10-25'], zone: 'Europe/Berlin' })), [25]);
    assert.deepEqual(
      measured([], { days: OCTOBER })
        .by('week')
        .map(({ first, last }) => [first, last].join(' ')),
      [
        '2026-10-01 2026-10-04',
        '2026-10-05 2026-10-11',
        '2026-10-12 2026-10-18',
        '2026-10-19 2026-10-25',
        '2026-10-26 2026-10-31',
      ],
    );
  });

  it('adds up the times of real issues, which begin hours before they are published and last for days', () => {
    // The times of real records of both APIs (health-apis.md §2.3), in one service.
    const real = [
      closed('SP220211', '2020-08-11T22:14', '2020-08-12T00:15'),
      closed('LY220759', '2020-08-21T18:10', '2020-08-21T20:00', { status: 'falsePositive' }),
      closed('TM218696', '2020-07-15T14:00', '2020-08-07T12:34', { classification: 'advisory' }),
      anIssue({
        id: 'EX213379',
        classification: 'advisory',
        startedAt: at('2020-05-15T18:00'),
        status: 'extendedRecovery',
      }),
    ];
    const august = { days: ['2020-08-01', '2020-08-31'] as const, now: at('2020-08-21T18:59') };
    const minutes = ({ whole }: ServiceAvailability) => whole.downMs / 60_000;
    assert.equal(minutes(measured(real, august)), 121);
    // The open advisory covers all of it until now.
    assert.equal(minutes(measured(real, { ...august, counting: 'all' })), 20 * 1440 + 18 * 60 + 59);
    const july = measured(real.slice(0, 3), { days: ['2020-07-01', '2020-07-31'], counting: 'all' });
    assert.equal(minutes(july), 16 * 1440 + 10 * 60);
  });
});
