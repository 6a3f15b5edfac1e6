import { mostWithin } from '../../fakes/connector/limits.ts';
import { atLeast, atMost, exactly, type Report } from '../report.ts';
import { issueAfter, issueId } from '../story.ts';
import { patiently, startWorld, subscribe, type World } from '../world.ts';

export interface RateOptions {
  /** In all; a tenth of them goes to few conversations, whose own limits it reaches. */
  readonly deliveries: number;
  readonly patienceMs: number;
}

/** As in production; Teams lets 50 through. */
const RATE = 40;
const TEAMS_RATE = 50;
const PROMISED_MOST = 45;
const PROMISED_USE = 0.9;
/** What Teams lets one bot send to one conversation. */
const WINDOWS = [
  [7, 1_000],
  [8, 2_000],
  [60, 30_000],
  [1_800, 3_600_000],
] as const;
/** More than a conversation may get in 30 seconds. */
const ISSUES_OF_BUSY = 80;

const BUSY = '19:busy';

/** Very many deliveries at the rate of production: most conversations get one message, some get more than they may at once. */
export async function rate({ deliveries, patienceMs }: RateOptions): Promise<Report> {
  const busy = Math.max(1, Math.round(deliveries / 10 / ISSUES_OF_BUSY));
  const issues = Math.min(ISSUES_OF_BUSY, Math.round(deliveries / 10));
  const conversations = deliveries - busy * issues;
  const world = await startWorld({
    conversations,
    workers: 3,
    ratePerSecond: RATE,
    connectorPerSecond: TEAMS_RATE,
    undisturbed: true,
  });
  try {
    const busyIds = Array.from({ length: busy }, (_, index) => `${BUSY}${index}@thread.tacv2`);
    for (const id of busyIds) await subscribe(world.subscriptions, id, world.serviceUrl, 'microsoftteams');
    world.source.tenant.issues = [
      ...Array.from({ length: issues }, (_, index) => inTeams(100 + index)),
      issueAfter(1, 1, 5),
    ];
    const isDone = async () => (await world.stats()).accepted >= deliveries;
    await patiently('all are delivered', isDone, (deliveries / RATE) * 1_000 + patienceMs);
    return await reportOf(world, { deliveries, conversations, busy, issues });
  } finally {
    await world.close();
  }
}

function inTeams(issue: number) {
  const service = { id: 'microsoftteams', name: 'Microsoft Teams' };
  return { ...issueAfter(issue, 1, 5), id: issueId(issue).replace('EX', 'TM'), service };
}

interface Facts {
  readonly deliveries: number;
  readonly conversations: number;
  readonly busy: number;
  readonly issues: number;
}

async function reportOf(world: World, { deliveries, conversations, busy, issues }: Facts): Promise<Report> {
  const requests = await world.requests();
  const times = requests.map(({ at }) => at);
  // Until the last conversation that has but one message: what is left then waits for the limits of the busy ones alone.
  const lastOfOne = requests.findLastIndex(({ conversation }) => !conversation.startsWith(BUSY));
  const seconds = ((times[lastOfOne] ?? 0) - (times[0] ?? 0)) / 1_000;
  const byConversation = [...Map.groupBy(requests, ({ conversation }) => conversation).values()];
  const over = WINDOWS.map(([count, windowMs]) => {
    const most = Math.max(
      ...byConversation.map((own) =>
        mostWithin(
          own.map(({ at }) => at),
          windowMs,
        ),
      ),
    );
    return atMost(`most requests to one conversation in any ${windowMs / 1_000} s`, most, count);
  });
  return {
    scenario: 'rate',
    setting: `${deliveries} deliveries by 3 worker processes at ${RATE} a second: one to each of ${conversations} conversations, ${issues} to each of ${busy}; the connector enforces Teams' limits`,
    findings: [
      exactly('requests', requests.length, deliveries),
      exactly('answers of 429', requests.filter(({ status }) => status === 429).length, 0),
      atMost('most requests in any sliding second', mostWithin(times, 1_000), PROMISED_MOST),
      ...over,
      atLeast(
        'share of the rate used while other than the busy conversations wait',
        (100 * lastOfOne) / seconds / RATE,
        100 * PROMISED_USE,
        ' %',
      ),
    ],
  };
}
