import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startDeployment } from '../kit/alerts.ts';
import type { Bench, Figure, Row } from '../kit/figure.ts';
import { activityOf, startLoadGenerator, type LoadGenerator } from '../kit/load.ts';
import { amount, median, slopeOf, spreadOf } from '../kit/measure.ts';
import { productSettings, startProduct, timeOfStart, type Settings } from '../kit/product.ts';
import { startProgram, type Program } from '../kit/program.ts';

const READY_S = 1.5;
const TIMES_THE_ECHO = 1.5;
/** What a turn or a delivery may add: if each kept one short string, that were some 50. */
const TOLERANCE_BYTES = 25;
const CARD = '"type":"AdaptiveCard"';
const CALLERS = 16;
const TURNS = 100_000;
const DELIVERIES = 100_000;
/** So many that the limiter makes nobody wait. */
const NO_LIMIT = 10_000;
const LAPS = 20;
const QUESTIONS = ['status', 'help', 'incidents', 'services', 'status exchange', 'messages', 'hi'];

export const startAndMemory: Row = {
  number: 11,
  name: 'start and memory',
  floor: 'a bare botbuilder echo behind restify',
  async run(bench) {
    const source = await startProgram('health-api', { ISSUES: '100' });
    try {
      const settings = productSettings(await bench.redis(), source.url);
      return [...(await measureStart(bench, settings)), ...(await measureMemory(bench, settings))];
    } finally {
      await source.stop();
    }
  },
};

/** With an empty cache of compiled code, as after an update, and with what an earlier start has left there. */
async function measureStart(bench: Bench, settings: Settings): Promise<readonly Figure[]> {
  const cache = await mkdtemp(path.join(tmpdir(), 'compiled-'));
  const [first, later, echo]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < (bench.quick ? 2 : 5); round += 1) {
    bench.say(`start ${round + 1}`);
    await rm(cache, { recursive: true, force: true });
    first.push(await timeOfStart({ ...settings, NODE_COMPILE_CACHE: cache }));
    later.push(await timeOfStart({ ...settings, NODE_COMPILE_CACHE: cache }));
    echo.push(await timeOfEcho());
  }
  await rm(cache, { recursive: true, force: true });
  const figure = (what: string, times: readonly number[]): Figure => ({
    what,
    value: median(times) / 1_000,
    unit: 's',
    reach: { atMost: READY_S },
    spread: spreadOf(times) / 1_000,
    detail: `the echo’s first answer came after ${amount(median(echo))} ms`,
  });
  return [figure('the first start', first), figure('a later start', later)];
}

async function timeOfEcho(): Promise<number> {
  const began = performance.now();
  const echo = await startProgram('echo', {});
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${echo.url}/api/messages`, { method: 'POST', headers, body: activityOf('hello', 1) });
  const passed = performance.now() - began;
  const text = await answer.text();
  await echo.stop();
  if (!text.includes('You said: hello')) throw new Error(`the echo said ${text}`);
  return passed;
}

async function measureMemory(bench: Bench, settings: Settings): Promise<readonly Figure[]> {
  const echo = await startProgram('echo', {});
  try {
    const idle = await echo.memory();
    const ours = await measureTurns(bench, settings);
    const generator = await startLoadGenerator();
    const turns = bench.quick ? TURNS / 20 : TURNS;
    await askMany(bench, generator, { program: echo, turns, has: 'You said' }).finally(() => generator.stop());
    const floor = await echo.memory();
    const deliveries = await measureDeliveries(bench);
    return [
      besides({ what: 'memory, idle', ours: ours.idle, floor: idle }),
      besides({ what: `memory after ${amount(turns)} turns`, ours: ours.memory, floor }),
      growth('bytes that each later turn adds', ours.heap),
      besides({ what: `memory after ${amount(deliveries.count)} deliveries`, ours: deliveries.memory, floor }),
      growth('bytes that each later delivery adds', deliveries.heap),
    ];
  } finally {
    await echo.stop();
  }
}

async function measureTurns(bench: Bench, settings: Settings) {
  const generator = await startLoadGenerator();
  const program = await startProduct(settings);
  try {
    await sleep(bench.quick ? 1_000 : 10_000);
    const idle = await program.memory();
    const heap = await askMany(bench, generator, { program, turns: bench.quick ? TURNS / 20 : TURNS, has: CARD });
    return { idle, memory: await program.memory(), heap };
  } finally {
    generator.stop();
    await program.stop();
  }
}

/** Tells 2,000 chats of one issue after the other. */
async function measureDeliveries(bench: Bench) {
  const conversations = bench.quick ? 250 : 2_000;
  const deployment = await startDeployment(bench, { conversations, scope: 'personal', ratePerSecond: NO_LIMIT });
  const [worker] = deployment.workers;
  const heap: Sizes = [];
  try {
    const alerts = DELIVERIES / 2_000;
    for (let alert = 1; alert <= alerts; alert += 1) {
      await deployment.alert();
      if (alert % 10 === 0) bench.say(`${alert * conversations} deliveries`);
      if (alert > alerts / 2) heap.push([alert * conversations, (await worker?.heap()) ?? 0]);
    }
    return { count: alerts * conversations, memory: (await worker?.memory()) ?? 0, heap };
  } finally {
    await deployment.stop();
  }
}

/** How large the heap was, with its garbage collected, after so many turns or deliveries. */
type Sizes = [after: number, bytes: number][];

interface Asking {
  readonly program: Program;
  readonly turns: number;
  /** What each answer has. */
  readonly has: string;
}

/** Asks mixed questions. Gives how large the heap was over the second half. */
async function askMany(bench: Bench, generator: LoadGenerator, { program, turns, has }: Asking): Promise<Sizes> {
  const sizes: Sizes = [];
  const [question = '', ...others] = QUESTIONS;
  const load = { url: program.url, question, others, seconds: 0, callers: CALLERS, expects: [has] };
  let done = 0;
  for (let lap = 1; lap <= LAPS; lap += 1) {
    done += (await generator.ask({ ...load, answers: turns / LAPS })).answers;
    if (lap % 5 === 0) bench.say(`${done} turns`);
    if (lap > LAPS / 2) sizes.push([done, await program.heap()]);
  }
  return sizes;
}

interface Compared {
  readonly what: string;
  readonly ours: number;
  readonly floor: number;
}

function besides({ what, ours, floor }: Compared): Figure {
  return {
    what,
    value: ours / floor,
    unit: 'times the floor',
    reach: { atMost: TIMES_THE_ECHO },
    detail: `${mebibytes(ours)} beside ${mebibytes(floor)}`,
  };
}

function growth(what: string, sizes: Sizes): Figure {
  const last = sizes.at(-1)?.[1] ?? 0;
  return {
    what,
    value: slopeOf(sizes),
    unit: 'bytes',
    reach: { atMost: TOLERANCE_BYTES },
    detail: `least squares over ${sizes.length} sizes of the heap after a collection, the last one ${mebibytes(last)}`,
  };
}

function mebibytes(bytes: number): string {
  return `${amount(bytes / 2 ** 20)} MiB`;
}
