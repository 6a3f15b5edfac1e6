import { connectForAnswers, connectForWork, disconnect, untilReady } from '../../../src/redis/connection.ts';
import { senderFor } from '../../bot/alerts/teams-channel-setup.ts';
import { makeTeamsChannel } from '../../../bot/alerts/teams-channel.ts';
import { isLiveCard } from '../verdict.ts';
import { makeAlertCards } from '../../../cards/alert.ts';
import { makeRenderer } from '../../../cards/kit/render.ts';
import { makeTestAlerting } from '../../fixtures/test-alerting.ts';
import { instantOf, MINUTE } from '../../../src/domain/instant.ts';
import { makeGraph } from '../../../src/graph/source.ts';
import { makeHttp } from '../../../src/lib/http/http.ts';
import { makeMetrics } from '../../../src/lib/metrics.ts';
import { makeKeys } from '../../../src/redis/keys.ts';
import { makeReadingStore } from '../../../src/redis/reading-store.ts';
import type { FaultInput } from '../../../src/simulator/faults/faults.ts';
import { startSimulator } from '../../../src/simulator/server.ts';
import { simulatorToken } from '../../../src/simulator/api/token.ts';
import { makePoll } from '../../../src/usecases/alerting/poll.ts';
import { makeWatchSource } from '../../../src/usecases/alerting/watch-source.ts';
import { startConnector } from '../../fakes/connector/connector.ts';
import { brief } from '../../fakes/connector/record.ts';
import { makeFakeSource } from '../../fakes/health-source.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';
import { startRedis } from '../../fakes/redis.ts';
import { atMost, exactly, type Report } from '../report.ts';
import { issueAfter, issueId } from '../story.ts';
import { patiently, PREFIX, subscribe, TENANT } from '../world.ts';

export interface OutageOptions {
  readonly conversations: number;
  readonly patienceMs: number;
  /** Minutes of timeline between two polls. */
  readonly everyMinutes?: number;
}

const HOURS = 24;
/** A source may fail in all these ways; each strikes every request until the next takes its place. */
const FAULTS: readonly FaultInput[] = [
  { kind: 'status', status: 500 },
  { kind: 'status', status: 502 },
  { kind: 'status', status: 503, retryAfter: 20 },
  { kind: 'status', status: 504 },
  { kind: 'status', status: 429, retryAfter: 10 },
  { kind: 'reset' },
  { kind: 'cut' },
  { kind: 'truncated' },
  { kind: 'html' },
  { kind: 'status', status: 403 },
];
/** One in so many polls gets no answer in time. */
const HANGS_EVERY = 60;
const TIMEOUT_MS = 250;

/**
 * The source fails for a day, in every way there is, while issues go on behind it; then it is back. Everything is real but the
 * clock, which a poll advances.
 */
export async function outage({ conversations, patienceMs, everyMinutes = 1 }: OutageOptions): Promise<Report> {
  const place = await startPlace(conversations);
  try {
    return await runOutage(place, { conversations, patienceMs, everyMinutes });
  } finally {
    await place.close();
  }
}

type Place = Awaited<ReturnType<typeof startPlace>>;

async function runOutage(place: Place, options: Required<OutageOptions>): Promise<Report> {
  const { conversations, patienceMs, everyMinutes } = options;
  const { source, faults, count, poll } = place;
  await patiently('the first poll', () => pollsWell(place), patienceMs);
  source.tenant.issues = [issueAfter(1, 1, 5), issueAfter(4, 1, 5), issueAfter(5, 1, 5)];
  await patiently('the first issues', () => pollsWell(place), patienceMs);
  await patiently('the first cards', () => Promise.resolve(count() === 3 * conversations), patienceMs);

  // Behind the outage one issue goes on and ends, one comes and goes, one comes, one stays as it is, one is withdrawn.
  source.tenant.issues = [issueAfter(1, 5, 5), issueAfter(2, 1, 1), issueAfter(3, 1, 5), issueAfter(4, 1, 5)];
  const polls = (HOURS * 60) / everyMinutes;
  // Not those before, which a busy machine may have failed.
  const failedBefore = place.failedPolls();
  for (let turn = 0; turn < polls; turn += 1) {
    faults.clear();
    faults.add(turn % HANGS_EVERY === 7 ? { kind: 'slow', delayMs: 60_000 } : (FAULTS[turn % FAULTS.length] ?? []));
    await poll(everyMinutes);
    if (turn * everyMinutes === 30) {
      await patiently('the notices', () => Promise.resolve(count() === 4 * conversations), patienceMs);
    }
  }
  const during = count() - 3 * conversations;
  const failed = place.failedPolls() - failedBefore;
  faults.clear();
  await patiently('the source answers', () => pollsWell(place), patienceMs);
  await patiently('the news', () => Promise.resolve(count() >= 8 * conversations), patienceMs);
  for (let more = 0; more < 3; more += 1) await poll(1);
  await patiently('the withdrawal', () => Promise.resolve(count() >= 9 * conversations), patienceMs);
  await place.untilIdle(patienceMs);
  return reportOf(place, { conversations, polls, failed, during });
}

/** On a busy machine the short time-out of this run can strike at any poll. */
async function pollsWell({ poll, failedPolls }: Place): Promise<boolean> {
  const before = failedPolls();
  await poll(1);
  return failedPolls() === before;
}

async function startPlace(conversations: number) {
  const [server, connector] = await Promise.all([startRedis(), startConnector({ globalPerSecond: 2_000 })]);
  const source = makeFakeSource({ issues: [] });
  const simulator = await startSimulator({ source, tenantId: TENANT });
  let now = Date.UTC(2032, 1, 28, 12);
  const clock = () => instantOf(now);
  const log = makeRecordingLog();
  const { meter } = makeMetrics();
  const redis = connectForAnswers({ urls: [server.url], log });
  await untilReady(redis, 10_000);
  const keys = makeKeys(PREFIX);
  const http = makeHttp({
    clock,
    elapsed: () => now,
    log,
    meter,
    timeoutMs: TIMEOUT_MS,
    sleep: () => Promise.resolve(),
  });
  const token = () => Promise.resolve(simulatorToken({ tenantId: TENANT }));
  const graph = makeGraph({ baseUrl: `${simulator.url}/v1.0`, token, http, log, clock });
  const alerting = makeTestAlerting({
    redis,
    connect: () => connectForWork({ urls: [server.url], log }),
    prefix: PREFIX,
    source: graph,
    readings: makeReadingStore(redis, keys),
    channel: makeTeamsChannel({
      send: senderFor({ timeoutMs: 10_000 }),
      render: makeRenderer(),
      cards: makeAlertCards({ timeZone: 'UTC', locale: 'en' }),
      log,
    }),
    clock,
    log,
    meter,
    pollIntervalMs: 60_000,
    ratePerSecond: 1_500,
    // Polls are made by hand: each is a step of the clock.
    byHand: [TENANT],
  });
  const watch = makeWatchSource({ ...alerting, poll: makePoll(alerting) });
  const ids = Array.from({ length: conversations }, (_, index) => `19:outage${index}@thread.tacv2`);
  for (const id of ids) await subscribe(alerting.subscriptions, id, connector.url);
  await alerting.start();
  return {
    ids,
    source,
    faults: simulator.faults,
    failedPolls: () => log.events('poll.failed').length,
    count: () => connector.stats().messages,
    messages: (id: string) => connector.visible(id).messages.map(brief),
    poll: async (minutes: number) => {
      now += minutes * MINUTE;
      await watch(TENANT);
    },
    /** Nothing more is owed, queued or under way. */
    async untilIdle(limitMs: number) {
      const isIdle = async () =>
        (await alerting.ledger.unfinished(TENANT, instantOf(now + 60 * MINUTE), 1)).length === 0 &&
        (await alerting.snapshots.owed(TENANT, 1)).length === 0;
      await patiently('nothing is owed', isIdle, limitMs);
    },
    async close() {
      await alerting.close();
      disconnect(redis);
      await Promise.all([simulator.close(), connector.close(), server.stop()]);
    },
  };
}

interface Facts {
  readonly conversations: number;
  readonly polls: number;
  readonly failed: number;
  readonly during: number;
}

function reportOf(place: Place, { conversations, polls, failed, during }: Facts): Report {
  const all = place.ids.map((id) => place.messages(id));
  const most = (has: (text: string) => boolean) =>
    all.map((messages) => messages.filter((each) => has(each.firstText)).length);
  const exactlyOnce = (what: string, has: (text: string) => boolean) =>
    exactly(`conversations told other than once: ${what}`, most(has).filter((times) => times !== 1).length, 0);
  const cardOf = (issue: number) => (text: string) => text.includes(issueId(issue)) && isLiveCard(text);
  const replyOf = (issue: number) => (text: string) => text.includes(issueId(issue)) && !isLiveCard(text);
  const isResolution = (text: string) => /\*\*Exchange Online EX\d+ resolved/.test(text) && !isLiveCard(text);
  return {
    scenario: 'outage',
    setting: `${conversations} conversations; the source fails for ${HOURS} hours of timeline in ${FAULTS.length + 1} ways (${polls} polls) while one issue goes on and is resolved, one comes and goes, one comes, one stays, one is withdrawn`,
    findings: [
      exactly('polls that failed', failed, polls),
      atMost('messages to a conversation during the outage', during / conversations, 1),
      exactlyOnce('the data is stale', (text) => text.includes('data is out of date')),
      exactlyOnce('the data is up to date again', (text) => text.includes('up to date again')),
      exactlyOnce('the issue that was resolved, in one reply for 4 posts', replyOf(1)),
      exactlyOnce('the issue that came and went', cardOf(2)),
      exactlyOnce('the issue that came', cardOf(3)),
      exactlyOnce('the issue that was withdrawn', replyOf(5)),
      exactly(
        'replies about the issue that stayed as it was',
        most(replyOf(4)).reduce((sum, each) => sum + each, 0),
        0,
      ),
      exactlyOnce('"Resolved", of the one that was', isResolution),
      exactly('messages to a conversation in all', Math.max(...all.map((messages) => messages.length)), 9),
    ],
  };
}
