import assert from 'node:assert/strict';
import { telemetryPart } from '../../../cards/impact/telemetry.ts';
import { MINUTE, shift } from '../../../src/domain/instant.ts';
import { WEEK_MS, type TelemetrySeries } from '../../../src/domain/impact/telemetry.ts';
import type { Impact } from '../../../src/usecases/impact/get-impact.ts';
import { aReader } from '../../fakes/asking.ts';

const UP_TO = '2031-05-06T12:00:00.000Z';

/** Three hours of one number, and of another a week before. */
function series(metric: TelemetrySeries['metric'], unit: TelemetrySeries['unit'], now: number, before: number) {
  const points = (value: number, by = 0) =>
    Array.from({ length: 12 }, (_, at) => ({ from: shift(UP_TO, (at - 12) * 15 * MINUTE - by), value }));
  return { metric, unit, now: points(now), weekBefore: points(before, WEEK_MS) };
}

describe('the part of the card about telemetry', () => {
  it('compares an hour with one a week before, in numbers that people read', () => {
    const telemetry = {
      read: true,
      upTo: UP_TO,
      series: [
        series('mail-delivered', 'count', 125, 1_500),
        series('exchange-connections', 'percent', 66.249, 99.617),
      ],
    } as const;
    const impact: Pick<Impact, 'telemetry' | 'trend'> = { telemetry, trend: 'fell' };
    const said = (locale: string) =>
      telemetryPart(impact as Impact, aReader({ locale }))
        .facts.map(({ text }) => text.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll('\u2060', ''))
        .slice(1);
    assert.deepEqual(said('en'), [
      'Email delivered: 500 in an hour, 6,000 a week before',
      'Connections to Exchange that worked: 66.2%, 99.6% a week before',
    ]);
    assert.match(said('de')[1] ?? '', /66,2 %.* 99,6 %/);
  });
});
