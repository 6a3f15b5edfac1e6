import { countApiCalls } from '../kit/api-calls.ts';
import type { Bench, Figure, Row } from '../kit/figure.ts';
import { amount } from '../kit/measure.ts';

const PROCESSES = 3;
const QUESTIONS_PER_HOUR = 500;
/** Graph allows so many calls an hour for an app in a tenant. */
const ALLOWED = 800;

export const apiCalls: Row = {
  number: 12,
  name: `API calls of ${PROCESSES} processes in 24 simulated hours with ${QUESTIONS_PER_HOUR} questions an hour`,
  floor: `the ${ALLOWED} an hour that are allowed`,
  run: measureCalls,
};

async function measureCalls(bench: Bench): Promise<readonly Figure[]> {
  const hours = bench.quick ? 2 : 24;
  bench.say(`${hours} hours`);
  const { perHour, operations, asked } = await countApiCalls({
    ...{ redisUrl: await bench.redis(), hours, processes: PROCESSES, questionsPerHour: QUESTIONS_PER_HOUR },
  });
  if (asked.answered + asked.refused !== hours * QUESTIONS_PER_HOUR) throw new Error('not all was asked');
  const mean = perHour.reduce((sum, count) => sum + count, 0) / perHour.length;
  const by = [...operations].map(([name, count]) => `${amount(count / hours)} ${name}`).join(', ');
  const share = (calls: number) => (calls / ALLOWED) * 100;
  return [
    {
      ...{ what: 'the busiest hour', value: share(Math.max(...perHour)), unit: '%', reach: { atMost: 25 } },
      detail: `${Math.max(...perHour)} of ${ALLOWED}`,
    },
    { what: 'an hour on average', value: share(mean), unit: '%', detail: `${amount(mean)}: ${by}` },
  ];
}
