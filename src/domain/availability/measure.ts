import type { Span } from '../health/day-kind.ts';
import { common, commonOfUnions, lengthOf, union } from './spans.ts';

/** When a service was down, when anything is known of it, and when maintenance was announced: each time once. */
interface Timeline {
  readonly down: readonly Span[];
  /** All of `down` is known. */
  readonly known: readonly Span[];
  readonly maintenance: readonly Span[];
}

/** How much of a time a service was down, in milliseconds. */
export interface Measure {
  /** Several issues at once count once. */
  readonly downMs: number;
  /** Time of which it is known whether the service was up or down. */
  readonly knownMs: number;
  /** Time that has passed of which it is not: neither up nor down. */
  readonly unknownMs: number;
  /** Announced maintenance. It does not count as down. */
  readonly maintenanceMs: number;
  /** What of the downtime falls into announced maintenance. It counts as down. */
  readonly downInMaintenanceMs: number;
}

/** Makes a timeline of spans that may overlap: in order and apart, and with nothing known of what lies ahead. */
export function makeTimeline({ down, known, maintenance }: Timeline, now: string): Timeline {
  const past = [{ from: '', to: now }];
  const isDown = common(down, past);
  return {
    down: isDown,
    known: union([...common(known, past), ...isDown]),
    maintenance: common(maintenance, past),
  };
}

/** Measures a part of a timeline. Its end may lie ahead: what has not happened yet is nothing at all. */
export function measure({ down, known, maintenance }: Timeline, span: Span, now: string): Measure {
  const past = [{ from: span.from, to: span.to < now ? span.to : now }];
  const isDown = commonOfUnions(down, past);
  const planned = commonOfUnions(maintenance, past);
  const knownMs = lengthOf(commonOfUnions(known, past));
  return {
    downMs: lengthOf(isDown),
    knownMs,
    unknownMs: lengthOf(past) - knownMs,
    maintenanceMs: lengthOf(planned),
    downInMaintenanceMs: lengthOf(commonOfUnions(isDown, planned)),
  };
}

/**
 * The share of the known time without downtime; undefined if nothing is known. It is cut off after `digits` decimals of a
 * percentage and never rounded up: what was down for a second does not look like 100.
 */
export function shareUp({ downMs, knownMs }: Pick<Measure, 'downMs' | 'knownMs'>, digits = 3): number | undefined {
  if (knownMs <= 0) return undefined;
  const steps = 10 ** (digits + 2);
  const scaled = (knownMs - downMs) * steps;
  return (scaled - (scaled % knownMs)) / knownMs / steps;
}
