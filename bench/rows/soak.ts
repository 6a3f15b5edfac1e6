import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { startChild, type Child } from '../../test/chaos/child.ts';
import type { Bench, Figure, Row } from '../kit/figure.ts';
import { amount } from '../kit/measure.ts';
import { startMixedLoad, type MixedLoad } from '../kit/mixed-load.ts';
import { productSettings, startProduct } from '../kit/product.ts';
import type { Program } from '../kit/program.ts';

const MINUTES = 10;
const PREFIX = '{soak}';
/** How much more the end may have than the half: what is kept for longer than this run still grows a little. */
const LEVEL = 1.15;
/** What is under way comes and goes, so the least of some looks counts, while nobody asks. */
const LOOKS = 8;
const BETWEEN_LOOKS_MS = 1_500;
const FAULTS = ['reset', 'accept-then-500', 'accept-then-reset', 'hang'];
/** Simulated seconds a second: an incident opens every half minute or so. */
const SPEED = '40';

export const soak: Row = {
  number: 16,
  name: `${MINUTES} minutes of mixed load: does anything still grow in the second half`,
  floor: 'the first half',
  isLong: true,
  async run(bench) {
    const url = await bench.redis();
    const redis = new Redis(url);
    const [source, teams] = [startSource(), startTeams()];
    const sourceUrl = / at (\S+);/.exec(await source.line(/ at /))?.[1] ?? '';
    const { url: serviceUrl } = JSON.parse(await teams.line(/"url"/)) as { url: string };
    const product = await startProduct(settingsOf(url, sourceUrl));
    const load = startMixedLoad(product.url, serviceUrl);
    const faults = setInterval(() => void fail(serviceUrl), 7_000);
    try {
      const samples = await watch(bench, { product, redis, load });
      await load.stop();
      const delivered = await deliveries(serviceUrl);
      if (delivered === 0) throw new Error('no alert was sent');
      return figuresOf(samples, delivered);
    } finally {
      clearInterval(faults);
      redis.disconnect();
      await Promise.all([product.stop(), source.kill(), teams.kill()]);
    }
  },
};

function startSource(): Child {
  const env = { PORT: '0', SIMULATOR_SPEED: SPEED };
  return startChild({ script: 'src/simulator/main.ts', env, cwd: tmpdir() });
}

function startTeams(): Child {
  return startChild({ script: 'test/fakes/connector/main.ts', args: ['0', '1000'], cwd: tmpdir() });
}

function settingsOf(redisUrl: string, sourceUrl: string) {
  return {
    ...productSettings(redisUrl, sourceUrl),
    REDIS_PREFIX: PREFIX,
    POLL_INTERVAL_SECONDS: '2',
    DELIVERY_RATE_PER_SECOND: '500',
  };
}

async function fail(serviceUrl: string): Promise<void> {
  const kind = FAULTS[Math.floor(Math.random() * FAULTS.length)];
  await fetch(`${serviceUrl}/_fail`, { method: 'POST', body: JSON.stringify({ kind, times: 2 }) });
}

async function deliveries(serviceUrl: string): Promise<number> {
  const stats = await fetch(`${serviceUrl}/_stats`);
  const { accepted } = (await stats.json()) as { readonly accepted: number };
  return accepted;
}

interface Sample {
  readonly turns: number;
  readonly heap: number;
  readonly memory: number;
  readonly handles: number;
  /** Keys in Redis by kind, those that expire by themselves apart. */
  readonly kept: ReadonlyMap<string, number>;
  readonly expiring: ReadonlyMap<string, number>;
}

interface Watched {
  readonly product: Program;
  readonly redis: Redis;
  readonly load: MixedLoad;
}

/** Three samples: after a tenth of the time, at its half, at its end. */
async function watch(bench: Bench, watched: Watched): Promise<readonly [Sample, Sample, Sample]> {
  const milliseconds = (bench.quick ? 1 : MINUTES) * 60_000;
  const after = async (share: number) => {
    await sleep(share * milliseconds);
    const sample = await sampleOf(watched);
    bench.say(`${sample.turns} turns, ${told(sample)}`);
    return sample;
  };
  return [await after(0.1), await after(0.4), await after(0.5)];
}

async function sampleOf({ product, redis, load }: Watched): Promise<Sample> {
  return load.paused(async () => {
    const looks: (readonly [heap: number, memory: number, handles: number])[] = [];
    for (let look = 0; look < LOOKS; look += 1) {
      await sleep(BETWEEN_LOOKS_MS);
      looks.push([await product.heap(), await product.memory(), await product.handles()]);
    }
    const least = (index: 0 | 1 | 2) => Math.min(...looks.map((look) => look[index]));
    return { turns: load.turns(), heap: least(0), memory: least(1), handles: least(2), ...(await keysOf(redis)) };
  });
}

async function keysOf(redis: Redis) {
  const [kept, expiring] = [new Map<string, number>(), new Map<string, number>()];
  for await (const keys of redis.scanStream({ count: 1_000 }) as AsyncIterable<string[]>) {
    const lives = await Promise.all(keys.map((key) => redis.pttl(key)));
    for (const [index, key] of keys.entries()) {
      const counts = (lives[index] ?? 0) < 0 ? kept : expiring;
      const kind = /\}:([^:]*)/.exec(key)?.[1] ?? '';
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
  }
  return { kept, expiring };
}

function figuresOf([start, half, end]: readonly [Sample, Sample, Sample], delivered: number): readonly Figure[] {
  const figure = (what: string, of: (sample: Sample) => number, unit: string): Figure => ({
    what,
    value: of(end) / of(half),
    unit: 'times the floor',
    reach: { atMost: LEVEL },
    detail: `${[start, half, end].map((sample) => amount(of(sample))).join(', ')} ${unit} at the start, half and end`,
  });
  return [
    figure('heap', ({ heap }) => heap / 2 ** 20, 'MiB'),
    figure('memory', ({ memory }) => memory / 2 ** 20, 'MiB'),
    figure('open handles', ({ handles }) => handles, 'handles'),
    figure('keys in Redis that do not expire', ({ kept }) => total(kept), 'keys'),
    // Most live longer than this run, such as the mark of each activity for the day in which Teams may repeat it.
    figure('keys in Redis that expire, a turn', ({ expiring, turns }) => total(expiring) / turns, 'keys'),
    {
      what: 'turns',
      value: end.turns,
      unit: '',
      detail: `${amount(delivered)} alerts reached the connector; ${told(end)}`,
    },
  ];
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

function told({ kept, expiring }: Sample): string {
  const list = (counts: ReadonlyMap<string, number>) =>
    [...counts]
      .toSorted()
      .map(([kind, count]) => `${kind} ${count}`)
      .join(', ');
  return `keys that stay: ${list(kept)}; keys that expire: ${list(expiring)}`;
}
