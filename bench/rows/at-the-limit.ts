import { startDeployment, type Alerted } from '../kit/alerts.ts';
import type { Figure, Row } from '../kit/figure.ts';
import { amount } from '../kit/measure.ts';

/** What `DELIVERY_RATE_PER_SECOND` is if nobody sets it, and what Teams lets through for a tenant. */
const [RATE, TEAMS_RATE] = [40, 50];

export const atTheLimit: Row = {
  number: 6,
  name: 'alerts to 10,000 channels at Teams’ limit',
  floor: 'channels / configured rate',
  run: async (bench) => {
    const conversations = bench.quick ? 400 : 10_000;
    const options = { conversations, scope: 'channel', ratePerSecond: RATE, connectorPerSecond: TEAMS_RATE } as const;
    const deployment = await startDeployment(bench, options);
    try {
      bench.say(`${conversations} channels at ${RATE} a second: ${Math.round(conversations / RATE)} s`);
      return figuresOf(await deployment.alert());
    } finally {
      await deployment.stop();
    }
  },
};

function figuresOf({ cards, throttled, firstAt, lastAt, seenAt, mostPerSecond }: Alerted): readonly Figure[] {
  const [seconds, atBest] = [(lastAt - seenAt) / 1_000, cards / RATE];
  return [
    {
      what: 'time from seeing the issue to the last card',
      value: seconds / atBest,
      unit: 'times the floor',
      reach: { atMost: 1.05 },
      detail: `${amount(seconds)} s beside ${amount(atBest)} s for ${cards} cards; the first after ${firstAt - seenAt} ms`,
    },
    {
      what: 'requests that were throttled',
      value: throttled,
      unit: '',
      reach: { atMost: 0 },
      detail: `at most ${mostPerSecond} requests in any second`,
    },
  ];
}
