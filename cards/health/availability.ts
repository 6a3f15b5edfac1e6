import { shareUp } from '../../src/domain/availability/measure.ts';
import type { Downtime } from '../../src/usecases/asking/answers.ts';
import type { Words } from '../../words/index.ts';

/** The share of the known time without an incident: in a sentence with the rule, and for a gauge if there was one. */
export function availabilityOf(downtime: Downtime, { history }: Words): object {
  const [share, cut] = [shareUp(downtime), shareUp(downtime, 2)];
  if (share === undefined || cut === undefined) return { hasAvailability: false, isMeasured: false };
  const say = downtime.unknownMs > 0 ? history.availabilityOfKnown : history.availability;
  const gauge = { available: history.available, percent: percentOf(cut), incidents: history.kinds.incident };
  const isMeasured = downtime.downMs > 0;
  return {
    ...{ hasAvailability: true, availability: say(share), isMeasured },
    ...(isMeasured && { ...gauge, rest: percentOf(1 - cut) }),
  };
}

/** In percent, with two digits. */
function percentOf(share: number): number {
  return Math.round(share * 10_000) / 100;
}
