import assert from 'node:assert/strict';
import { makeAlertCards } from '../../../cards/alert.ts';
import { makeRenderer } from '../../../cards/kit/render.ts';
import { isQuiet } from '../../../src/domain/watching/compare-poll.ts';
import type { ChangeEvent } from '../../../src/domain/watching/change.ts';
import type { DeliveryChannel, DeliveryJob } from '../../../src/ports/index.ts';
import { makeDeliver } from '../../../src/usecases/alerting/deliver.ts';
import { makeFanOut } from '../../../src/usecases/alerting/fan-out.ts';
import { makePoll } from '../../../src/usecases/alerting/poll.ts';
import { textOf } from '../../cards/reading.ts';
import { makeFakeChannel } from '../../fakes/delivery-channel.ts';
import { makeFakeSource } from '../../fakes/health-source.ts';
import { makeFakeReadingStore } from '../../fakes/reading-store.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';
import { makeMetrics } from '../../../src/lib/metrics.ts';
import { makeFakeDeliveryLedger } from '../../fakes/stores/delivery-ledger.ts';
import { makeFakeNameStore } from '../../fakes/stores/name-store.ts';
import { makeFakeSnapshotStore } from '../../fakes/stores/snapshot-store.ts';
import { makeFakeSubscriptionStore } from '../../fakes/subscription-store.ts';
import { aSubscription, aWant, NOON, TENANT } from '../../fixtures/alerting.ts';
import { makeToldHistory } from '../../fixtures/told/history.ts';
import type { ToldHistory } from '../../fixtures/told/history.ts';
import { plainText } from '../../../src/lib/plain-text.ts';

const SEED = 20_119;

/** A message that a conversation saw: the issue's card when it was posted, or an update below it. */
interface Seen {
  readonly issueId: string;
  readonly isCard: boolean;
  readonly text: string;
}

/** Plays a history through polls, fan-outs and deliveries to one conversation that hears everything. */
async function play({ polls }: ToldHistory): Promise<{ seen: Seen[]; events: ChangeEvent[]; most: number }> {
  const seen: Seen[] = [];
  const events: ChangeEvent[] = [];
  const jobs: DeliveryJob[] = [];
  let now = NOON;
  const source = makeFakeSource({ issues: [] });
  const ports = {
    ...{ snapshots: makeFakeSnapshotStore(), ledger: makeFakeDeliveryLedger(), names: makeFakeNameStore() },
    ...{ subscriptions: makeFakeSubscriptionStore(), readings: makeFakeReadingStore(), sources: () => source },
    ...{ channel: recording(seen), clock: () => now, sleep: () => Promise.resolve() },
    limiter: { take: () => Promise.resolve({ granted: true, waitMs: 0 }), holdBack: () => Promise.resolve() },
    queue: {
      addFanOut: () => Promise.resolve(),
      addDeliveries: (added: readonly DeliveryJob[]) => Promise.resolve(void jobs.push(...added)),
      addNotices: () => Promise.resolve(),
    },
    ...{ log: makeRecordingLog(), meter: makeMetrics().meter, plainText },
  };
  // Each event is to be one message: nothing may wait for another.
  const settings = { oldAdvisories: 'always' } as const;
  await ports.subscriptions.update(TENANT, 'general', () =>
    aSubscription('general', [aWant({ type: 'all' })], { settings }),
  );
  const [poll, fanOut, deliver] = [makePoll(ports), makeFanOut(ports), makeDeliver(ports)];
  let most = 0;
  for (const { at, listed } of polls) {
    now = at;
    source.tenant.issues = [...listed];
    await poll(TENANT);
    for (const event of await ports.snapshots.owed(TENANT, 10_000)) {
      events.push(event);
      await fanOut(event);
      const before = seen.length;
      for (const job of jobs.splice(0)) await deliver(job);
      most = Math.max(most, seen.length - before);
    }
  }
  return { seen, events: events.filter(({ kinds }) => !isQuiet(kinds)), most };
}

/** Draws what people would read, as Teams gets it. */
function recording(seen: Seen[]): DeliveryChannel {
  const cards = makeAlertCards({ timeZone: 'Europe/Riga', locale: 'en' });
  const render = makeRenderer();
  const fake = makeFakeChannel();
  return {
    ...fake,
    hasNews: (update) => cards.hasNews(update),
    post: (to, snapshot) => {
      const text = textOf(render(cards.liveCard(snapshot, 'full')));
      seen.push({ issueId: snapshot.issue.id, isCard: true, text });
      return fake.post(to, snapshot);
    },
    reply: (to, cardId, update) => {
      seen.push({ issueId: update.issue.id, isCard: false, text: cards.updateMessage(update).text });
      return fake.reply(to, cardId, update);
    },
  };
}

/** Sentences as a reader sees them, without the name at the front, by their letters. Measured apart from the product. */
function sentencesIn(text: string): { words: string; letters: number }[] {
  return text
    .replaceAll(/^\*\*.*?\*\*:?/gm, '')
    .split(/\n+|(?<=[.!?]) /)
    .map((sentence) => ({ words: sentence.toLowerCase().replaceAll(/[^a-z0-9]/g, ''), letters: sentence.length }))
    .filter(({ words }) => words !== '');
}

function readTwice(seen: readonly Seen[]): number {
  const known = new Map<string, Set<string>>();
  let [all, again] = [0, 0];
  for (const { issueId, isCard, text } of seen) {
    const told = known.get(issueId) ?? new Set<string>();
    known.set(issueId, told);
    for (const { words, letters } of sentencesIn(text)) {
      if (!isCard && told.has(words)) again += letters;
      told.add(words);
    }
    if (!isCard) all += text.length;
  }
  return again / all;
}

describe('the history of a tenant, of 990 polls and 363 issues', function () {
  this.timeout(240_000);
  const history = makeToldHistory(SEED);
  let told: Awaited<ReturnType<typeof play>>;
  before(async () => {
    told = await play(history);
  });

  it('is as large as a real one', () => {
    assert.equal(history.polls.length, 990);
    assert.equal(history.issues, 363);
    assert.ok(history.posts > 1_800 && history.posts < 2_400, `${history.posts} posts`);
    assert.ok(history.repeats > 20, `${history.repeats} repeats`);
  });

  it('is told in one message for each event, and in none where Microsoft only repeats itself', () => {
    assert.equal(told.most, 1);
    assert.equal(told.events.length - told.seen.length, history.repeats);
  });

  it('is told in replies of at most 250 letters in the median, and never in more than six lines', () => {
    const replies = told.seen.filter(({ isCard }) => !isCard).map(({ text }) => text);
    const lengths = replies.map((text) => text.length).toSorted((a, b) => a - b);
    const median = lengths[Math.floor(lengths.length / 2)] ?? 0;
    process.stdout.write(
      `    ${replies.length} replies: ${median} letters in the median, ${lengths.at(-1)} at most; ${(100 * readTwice(told.seen)).toFixed(1)} % of them read twice; ${told.seen.length} messages for ${told.events.length} events\n`,
    );
    assert.ok(median <= 250, `${median} letters`);
    assert.ok(replies.every((text) => text.split('\n\n').length <= 6));
  });

  it('lets at most one letter in twenty be read twice', () => {
    assert.ok(readTwice(told.seen) <= 0.05, `${(100 * readTwice(told.seen)).toFixed(1)} %`);
  });
});
