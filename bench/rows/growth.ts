import { issuesGrowth } from '../growth/issues.ts';
import { subscriptionsGrowth } from '../growth/subscriptions.ts';
import { tenantsGrowth } from '../growth/tenants.ts';
import type { Bench, Figure, Row } from '../kit/figure.ts';

/** What grows, a file of `bench/growth` each. Their figures say of how many they are: `a poll, 1,000 issues`. */
const GROWTH: readonly ((bench: Bench) => Promise<readonly Figure[]>)[] = [
  subscriptionsGrowth,
  issuesGrowth,
  tenantsGrowth,
];

export const growth: Row = {
  number: 14,
  name: 'growth',
  floor: 'itself at other sizes',
  isLong: true,
  async run(bench) {
    const figures: Figure[] = [];
    for (const measure of GROWTH) figures.push(...(await measure(bench)));
    return figures;
  },
};
