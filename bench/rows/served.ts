import { setTimeout as sleep } from 'node:timers/promises';
import type { Bench, Figure, Row } from '../kit/figure.ts';
import { TENANT } from '../kit/load.ts';
import { amount, inTurns, median, type Compared } from '../kit/measure.ts';
import { startProgram } from '../kit/program.ts';
import { makeBenchEntra, type BenchEntra } from '../kit/served/entra.ts';
import { startGetGenerator, type GetGenerator, type GetLoad } from '../kit/served/get-load.ts';

const PATH = `/api/v1.0/${TENANT}/ServiceComms/CurrentStatus`;
const SERVICES = 35;
const CALLERS = 16;
/** What is promised on one core. */
const PER_SECOND = 1_000;
const P99_MS = 20;
const PLAIN = { 'accept-encoding': 'identity' };

export const served: Row = {
  number: 17,
  name: `the retired API, served: CurrentStatus of ${SERVICES} services`,
  floor: 'a bare restify handler that sends the same bytes',
  run: measureServed,
};

/** Each server is one process, and so works on one core; what asks it works on another. */
async function measureServed(bench: Bench): Promise<readonly Figure[]> {
  const entra = await makeBenchEntra();
  const api = await startProgram('api', { REDIS_URL: await bench.redis(), ENTRA_KEYS: entra.keys });
  const generator = await startGetGenerator();
  try {
    const url = `${api.url}${PATH}`;
    const { body, etag } = await firstAnswer(url, entra);
    const bare = await startProgram('bare-get', { BODY: Buffer.from(body).toString('base64') });
    try {
      return await figuresOf(bench, { generator, url, floor: `${bare.url}${PATH}`, token: entra.good, body, etag });
    } finally {
      await bare.stop();
    }
  } finally {
    generator.stop();
    await api.stop();
  }
}

interface Parts {
  readonly generator: GetGenerator;
  readonly url: string;
  readonly floor: string;
  readonly token: string;
  readonly body: string;
  readonly etag: string;
}

async function figuresOf(bench: Bench, parts: Parts): Promise<readonly Figure[]> {
  const { generator, url, floor, token, body, etag } = parts;
  const rounds = bench.quick ? 1 : 3;
  const headers = { ...PLAIN, authorization: token };
  const load: GetLoad = { url, headers, seconds: bench.quick ? 1 : 3, callers: CALLERS, status: 200, body };
  const rateOf = (asking: GetLoad) => async () => (await generator.get(asking)).perSecond;
  bench.say('as many as there can be');
  const most = await inTurns(rateOf(load), rateOf({ ...load, url: floor }), rounds);
  bench.say('half of what is promised');
  const half = { ...load, perSecond: PER_SECOND / 2 };
  const slowest: Slowest = { ours: [], floor: [] };
  for (let round = 0; round < rounds; round += 1) {
    slowest.ours.push((await generator.get(half)).p99Ms);
    slowest.floor.push((await generator.get({ ...half, url: floor })).p99Ms);
  }
  bench.say('a client that has the answer');
  const { body: _, ...unchanged } = { ...load, headers: { ...headers, 'if-none-match': etag }, status: 304 };
  const known = await inTurns(rateOf(unchanged), rateOf({ ...load, url: floor }), rounds);
  return [...ratesOf(most, body.length), ...slownessOf(slowest), unchangedOf(known)];
}

interface Slowest {
  readonly ours: number[];
  readonly floor: number[];
}

function ratesOf({ perSecond, floorPerSecond, ratio, spread }: Compared, bytes: number): readonly Figure[] {
  const detail = `${amount(perSecond)} a second beside ${amount(floorPerSecond)}; ${amount(bytes / 1_024)} KB`;
  return [
    { what: 'requests a second on one core', value: perSecond, unit: '', reach: { atLeast: PER_SECOND }, detail },
    { what: 'whole answers', value: ratio, unit: 'of the floor', spread, detail },
  ];
}

function slownessOf({ ours, floor }: Slowest): readonly Figure[] {
  const [own, least] = [median(ours), median(floor)];
  const detail = `${amount(own)} ms beside ${amount(least)}, both at ${PER_SECOND / 2} a second`;
  return [
    { what: 'slowest 1 % at half of what is promised', value: own, unit: 'ms', reach: { atMost: P99_MS }, detail },
    { what: 'the same, beside the floor', value: own / Math.max(1, least), unit: 'times the floor', detail },
  ];
}

function unchangedOf({ perSecond, floorPerSecond, ratio, spread }: Compared): Figure {
  const detail = `${amount(perSecond)} a second beside ${amount(floorPerSecond)} whole answers`;
  return { what: '304, where nothing is new', value: ratio, unit: 'of the floor', spread, detail };
}

/** Waits for the first poll. Fails unless the answer is the real thing: all services, and for a good token only. */
async function firstAnswer(url: string, { good, forged }: BenchEntra): Promise<{ body: string; etag: string }> {
  for (;;) {
    const response = await fetch(url, { headers: { ...PLAIN, authorization: good } });
    const body = await response.text();
    if (response.status === 503) {
      await sleep(100);
      continue;
    }
    const { length } = (JSON.parse(body) as { readonly value: readonly unknown[] }).value;
    if (length !== SERVICES) throw new Error(`${length} services`);
    const refused = await fetch(url, { headers: { authorization: forged } });
    if (refused.status !== 401) throw new Error(`a forged token is answered with ${refused.status}`);
    return { body, etag: response.headers.get('etag') ?? '' };
  }
}
