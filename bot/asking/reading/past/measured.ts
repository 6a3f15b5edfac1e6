import { list, periodIn, words } from '../lines.ts';
import type { Sentence } from '../sentence.ts';

/** `availability Exchange 2026-10-01..2026-10-31 advisories features`. Nothing named means all services. */
export function measured(command: 'availability' | 'downtime', sentence: Sentence): string | undefined {
  const { names, families, facts, unknown } = sentence;
  const what = [...names, ...families];
  if (what.length === 0 && unknown.length > 0) return undefined;
  const subject = what.length > 0 ? list(what) : facts.has('it') ? 'it' : 'all';
  const units = [
    ['byDay', 'by-day'],
    ['byWeek', 'by-week'],
    ['byMonth', 'by-month'],
  ] as const;
  return words(
    ...[command, subject, periodIn(sentence)],
    facts.has('advisories') ? 'advisories' : undefined,
    facts.has('byFeature') ? 'features' : undefined,
    units.find(([fact]) => facts.has(fact))?.[1],
  );
}

/** `compare Exchange, microsoftteams 2026-10-01..2026-10-31`. With one name or none, the answer asks for others. */
export function compared(sentence: Sentence): string | undefined {
  const { names, unknown } = sentence;
  if (names.length === 0 && unknown.length > 0) return undefined;
  return words('compare', list(names), periodIn(sentence));
}

/** `mttr Exchange 90d`, `last-outage Exchange`. Nothing named means all services. */
export function measuredTime(command: 'mttr' | 'last-outage', sentence: Sentence): string | undefined {
  const { names, facts, unknown } = sentence;
  if (names.length === 0 && unknown.length > 0) return undefined;
  const subject = names.length > 0 ? list(names) : facts.has('it') ? 'it' : undefined;
  return words(command, subject, command === 'mttr' ? periodIn(sentence) : undefined);
}
