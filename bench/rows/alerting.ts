import { alertsPerSecond, startDeployment, type Alerted, type Deployment } from '../kit/alerts.ts';
import { ask } from '../kit/control.ts';
import type { Bench, Figure, Row } from '../kit/figure.ts';
import { amount, inTurns } from '../kit/measure.ts';
import { startProgram, type Program } from '../kit/program.ts';

/** So many that the limiter makes nobody wait. */
const NO_LIMIT = 10_000;
/** How much larger or smaller the floor's requests may be: ids and the like differ. */
const SAME_SIZE = 0.1;

export const alerting: Row = {
  number: 5,
  name: 'alerts to a local connector',
  floor: 'a bare continueConversationAsync loop, 32 at a time, of the same card',
  run: async (bench) => {
    const conversations = bench.quick ? 500 : 2_000;
    const deployment = await startDeployment(bench, { conversations, scope: 'personal', ratePerSecond: NO_LIMIT });
    const floor = await startProgram('proactive', { CONNECTOR_URL: deployment.connectorUrl });
    try {
      return [await measure(bench, deployment, floor, conversations)];
    } finally {
      await Promise.all([deployment.stop(), floor.stop()]);
    }
  },
};

async function measure(bench: Bench, deployment: Deployment, floor: Program, cards: number): Promise<Figure> {
  const [ours, theirs]: [Alerted[], Alerted[]] = [[], []];
  const rateOf = async (alerted: Promise<Alerted>, into: Alerted[]) => {
    into.push(await alerted);
    return into.slice(-1).map(alertsPerSecond)[0] ?? 0;
  };
  const send = (number: number) => ask<{ seenAt: number }>(floor.url, '/send', { number, cards });
  bench.say(`alerts and the floor in turns, ${cards} cards each time`);
  const { ratio, spread, perSecond, floorPerSecond } = await inTurns(
    () => rateOf(deployment.alert(), ours),
    () => rateOf(deployment.expect(send), theirs),
    bench.quick ? 1 : 5,
  );
  const [bytes, floorBytes] = [ours[0]?.bytes ?? 0, theirs[0]?.bytes ?? 0];
  if (Math.abs(bytes / floorBytes - 1) > SAME_SIZE) throw new Error(`cards of ${bytes} bytes beside ${floorBytes}`);
  return {
    what: 'alerts',
    value: ratio,
    unit: 'of the floor',
    reach: { atLeast: 0.6 },
    spread,
    detail: `${amount(perSecond)} a second beside ${amount(floorPerSecond)}; ${cards} cards of ${amount(bytes / 1_024)} KB`,
  };
}
