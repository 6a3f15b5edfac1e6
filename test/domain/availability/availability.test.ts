import assert from 'node:assert/strict';
import fc from 'fast-check';
import { availabilityOf, type AskedTime } from '../../../src/domain/availability/availability.ts';
import { knowledgeOf } from '../../../src/domain/availability/known-time.ts';
import { shareUp, type Measure } from '../../../src/domain/availability/measure.ts';
import type { Issue } from '../../../src/domain/health/issue.ts';
import type { Status } from '../../../src/domain/health/status.ts';
import { instantOf } from '../../../src/domain/instant.ts';
import { addDays, startOfLocalDay } from '../../../src/domain/local-time.ts';
import { anAnnouncement, anIssue, EXCHANGE } from '../../fakes/health-source.ts';
import { everyDay } from '../../../src/usecases/asking/looking-back/every-day.ts';
import { CELL, dayAt, sweep, type Sweep, type Swept } from './sweep.ts';

const ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata'];
/** Days on which the clocks of some zone change are between them, and a change of month. */
const STARTS = ['2026-03-05', '2026-03-26', '2026-10-29'];
const DAYS = 12;
const STATUSES = {
  ok: 'serviceOperational',
  degraded: 'serviceDegradation',
  interrupted: 'serviceInterruption',
} as const;

const cells = (least: number, most: number) => fc.integer({ min: least, max: most }).map((each) => each * CELL);
const inTime = cells(-100, DAYS * 48);

interface Generated {
  readonly zone: string;
  readonly first: string;
  readonly now: number;
  readonly counting: 'incidents' | 'all';
  readonly issues: readonly {
    readonly start: number;
    readonly length: number;
    readonly end: 'ended' | 'modified' | 'open' | 'gone';
    readonly classification: 'incident' | 'advisory';
    readonly status: Status;
    readonly part: string | undefined;
  }[];
  readonly gaps: readonly (readonly [number, number])[];
  readonly windows: readonly (readonly [number, number])[];
  readonly recordedFrom: number | undefined;
  readonly days: readonly ('ok' | 'degraded' | 'interrupted' | undefined)[];
}

const span = fc.tuple(inTime, cells(1, 80)).map(([from, length]) => [from, from + length] as const);
const histories: fc.Arbitrary<Generated> = fc.record({
  zone: fc.constantFrom(...ZONES),
  first: fc.constantFrom(...STARTS),
  now: cells(0, (DAYS + 2) * 48),
  counting: fc.constantFrom('incidents', 'all'),
  issues: fc.array(
    fc.record({
      start: inTime,
      // Some end before they begin, and some last as long as nothing.
      length: fc.oneof(cells(-10, 20), cells(1, 250)),
      end: fc.constantFrom('ended', 'modified', 'open', 'gone'),
      classification: fc.constantFrom('incident', 'advisory'),
      status: fc.constantFrom<Status>(
        'serviceDegradation',
        'serviceRestored',
        'falsePositive',
        'investigationSuspended',
      ),
      part: fc.constantFrom(undefined, 'Mail', 'Calendar'),
    }),
    { maxLength: 7 },
  ),
  gaps: fc.array(span, { maxLength: 3 }),
  windows: fc.array(span, { maxLength: 2 }),
  recordedFrom: fc.option(inTime, { nil: undefined }),
  days: fc.array(fc.constantFrom('ok', 'ok', 'ok', 'degraded', 'interrupted', undefined), {
    minLength: DAYS,
    maxLength: DAYS,
  }),
});

/** The same history for both calculations. */
function made(generated: Generated): { readonly asked: AskedTime; readonly facts: Sweep } {
  const { zone, first, counting } = generated;
  const last = addDays(first, DAYS - 1);
  const [from, to] = [startOfLocalDay(first, zone), startOfLocalDay(addDays(last, 1), zone)];
  const base = Date.parse(from);
  const moved = (spans: Generated['gaps']) => spans.map(([a, b]) => [base + a, base + b] as const);
  const facts: Sweep = {
    issues: generated.issues.map((each, at) => issueOf(each, at, base)),
    counting,
    statusOf: new Map([
      ...generated.days.flatMap((status, at) => (status ? [[addDays(first, at), status] as const] : [])),
      // The source's newest day stands for one that has begun for the reader alone, so today is never without one.
      [dayAt(base + generated.now, zone), 'ok'],
    ]),
    recordedFrom: generated.recordedFrom === undefined ? undefined : base + generated.recordedFrom,
    gaps: moved(generated.gaps),
    windows: moved(generated.windows),
    ...{ from: base, to: Date.parse(to), now: base + generated.now, zone },
  };
  return { asked: { first, last, from, to, timeZone: zone, now: instantOf(facts.now), counting }, facts };
}

function issueOf(
  { start, length, end, classification, status, part }: Generated['issues'][number],
  at: number,
  base: number,
): Issue {
  const startedAt = instantOf(base + start);
  const ended = instantOf(base + start + length);
  return anIssue({
    ...{ id: `EX${String(at)}`, startedAt, modifiedAt: ended, classification, status, statusText: status },
    resolved: end === 'ended' || end === 'modified',
    ...(end === 'ended' && { endedAt: ended, modifiedAt: instantOf(base + start + length + 4 * CELL) }),
    ...(end === 'gone' && { listedUntil: ended }),
    ...(part !== undefined && { featureGroup: part }),
  });
}

function availability({ asked, facts }: ReturnType<typeof made>, issues = facts.issues) {
  const gaps = facts.gaps.map(([from, to]) => ({ from: instantOf(from), to: instantOf(to), because: 'off' as const }));
  const given = [...facts.statusOf].map(([day, status]) => ({
    ...{ service: EXCHANGE, day, status: STATUSES[status], statusText: '', features: [], issueIds: [] },
  }));
  const days = everyDay({ ...asked, service: EXCHANGE, period: asked, given, related: facts.issues });
  const recordedFrom = facts.recordedFrom === undefined ? undefined : instantOf(facts.recordedFrom);
  const knowledge = knowledgeOf(days, facts.issues, { gaps, recordedFrom }, asked.now);
  const announcements = facts.windows.map(([from, to], at) =>
    anAnnouncement({ id: `MC${String(at)}`, kind: 'maintenance', startsAt: instantOf(from), endsAt: instantOf(to) }),
  );
  return availabilityOf({ ...knowledge, service: EXCHANGE, issues, gaps, announcements }, asked);
}

const countsOf = ({ downMs, knownMs, unknownMs, maintenanceMs, downInMaintenanceMs }: Measure): Swept['whole'] => ({
  ...{ down: downMs, known: knownMs, unknown: unknownMs, planned: maintenanceMs, downInPlanned: downInMaintenanceMs },
});

describe('availability', () => {
  it('equals a sweep over every half hour on 1,000 histories: whole, by day, week and month', () => {
    const seen = { down: 0, unknown: 0, downInPlanned: 0 };
    fc.assert(
      fc.property(histories, (generated) => {
        const history = made(generated);
        const found = availability(history);
        const swept = sweep(history.facts);
        assert.deepEqual(countsOf(found.whole), swept.whole);
        const keyed = (unit: 'day' | 'week' | 'month', keyOf: (first: string) => string) =>
          new Map(found.by(unit).map((bucket) => [keyOf(bucket.first), countsOf(bucket)]));
        assert.deepEqual(
          keyed('day', (first) => first),
          swept.byDay,
        );
        assert.deepEqual([...keyed('week', (first) => first).values()], [...swept.byWeek.values()]);
        assert.deepEqual(
          keyed('month', (first) => first.slice(0, 7)),
          swept.byMonth,
        );
        for (const name of Object.keys(seen) as (keyof typeof seen)[]) seen[name] += Number(swept.whole[name] > 0);
      }),
      { numRuns: 1_000 },
    );
    // What the generator hardly ever makes would prove nothing.
    assert.ok(Math.min(...Object.values(seen)) > 100, JSON.stringify(seen));
  });

  it('equals it for each part of a service', () => {
    fc.assert(
      fc.property(histories, (generated) => {
        const history = made({ ...generated, days: generated.days.map((day) => (day === 'interrupted' ? 'ok' : day)) });
        for (const { name, whole } of availability(history).features) {
          // Days are judged by all issues, and time by those of the part.
          const others = history.facts.issues.map((issue) =>
            issue.featureGroup === name ? issue : { ...issue, status: 'falsePositive' as const },
          );
          assert.equal(whole.downMs, sweep({ ...history.facts, issues: others }).whole.down);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is cut off and never rounded up, and nothing if nothing is known', () => {
    const share = (downMs: number, knownMs: number) => shareUp({ downMs, knownMs });
    assert.equal(share(1, 400 * 86_400_000), 0.99999);
    assert.equal(share(0, 1), 1);
    assert.equal(share(4, 100_000), 0.99996);
    assert.equal(share(1, 1), 0);
    assert.equal(share(0, 0), undefined);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40_000_000_000 }), fc.nat(), (knownMs, part) => {
        const downMs = 1 + (part % knownMs);
        const found = share(downMs, knownMs) ?? Number.NaN;
        const exact = BigInt(knownMs - downMs) * 100_000n;
        assert.equal(BigInt(Math.round(found * 100_000)), exact / BigInt(knownMs));
        assert.ok(found < 1);
      }),
    );
  });
});
