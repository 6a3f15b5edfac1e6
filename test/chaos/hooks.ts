import { closeReference, LOCAL_SECRET } from '../../bot/webhooks/reference.ts';
import { WEBHOOKS } from '../../src/domain/subscription/webhook.ts';
import { makeSeal } from '../../src/redis/chats/seal.ts';
import { startReceiver, type Received, type Receiver } from '../fakes/webhooks/receiver.ts';
import { aSubscription, aWant } from '../fixtures/alerting.ts';
import { ISSUE, POSTS } from './one-issue.ts';
import { issueId, markOf, marksIn } from './story.ts';
import { patiently, TENANT, type World } from './world.ts';

/** Between an event's coming and its answer, so that kills find some under way. */
const ANSWERED_AFTER_MS = 40;

/** What came to all webhooks, against what was to come. */
export interface HookVerdict {
  /** (webhook, post) pairs that no event told. */
  readonly missing: number;
  readonly pairs: number;
  /** Events that came again as they were. */
  readonly repeats: number;
  /** Ids that one event had besides its first, and events that share one id. */
  readonly strayIds: number;
}

/** Webhooks among the conversations of a world. */
export interface Hooks {
  /** Waits until each was brought up to the newest version of the issue. */
  untilSettled(limitMs: number): Promise<void>;
  verdict(): HookVerdict;
  close(): Promise<void>;
}

/** Subscribes so many webhooks. The workers are in local mode, so these are on this machine. */
export async function subscribeHooks(world: World, count: number): Promise<Hooks> {
  const receivers = await Promise.all(Array.from({ length: count }, () => startReceiver()));
  const ids = receivers.map((_, index) => `webhook:${index}`);
  for (const [index, receiver] of receivers.entries()) {
    receiver.answer = (response) => {
      setTimeout(() => {
        response.writeHead(202);
        response.end();
      }, ANSWERED_AFTER_MS);
    };
    await subscribe(world, ids[index] ?? '', receiver);
  }
  const isSettled = async () => {
    const snapshot = await world.snapshots.get(TENANT, issueId(ISSUE));
    const entries = await Promise.all(ids.map((id) => world.ledger.get(TENANT, id, issueId(ISSUE))));
    return entries.every((entry) => entry?.state === 'done' && entry.shownVersion >= (snapshot?.version ?? Infinity));
  };
  return {
    untilSettled: (limitMs) => patiently('every webhook is up to date', isSettled, limitMs),
    verdict: () => sumOf(receivers.map(({ asked }) => judge(asked))),
    close: async () => {
      await Promise.all(receivers.map((receiver) => receiver.close()));
    },
  };
}

async function subscribe({ subscriptions }: World, id: string, { url }: Receiver): Promise<void> {
  const reference = closeReference(id, { url, secret: 'of a webhook' }, makeSeal(LOCAL_SECRET));
  const conversation = { tenantId: TENANT, id, scope: 'group', teamId: WEBHOOKS, reference } as const;
  const wants = [aWant({ type: 'service', id: 'Exchange' })];
  await subscriptions.update(TENANT, id, () => aSubscription(id, wants, { conversation }));
}

/** An event without its id says what it is: those that say the same are one. */
function judge(asked: readonly Received[]): HookVerdict {
  const told = new Set(asked.flatMap(({ body }) => marksIn(body)));
  const marks = Array.from({ length: POSTS }, (_, index) => markOf(ISSUE, index + 1));
  const ids = new Set(asked.map(({ event }) => event.id));
  const bodies = new Set(asked.map(({ body }) => body));
  const events = new Set(asked.map(({ event }) => JSON.stringify({ ...event, id: '' })));
  return {
    missing: marks.filter((mark) => !told.has(mark)).length,
    pairs: marks.length,
    repeats: asked.length - bodies.size,
    strayIds: bodies.size - events.size + (bodies.size - ids.size),
  };
}

function sumOf(verdicts: readonly HookVerdict[]): HookVerdict {
  const sum = (count: (each: HookVerdict) => number) => verdicts.reduce((total, each) => total + count(each), 0);
  return {
    missing: sum(({ missing }) => missing),
    pairs: sum(({ pairs }) => pairs),
    repeats: sum(({ repeats }) => repeats),
    strayIds: sum(({ strayIds }) => strayIds),
  };
}
