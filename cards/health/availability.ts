import type { HistoryDay } from '../../src/domain/health/day-kind.ts';
import type { Downtime } from '../../src/usecases/asking/answers.ts';
import type { Words } from '../../words/index.ts';

/** The share of the known time without an incident: in a sentence with the rule, and for a gauge if there was one. */
export function availabilityOf(days: readonly HistoryDay[], { downMs, knownMs }: Downtime, { history }: Words): object {
  if (knownMs === 0) return { hasAvailability: false, isMeasured: false };
  const isPartial = days.some(({ kind }) => kind === 'unknown' || kind === 'degraded');
  const say = isPartial ? history.availabilityOfKnown : history.availability;
  const share = (knownMs - downMs) / knownMs;
  const gauge = { available: history.available, percent: percentOf(share), incidents: history.kinds.incident };
  return {
    ...{ hasAvailability: true, availability: say(share), isMeasured: downMs > 0 },
    ...(downMs > 0 && { ...gauge, rest: percentOf(1 - share) }),
  };
}

/** In percent, with two digits. */
function percentOf(share: number): number {
  return Math.round(share * 10_000) / 100;
}
