import assert from 'node:assert/strict';
import { DAY, shift } from '../../../src/domain/instant.ts';
import {
  overallTrend,
  TELEMETRY_STEP_MS,
  telemetrySpan,
  trendOf,
  type TelemetryPoint,
  type TelemetrySeries,
} from '../../../src/domain/impact/telemetry.ts';

const START = '2031-05-04T09:00:00.000Z';

function points(start: string, values: readonly number[]): TelemetryPoint[] {
  return values.map((value, at) => ({ from: shift(start, at * TELEMETRY_STEP_MS), value }));
}

function series(
  now: readonly number[],
  before: readonly number[],
  unit: 'count' | 'percent' = 'count',
): TelemetrySeries {
  return {
    metric: 'mail-delivered',
    unit,
    now: points(START, now),
    weekBefore: points(shift(START, -7 * DAY), before),
  };
}

const USUAL = [100, 100, 100, 100, 100];

describe('what telemetry shows', () => {
  it('is a fall below half of the same hour a week before', () => {
    assert.equal(trendOf(series([40, 40, 40, 40, 100], USUAL)), 'fell');
    assert.equal(trendOf(series([60, 60, 60, 60, 100], USUAL)), 'unclear');
    assert.equal(trendOf(series([90, 90, 90, 90, 100], USUAL)), 'usual');
  });

  it('leaves the newest step out, which Microsoft may not have finished', () => {
    assert.equal(trendOf(series([100, 100, 100, 100, 0], USUAL)), 'usual');
  });

  it('says nothing of little use, or of hours that were not counted', () => {
    assert.equal(trendOf(series([0, 0, 0, 0, 0], [9, 9, 9, 9, 9])), 'unclear');
    assert.equal(trendOf(series([0, 0, 0, 0, 0], [])), 'unclear');
    assert.equal(trendOf(series([], USUAL)), 'unclear');
  });

  it('says nothing where a step of the hour is missing', () => {
    const whole = series([40, 40, 40, 40, 100], USUAL);
    assert.equal(trendOf({ ...whole, now: whole.now.filter((_, at) => at !== 2) }), 'unclear');
    assert.equal(trendOf({ ...whole, weekBefore: whole.weekBefore.slice(1) }), 'unclear');
  });

  it('of shares is a fall by points', () => {
    assert.equal(trendOf(series([90, 90, 90, 90, 99], [99, 99, 99, 99, 99], 'percent')), 'fell');
    assert.equal(trendOf(series([97, 97, 97, 97, 99], [99, 99, 99, 99, 99], 'percent')), 'usual');
  });

  it('of several metrics is a fall if one of them fell, and as usual only if all are', () => {
    const [fell, usual, unclear] = [series([0, 0, 0, 0, 0], USUAL), series(USUAL, USUAL), series([], USUAL)];
    const of = (...all: TelemetrySeries[]) => overallTrend({ read: true, upTo: START, series: all });
    assert.equal(of(usual, fell), 'fell');
    assert.equal(of(usual, usual), 'usual');
    assert.equal(of(usual, unclear), 'unclear');
    assert.equal(of(), 'unclear');
    assert.equal(overallTrend({ read: false, because: 'off' }), 'unread');
  });

  it('is asked for three whole hours up to the last step that has ended', () => {
    assert.deepEqual(telemetrySpan('2031-05-04T12:14:59.000Z'), {
      from: '2031-05-04T09:00:00.000Z',
      to: '2031-05-04T12:00:00.000Z',
    });
  });
});
