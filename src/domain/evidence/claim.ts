import type { Day } from '../instant.ts';
import type { Period } from '../period.ts';

/** Until when a service credit can be asked for. */
export interface Claim {
  /** The month of the incidents: `2026-10`. */
  readonly month: string;
  /** The last day of the month after it. */
  readonly by: Day;
}

/**
 * When claims for the months of a period must be in: Microsoft's terms want them by the end of the calendar month that
 * follows the incident's month. The terms of one's own contract decide; this is only their usual wording.
 */
export function claimsOf({ first, last }: Pick<Period, 'first' | 'last'>): Claim[] {
  const end = monthNumber(last);
  const claims: Claim[] = [];
  for (let month = monthNumber(first); month <= end; month += 1) {
    claims.push({ month: monthOf(month), by: lastDayOf(month + 1) });
  }
  return claims;
}

/** Months since the year 0. */
function monthNumber(day: Day): number {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return year * 12 + month - 1;
}

function monthOf(number: number): string {
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
}

/** The zeroth day of the next month. */
function lastDayOf(number: number): Day {
  return new Date(Date.UTC(Math.floor(number / 12), (number % 12) + 1, 0)).toISOString().slice(0, 10);
}
