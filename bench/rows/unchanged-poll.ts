import { Redis } from 'ioredis';
import type { Bench, Figure, Row } from '../kit/figure.ts';
import { TENANT } from '../kit/load.ts';
import { amount, inTurns } from '../kit/measure.ts';
import { cpuMsOf } from '../kit/processor-time.ts';
import { startProgram } from '../kit/program.ts';
import { commandsOf, type Commands } from '../kit/redis-commands.ts';
import { graphBodies, largeTenant, serviceCommsBodies } from '../kit/tenant-bodies.ts';
import { startWatch, type ApiName, type Watch } from '../kit/watch.ts';

const ISSUES = 1_000;
const APIS = ['graph', 'servicecomms'] as const satisfies readonly ApiName[];
/** The two readings that say when they were read. */
const MARKS = 2;
/** In one turn: enough that each has its share of collecting garbage. */
const POLLS = 20;

export const unchangedPoll: Row = {
  number: 10,
  name: 'a poll in which nothing changed',
  floor: 'parsing the JSON of the same answers',
  async run(bench) {
    const api = await startProgram('health-api', { ISSUES: String(ISSUES) });
    try {
      const figures: Figure[] = [];
      for (const name of APIS) {
        bench.say(name);
        figures.push(...(await measureApi(bench, api.url, name)));
      }
      return figures;
    } finally {
      await api.stop();
    }
  },
};

async function measureApi(bench: Bench, apiUrl: string, api: ApiName): Promise<readonly Figure[]> {
  const redisUrl = await bench.redis();
  const watch = await startWatch({ redisUrl, apiUrl, api, tenantIds: [TENANT] });
  const redis = new Redis(redisUrl);
  try {
    await watch.run('poll', TENANT);
    await checkKnown(redis);
    const poll = () => watch.run('poll', TENANT);
    await poll();
    return [await cpuFigure(bench, api, poll), ...(await redisFigures(redis, api, watch))];
  } finally {
    redis.disconnect();
    watch.close();
  }
}

/** What was polled is what was meant: all issues are known, and an unchanged poll leaves them as they are. */
async function checkKnown(redis: Redis): Promise<void> {
  const known = await redis.hlen(`{bench:${TENANT}}:snapshots`);
  if (known !== ISSUES) throw new Error(`${known} issues are known, not ${ISSUES}`);
}

async function cpuFigure({ quick }: Bench, api: ApiName, poll: () => Promise<void>): Promise<Figure> {
  const bodies = await answersTo(api);
  const parse = () => Promise.resolve(bodies.map((text) => JSON.parse(text) as unknown));
  const [ours, floor] = [() => cpuMsOf(poll, POLLS), () => cpuMsOf(parse, POLLS)];
  const { ratio, spread, perSecond, floorPerSecond } = await inTurns(ours, floor, quick ? 5 : 25);
  const bytes = bodies.reduce((sum, { length }) => sum + length, 0);
  return {
    what: `${api}: processor time`,
    value: ratio,
    unit: 'times the floor',
    reach: { atMost: 2 },
    spread,
    detail: `${amount(perSecond)} ms beside ${amount(floorPerSecond)} ms; ${amount(bytes / 1_024)} KB of answers`,
  };
}

/** The texts that one poll reads. */
async function answersTo(api: ApiName): Promise<readonly string[]> {
  const tenant = await largeTenant(ISSUES);
  const bodies = api === 'graph' ? graphBodies(tenant) : serviceCommsBodies(tenant);
  return [...bodies]
    .filter(([name]) => /^\/(?:healthOverviews|issues|CurrentStatus)$|^Incident /.test(name))
    .map(([, text]) => text);
}

async function redisFigures(redis: Redis, api: ApiName, watch: Watch): Promise<readonly Figure[]> {
  const calls = watch.calls();
  const { written, read, bytesIn, bytesOut } = await commandsOf(redis, POLLS, () => watch.run('poll', TENANT));
  return [
    {
      what: `${api}: writes to Redis`,
      value: total(written),
      unit: '',
      reach: { atMost: MARKS },
      detail: `${listed(written)}: when both readings were read; also read: ${listed(read)}`,
    },
    {
      what: `${api}: bytes to and from Redis`,
      value: bytesIn + bytesOut,
      unit: 'bytes',
      reach: { atMost: 10 * 1_024 },
      detail: `${amount(bytesIn)} to, ${amount(bytesOut)} from; ${amount((watch.calls() - calls) / POLLS)} calls to the API`,
    },
  ];
}

function total(commands: Commands): number {
  return [...commands.values()].reduce((sum, count) => sum + count, 0);
}

function listed(commands: Commands): string {
  return [...commands].map(([name, count]) => `${amount(count)} ${name}`).join(', ') || 'nothing';
}
