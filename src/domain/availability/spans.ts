import { between } from '../instant.ts';
import type { Span } from '../health/day-kind.ts';

/** Times as sets: all of these functions give spans in order that neither overlap nor touch, and none without length. */

/** The same time, in which every moment counts once. */
export function union(spans: readonly Span[]): Span[] {
  const apart: Span[] = [];
  for (const span of spans.filter(({ from, to }) => from < to).toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = apart.at(-1);
    if (!last || span.from > last.to) apart.push({ from: span.from, to: span.to });
    else if (span.to > last.to) apart[apart.length - 1] = { from: last.from, to: span.to };
  }
  return apart;
}

/** The time that is in both. */
export function common(a: readonly Span[], b: readonly Span[]): Span[] {
  return commonOfUnions(union(a), union(b));
}

/** The same of spans that are in order and apart already. */
export function commonOfUnions(one: readonly Span[], other: readonly Span[]): Span[] {
  const both: Span[] = [];
  for (let at = 0, beside = 0; ;) {
    const [first, second] = [one[at], other[beside]];
    if (!first || !second) return both;
    const from = first.from > second.from ? first.from : second.from;
    const to = first.to < second.to ? first.to : second.to;
    if (from < to) both.push({ from, to });
    if (first.to < second.to) at += 1;
    else beside += 1;
  }
}

/** The time of `spans` that is in none of `others`. */
export function without(spans: readonly Span[], others: readonly Span[]): Span[] {
  const taken = union(others);
  return union(spans).flatMap(({ from, to }) => {
    const inside = common([{ from, to }], taken);
    const edges = [from, ...inside.flatMap((span) => [span.from, span.to]), to];
    return pairs(edges).filter((span) => span.from < span.to);
  });
}

function pairs(edges: readonly string[]): Span[] {
  const found: Span[] = [];
  for (let at = 0; at + 1 < edges.length; at += 2) found.push({ from: edges[at] ?? '', to: edges[at + 1] ?? '' });
  return found;
}

/** Milliseconds of spans that do not overlap. */
export function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { from, to }) => sum + Math.max(0, between(from, to)), 0);
}
