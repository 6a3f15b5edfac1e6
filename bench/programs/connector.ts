/**
 * Teams' connector, as lean as can be, so that it is not what is measured: takes cards and counts them. Where
 * `PER_SECOND` is set, it enforces Teams' limits with so many requests a second for the tenant.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { makeLimits, mostWithin } from '../../test/fakes/connector/limits.ts';
import { control, listen } from '../kit/control.ts';
import { ready } from '../kit/in-program.ts';
import { TENANT } from '../kit/load.ts';

/** What came of one issue's cards. */
export interface Told {
  readonly cards: number;
  /** Conversations that got more than one. */
  readonly repeated: number;
  readonly throttled: number;
  /** A request that brought no card of the issue. */
  readonly wrong?: string;
  /** Of a request, on average. */
  readonly bytes: number;
  /** When the first and the last card came, in milliseconds since the epoch. */
  readonly firstAt: number;
  readonly lastAt: number;
  /** Most requests in any sliding second. */
  readonly mostPerSecond: number;
}

const CARD = '"type":"AdaptiveCard"';
const CHANNEL = /"channel":\{"id":"([^"]+)"/;
const perSecond = Number(process.env['PER_SECOND'] ?? Infinity);

let expected = '';
let round = newRound();
let wake = (): void => undefined;

const routes = control({
  '/expect': (query) => {
    expected = query.get('issue') ?? '';
    round = newRound();
  },
  // Answers as soon as so many conversations got their card.
  '/told': async (query) => {
    const wanted = Number(query.get('cards'));
    while (round.places.size < wanted) await new Promise<void>((resolve) => (wake = resolve));
    return told();
  },
});

ready({ url: await listen((request, response) => (request.method === 'GET' ? routes : receive)(request, response)) });

function newRound() {
  return {
    places: new Map<string, number>(),
    times: [] as number[],
    bytes: 0,
    throttled: 0,
    wrong: '',
    limits: makeLimits(perSecond),
  };
}

function receive(request: IncomingMessage, response: ServerResponse): void {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => take(request.url ?? '', Buffer.concat(parts).toString(), response));
}

function take(path: string, body: string, response: ServerResponse): void {
  const thread = decodeURIComponent(path.split('/')[3] ?? '') || (CHANNEL.exec(body)?.[1] ?? '');
  const now = Date.now();
  round.times.push(now);
  if (!body.includes(CARD) || !body.includes(expected) || thread === '')
    round.wrong ||= `${path} ${body.slice(0, 500)}`;
  const asking = { operation: 'send', bot: 'bot', thread, tenant: TENANT } as const;
  const waitMs = perSecond === Infinity ? 0 : round.limits.admit(asking, now);
  if (waitMs > 0) {
    round.throttled += 1;
    response.writeHead(429, { 'Retry-After': Math.ceil(waitMs / 1_000) }).end('{}');
    return;
  }
  round.bytes += body.length;
  round.places.set(thread, (round.places.get(thread) ?? 0) + 1);
  const id = String(now * 1_000 + round.places.size);
  response.writeHead(201, { 'Content-Type': 'application/json' });
  response.end(`{"id":"${thread};messageid=${id}","activityId":"${id}"}`);
  wake();
}

function told(): Told {
  const { places, times, bytes, throttled, wrong } = round;
  const counts = [...places.values()];
  const cards = counts.reduce((sum, count) => sum + count, 0);
  const repeated = counts.filter((count) => count > 1).length;
  return {
    ...{ cards, repeated, throttled },
    ...(wrong !== '' && { wrong }),
    bytes: Math.round(bytes / Math.max(1, cards)),
    firstAt: times[0] ?? 0,
    lastAt: times.at(-1) ?? 0,
    mostPerSecond: mostWithin(times, 1_000),
  };
}
