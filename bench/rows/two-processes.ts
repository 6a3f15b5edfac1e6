import { Redis } from 'ioredis';
import { startDeployment, type Deployment } from '../kit/alerts.ts';
import type { Bench, Figure, Row } from '../kit/figure.ts';
import { startLoadGenerator, type Load, type LoadGenerator } from '../kit/load.ts';
import { amount, median, spreadOf } from '../kit/measure.ts';
import { startProgram, type Program } from '../kit/program.ts';

/** So many that the limiter makes nobody wait. */
const NO_LIMIT = 10_000;
const CALLERS = 16;
const CORES = 2;
/** Rounds until the compiler has seen what is done often. */
const WARM_UP = 3;
const CARD = '"type":"AdaptiveCard"';
const [QUESTION, ...OTHERS] = ['status', 'help', 'incidents', 'services', 'status exchange', 'messages'] as const;

/**
 * Whoever asks and whoever takes the alerts also needs a processor, and on a machine of two cores takes it from the second
 * process; in production they are elsewhere. So what is compared with 1.7 is what the measured processor time makes of two
 * cores: with one process, that process on one core and Redis on the other; with two, all of them sharing both cores. What two
 * processes cost each other (the work of agreeing who does what, waking for nothing) is in it, and so is Redis. The plain
 * throughput is told beside it.
 */
export const twoProcesses: Row = {
  number: 13,
  name: 'two processes',
  floor: 'one process',
  run: async (bench) => [await measureDeliveries(bench), await measureQuestions(bench)],
};

/** A piece of work, and the processor time that it took. */
interface Spent {
  readonly pieces: number;
  readonly perSecond: number;
  readonly processMs: number;
  readonly redisMs: number;
}

async function measureDeliveries(bench: Bench): Promise<Figure> {
  const conversations = bench.quick ? 500 : 2_000;
  const options = { conversations, scope: 'personal', ratePerSecond: NO_LIMIT } as const;
  const one = await startDeployment(bench, options);
  const two = await startDeployment(bench, { ...options, workers: 2 });
  const deliver = (deployment: Deployment) => () =>
    spent(deployment.workers, deployment.redis, async () => {
      const { cards, seenAt, lastAt } = await deployment.alert();
      return { pieces: cards, perSecond: (1_000 * cards) / (lastAt - seenAt) };
    });
  try {
    for (let alert = 0; alert < WARM_UP; alert += 1) {
      await one.alert();
      // Each of its processes gets half.
      await two.alert();
      await two.alert();
    }
    return await compareBoth(bench, 'deliveries', deliver(one), deliver(two));
  } finally {
    await Promise.all([one.stop(), two.stop()]);
  }
}

async function measureQuestions(bench: Bench): Promise<Figure> {
  const url = await bench.redis();
  const redis = new Redis(url);
  const bots = [await startProgram('bot', { REDIS_URL: url }), await startProgram('bot', { REDIS_URL: url })];
  const generators = [await startLoadGenerator(), await startLoadGenerator()];
  const ask = (asked: readonly Program[]) => () =>
    spent(bots, redis, async () => {
      const all = await Promise.all(asked.map((bot, index) => asks(bench, generators[index], bot)));
      const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
      return { pieces: sum(all.map(({ answers }) => answers)), perSecond: sum(all.map(({ perSecond }) => perSecond)) };
    });
  let turn = 0;
  try {
    for (let round = 0; round < WARM_UP; round += 1) await ask(bots)();
    // Each of them in turn, as each may be the warmer one.
    const one = () => ask(bots.slice((turn += 1) % 2).slice(0, 1))();
    return await compareBoth(bench, 'questions', one, ask(bots));
  } finally {
    redis.disconnect();
    for (const generator of generators) generator.stop();
    await Promise.all(bots.map((bot) => bot.stop()));
  }
}

function asks({ quick }: Bench, generator: LoadGenerator | undefined, { url }: Program) {
  if (!generator) throw new Error('each process has a generator of its own');
  const load: Load = {
    url,
    question: QUESTION,
    others: OTHERS,
    seconds: quick ? 2 : 5,
    callers: CALLERS,
    expects: [CARD],
  };
  return generator.ask(load);
}

async function spent(
  processes: readonly Program[],
  redis: Redis,
  work: () => Promise<Pick<Spent, 'pieces' | 'perSecond'>>,
): Promise<Spent> {
  const before = [await processorMs(processes), await redisMs(redis)] as const;
  const done = await work();
  return {
    ...done,
    processMs: (await processorMs(processes)) - before[0],
    redisMs: (await redisMs(redis)) - before[1],
  };
}

async function processorMs(processes: readonly Program[]): Promise<number> {
  let total = 0;
  for (const process of processes) total += await process.cpuMs();
  return total;
}

async function redisMs(redis: Redis): Promise<number> {
  const info = await redis.info('cpu');
  const seconds = [...info.matchAll(/^used_cpu_(?:user|sys):([\d.]+)/gm)].map(([, value]) => Number(value));
  return 1_000 * seconds.reduce((sum, value) => sum + value, 0);
}

/** In turns, so that other load on the machine affects both equally. */
async function compareBoth(
  bench: Bench,
  what: string,
  one: () => Promise<Spent>,
  two: () => Promise<Spent>,
): Promise<Figure> {
  const pairs: (readonly [Spent, Spent])[] = [];
  for (let round = 1; round <= (bench.quick ? 2 : 7); round += 1) {
    bench.say(`${what}, round ${round}`);
    pairs.push([await one(), await two()]);
  }
  const ratios = pairs.map(([alone, both]) => capacityOfTwo(both) / capacityOfOne(alone));
  const plain = (index: 0 | 1) => amount(median(pairs.map((pair) => pair[index].perSecond)));
  return {
    what,
    value: median(ratios),
    unit: 'of the floor',
    reach: { atLeast: 1.7 },
    spread: spreadOf(ratios),
    detail: `${costOf(pairs.map(([alone]) => alone))} with one, ${costOf(pairs.map(([, both]) => both))} with two; ${plain(1)} a second beside ${plain(0)} with what asks and listens on the same cores`,
  };
}

/** Pieces a millisecond where the process has a core of its own and Redis the other. */
function capacityOfOne({ pieces, processMs, redisMs }: Spent): number {
  return pieces / Math.max(processMs, redisMs);
}

/** Pieces a millisecond where both processes and Redis share the cores. */
function capacityOfTwo({ pieces, processMs, redisMs }: Spent): number {
  return (CORES * pieces) / (processMs + redisMs);
}

function costOf(all: readonly Spent[]): string {
  const [bot, redis] = [
    median(all.map(({ processMs, pieces }) => processMs / pieces)),
    median(all.map(({ redisMs, pieces }) => redisMs / pieces)),
  ];
  return `${amount(bot)} + ${amount(redis)} ms (bot + Redis)`;
}
