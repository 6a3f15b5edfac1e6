import { startDeployment, type Alerted } from '../kit/alerts.ts';
import type { Figure, Row } from '../kit/figure.ts';
import { amount, median, quantile } from '../kit/measure.ts';

const NO_LIMIT = 10_000;

export const firstCard: Row = {
  number: 7,
  name: 'from seeing a change to its cards',
  floor: 'a promised time',
  run: async (bench) => {
    const conversations = bench.quick ? 2_000 : 10_000;
    const deployment = await startDeployment(bench, { conversations, scope: 'channel', ratePerSecond: NO_LIMIT });
    const changes: Alerted[] = [];
    try {
      for (let change = 0; change < (bench.quick ? 3 : 12); change += 1) {
        bench.say(`change ${change + 1}`);
        changes.push(await deployment.alert());
      }
      return figuresOf(changes);
    } finally {
      await deployment.stop();
    }
  },
};

function figuresOf(changes: readonly Alerted[]): readonly Figure[] {
  const firsts = changes.map(({ firstAt, seenAt }) => firstAt - seenAt);
  const lasts = changes.map(({ lastAt, seenAt }) => (lastAt - seenAt) / 1_000);
  const to = `${changes[0]?.cards} subscriptions, ${changes.length} changes`;
  return [
    {
      what: 'first card, slowest 5 %',
      value: quantile(firsts, 0.95),
      unit: 'ms',
      reach: { atMost: 1_000 },
      detail: `median ${amount(median(firsts))} ms, longest ${amount(Math.max(...firsts))} ms; ${to}`,
    },
    {
      what: 'last card, slowest 5 %',
      value: quantile(lasts, 0.95),
      unit: 's',
      reach: { atMost: 10 },
      detail: `median ${amount(median(lasts))} s, longest ${amount(Math.max(...lasts))} s; ${to}`,
    },
  ];
}
