import { HOUR, instantOf, MINUTE, timeOf, type Instant } from '../../src/domain/instant.ts';
import { makeGraph } from '../../src/graph/source.ts';
import { makeHttp } from '../../src/lib/http/http.ts';
import { makeMetrics } from '../../src/lib/metrics.ts';
import { plainText } from '../../src/lib/plain-text.ts';
import type { Clock, HealthSource } from '../../src/ports/index.ts';
import { connectForWork, disconnect, untilReady } from '../../src/redis/connection.ts';
import { makeKeys } from '../../src/redis/keys.ts';
import { makeReadingStore } from '../../src/redis/reading-store.ts';
import { makeStores } from '../../src/redis/stores.ts';
import { graphWire } from '../../src/simulator/graph/wire.ts';
import { makeTimeline } from '../../src/simulator/timeline/timeline.ts';
import { makePollAnnouncements } from '../../src/usecases/alerting/poll-announcements.ts';
import { makePoll } from '../../src/usecases/alerting/poll.ts';
import { makeRecordDays } from '../../src/usecases/alerting/record-days.ts';
import { makeTasks } from '../../src/usecases/alerting/tasks.ts';
import { makeWatchSource } from '../../src/usecases/alerting/watch-source.ts';
import { makeUseCases } from '../../src/usecases/index.ts';
import { makeDice, type Dice } from '../../test/fixtures/dice.ts';
import { TENANT } from './load.ts';
import { askSomething, type Asked } from './questions.ts';

interface Simulated {
  readonly redisUrl: string;
  readonly hours: number;
  readonly processes: number;
  readonly questionsPerHour: number;
}

interface Counted {
  /** Calls to the API in each hour. */
  readonly perHour: readonly number[];
  /** What was asked for in all hours, by operation. */
  readonly operations: ReadonlyMap<string, number>;
  /** Questions that were answered, and those that ended in an error: ids that nobody has. */
  readonly asked: Asked;
}

const START: Instant = '2031-05-01T00:00:00.000Z';
const POLL_MINUTES = 1;
const ANNOUNCEMENT_MINUTES = 15;
/** As the bot is wired: a reading is used for two polls. */
const FRESH_FOR_MS = 2 * POLL_MINUTES * MINUTE;

/**
 * Counts the calls that several processes make to Graph in hours that pass in seconds: each minute one of them polls, as
 * whoever has the lease does, all look whether the source answers, and people ask questions of any of them.
 */
export async function countApiCalls({ redisUrl, hours, processes, questionsPerHour }: Simulated): Promise<Counted> {
  const dice = makeDice(1);
  const time = { now: START };
  const clock = () => time.now;
  const operations = new Map<string, number>();
  const fetchFrom = makeGraphFetch(makeTimeline({ seed: 1, speed: 1, clock, start: START }), operations);
  const all = await Promise.all(Array.from({ length: processes }, () => startProcess(redisUrl, clock, fetchFrom)));
  const anyOf = () => all[dice.between(0, all.length)] as (typeof all)[number];
  const asked = { answered: 0, refused: 0 };
  const perHour: number[] = [];
  const total = () => [...operations.values()].reduce((sum, count) => sum + count, 0);
  for (let minute = 0; minute < hours * 60; minute += 1) {
    const before = total();
    const began = instantOf(timeOf(START) + minute * MINUTE);
    await anyOf().tasks('poll', TENANT);
    if (minute % ANNOUNCEMENT_MINUTES === 0) await anyOf().tasks('poll-announcements', TENANT);
    for (const { app } of all) await app.probeSource(TENANT);
    for (const at of momentsOf(dice, minute, questionsPerHour)) {
      time.now = instantOf(timeOf(began) + at);
      await askSomething(anyOf().app, TENANT, dice, asked);
    }
    time.now = instantOf(timeOf(began) + MINUTE);
    const hour = Math.floor((minute * MINUTE) / HOUR);
    perHour[hour] = (perHour[hour] ?? 0) + total() - before;
  }
  for (const { close } of all) close();
  return { perHour, operations, asked };
}

/** When the questions of a minute are asked, in milliseconds. */
function momentsOf(dice: Dice, minute: number, questionsPerHour: number): number[] {
  const until = (minutes: number) => Math.floor((minutes * questionsPerHour) / 60);
  const count = until(minute + 1) - until(minute);
  return Array.from({ length: count }, () => dice.between(0, MINUTE)).toSorted((a, b) => a - b);
}

async function startProcess(redisUrl: string, clock: Clock, fetchFrom: typeof fetch) {
  const nothing = () => undefined;
  const log = { debug: nothing, info: nothing, warn: nothing, error: nothing };
  const { meter } = makeMetrics();
  const redis = connectForWork({ urls: [redisUrl], log });
  await untilReady(redis, 5_000);
  const keys = makeKeys('{bench}');
  const token = () => Promise.resolve('token');
  const http = makeHttp({ clock, log, meter, fetch: fetchFrom, sleep: () => Promise.resolve() });
  const source = makeGraph({ baseUrl: 'https://graph.example/v1.0', token, http, clock, log });
  const ports = {
    ...makeStores(redis, keys, refuseUnreadable),
    ...{ readings: makeReadingStore(redis, keys), sources: () => source, clock, log, meter, plainText },
    queue: { addFanOut: () => Promise.resolve(), addNotices: () => Promise.resolve() },
  };
  const never = () => Promise.reject(new Error('not a task of this benchmark'));
  const tasks = makeTasks({
    poll: makeWatchSource({ ...ports, poll: makePoll(ports) }),
    pollAnnouncements: makePollAnnouncements(ports),
    recordDays: makeRecordDays(ports),
    ...{
      forgetAbandoned: never,
      planDigests: never,
      reconcile: never,
      keepRecord: never,
      forgetRecord: never,
      tenantIds: [TENANT],
      log,
    },
  });
  const app = makeUseCases({ ...ports, freshForMs: FRESH_FOR_MS });
  return { tasks, app, close: () => disconnect(redis) };
}

function refuseUnreadable(what: string): void {
  throw new Error(`unreadable: ${what}`);
}

/** Graph as a function: what it says of the timeline now. */
function makeGraphFetch(timeline: HealthSource, operations: Map<string, number>): typeof fetch {
  const wire = graphWire('camel');
  const lists: Readonly<Record<string, () => Promise<readonly { readonly id?: unknown }[]>>> = {
    healthOverviews: async () => (await timeline.currentStatus()).map((each) => wire.health(each)),
    issues: async () => (await timeline.listIssues()).map(wire.issue),
    messages: async () => (await timeline.listAnnouncements()).map(wire.message),
  };
  return async (input) => {
    const [, operation = '', id] = /serviceAnnouncement\/(\w+)(?:\/([\w-]+))?/.exec(new Request(input).url) ?? [];
    const name = id === undefined ? operation : `${operation}/id`;
    operations.set(name, (operations.get(name) ?? 0) + 1);
    const rows = (await lists[operation]?.()) ?? [];
    if (id === undefined) return Response.json({ value: rows });
    const row = rows.find((each) => each.id === id);
    return row ? Response.json(row) : Response.json({ error: { code: 'UnknownError' } }, { status: 404 });
  };
}
