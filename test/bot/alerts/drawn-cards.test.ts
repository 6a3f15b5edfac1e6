import assert from 'node:assert/strict';
import { makeAlertCards } from '../../../cards/alert.ts';
import type { Card } from '../../../cards/kit/card.ts';
import { makeRenderer } from '../../../cards/kit/render.ts';
import type { ChangeKind, Snapshot } from '../../../src/domain/watching/change.ts';
import type { ConversationSettings } from '../../../src/domain/subscription/settings.ts';
import type { Subscription } from '../../../src/domain/subscription/subscription.ts';
import type { Issue } from '../../../src/domain/health/issue.ts';
import { makeDeliver } from '../../../src/usecases/alerting/deliver.ts';
import { makeFanOut } from '../../../src/usecases/alerting/fan-out.ts';
import { makeClock } from '../../fakes/asking.ts';
import { startConnector } from '../../fakes/connector/connector.ts';
import type { Connector } from '../../fakes/connector/connector.ts';
import { makeFakeSource } from '../../fakes/health-source.ts';
import { withRedis } from '../../fakes/redis-client.ts';
import { anEvent, anIssue, aPost, aSubscription, aWant, NOON, TENANT } from '../../fixtures/alerting.ts';
import { makeTestAlerting } from '../../fixtures/test-alerting.ts';
import { CHANNEL, conversation, teamsChannelFor } from './teams-channel-setup.ts';
import { withoutJoins } from '../../cards/reading.ts';

const CARDS = makeAlertCards({ timeZone: 'UTC', locale: 'en' });
const renderCard = makeRenderer();

/** Cards that record each time they are drawn and rendered. */
function makeCounter() {
  const drawn: string[] = [];
  const rendered: Card[] = [];
  return {
    drawn,
    rendered,
    cards: {
      ...CARDS,
      liveCard: (...[snapshot, size, format]: Parameters<typeof CARDS.liveCard>) => {
        drawn.push(`${snapshot.issue.id} v${snapshot.version} ${size}`);
        return CARDS.liveCard(snapshot, size, format);
      },
    },
    render: (answer: Card) => {
      rendered.push(answer);
      return renderCard(answer);
    },
  };
}

const opened = anIssue();
const updated = anIssue({
  modifiedAt: '2031-05-04T11:30:00.000Z',
  posts: [...opened.posts, aPost('2031-05-04T11:30:00.000Z', 'Current status: A fix is on its way.')],
});

function seen(version: number, issue: Issue): Snapshot {
  return { issue, version, changedAt: NOON, newsAt: NOON, missedPolls: 0 };
}

describe('the live card of a version', () => {
  const own = withRedis();
  let connector: Connector;
  beforeEach(async () => {
    connector = await startConnector({});
  });
  afterEach(() => connector.close());

  /** Deliveries to a connector with a real Redis. News goes to every subscribed conversation. */
  function setUp() {
    const counter = makeCounter();
    const ports = makeTestAlerting({
      ...{ redis: own.redis, connect: () => own.redis, prefix: '{drawn}', clock: makeClock(NOON) },
      channel: teamsChannelFor({ cards: counter.cards, render: counter.render }),
      source: makeFakeSource(),
    });
    const jobs: Parameters<ReturnType<typeof makeDeliver>>[0][] = [];
    const queue = { addDeliveries: (added: typeof jobs) => Promise.resolve(void jobs.push(...added)) };
    const fanOut = makeFanOut({ ...ports, queue: { ...ports.queue, ...queue } });
    const deliver = makeDeliver(ports);
    async function tell(snapshot: Snapshot, kinds: readonly ChangeKind[], knownPosts: readonly string[] = []) {
      const event = anEvent({ version: snapshot.version, kinds, knownPosts });
      const { sequence } = await ports.snapshots.load(TENANT);
      await ports.snapshots.commit({
        tenantId: TENANT,
        sequence,
        polledAt: NOON,
        changed: [snapshot],
        events: [event],
        forgotten: [],
      });
      await fanOut(event);
      for (const job of jobs.splice(0)) assert.equal(await deliver(job), undefined);
    }
    const subscribe = (id: string, settings?: ConversationSettings) =>
      ports.subscriptions.update(TENANT, id, () => ({ ...subscribed(id), settings }));
    return { counter, tell, subscribe, deliver };
  }

  function subscribed(id: string): Subscription {
    const to = { ...conversation(connector.url), tenantId: TENANT, id };
    return { ...aSubscription(id, [aWant({ type: 'all' })]), conversation: to };
  }

  const shown = () =>
    connector
      .visible(CHANNEL)
      .threads.map(({ card, replies }) => JSON.stringify([card, ...replies].map(({ activity }) => activity)));

  it('is drawn once for an edit and the reply after it', async () => {
    const { counter, tell, subscribe } = setUp();
    await subscribe('c');
    await tell(seen(1, opened), ['opened']);
    assert.deepEqual(counter.drawn, ['EX20119 v1 full']);
    await tell(seen(2, updated), ['updated'], ['2031-05-04T11:00:00.000Z']);
    assert.deepEqual(
      connector.seen().map(({ operation }) => operation),
      ['create', 'edit', 'send'],
    );
    assert.deepEqual(counter.drawn, ['EX20119 v1 full', 'EX20119 v2 full']);
    assert.equal(counter.rendered.length, 2, 'two live cards: an update is text');
  });

  it('is drawn once for all conversations', async () => {
    const { counter, tell, subscribe } = setUp();
    for (const id of ['a', 'b', 'c']) await subscribe(id);
    await tell(seen(1, opened), ['opened']);
    assert.equal(connector.seen().length, 3);
    assert.deepEqual(counter.drawn, ['EX20119 v1 full']);
  });

  it('tells times in the conversation’s own zone, and is redrawn in a new one with its next change', async () => {
    const { tell, subscribe, deliver } = setUp();
    await subscribe('riga', { timeZone: 'Europe/Riga' });
    await tell(seen(1, opened), ['opened']);
    assert.match(withoutJoins(shown()[0] ?? ''), /14:00 EEST/);
    await subscribe('riga', { timeZone: 'Asia/Seoul' });
    assert.equal(connector.seen().length, 1);
    await tell(seen(2, updated), ['updated'], ['2031-05-04T11:00:00.000Z']);
    assert.match(withoutJoins(shown()[0] ?? ''), /20:30 UTC\+9/);
    assert.doesNotMatch(withoutJoins(shown()[0] ?? ''), /EEST/);
    const job = { tenantId: TENANT, conversationId: 'riga', issueId: 'EX20119', version: 2 };
    assert.equal(await deliver(job), undefined);
    assert.equal(connector.seen().length, 3, 'the card, its edit, its reply');
  });
});

describe('the live card of an issue that people work on', () => {
  it('is drawn once for all conversations where nobody does anything about it, and anew where somebody does', () => {
    const { drawn, cards, render } = makeCounter();
    const channel = teamsChannelFor({ cards, render });
    const digest = (response: object) => channel.digestOf(seen(1, opened), { response });
    const free = [digest({}), digest({})];
    assert.deepEqual([free[0] === free[1], drawn.length], [true, 1]);
    assert.notEqual(digest({ owner: { person: { id: 'ada', name: 'Ada' }, since: NOON } }), free[0]);
    assert.equal(drawn.length, 2);
  });
});

describe('the live card of an item that a conversation marked', () => {
  it('says so there alone, with who did it, and is as before once that is taken back', () => {
    const { drawn, cards, render } = makeCounter();
    const channel = teamsChannelFor({ cards, render });
    const snapshot = seen(1, anIssue({ id: 'MC1', classification: 'message' }));
    const by = (name: string) => ({ mark: { mark: 'done', by: { id: name, name }, at: NOON } }) as const;
    const digests = [{}, by('Ada'), by('Ben'), {}, by('Ada')].map((format) => channel.digestOf(snapshot, format));
    assert.equal(new Set(digests).size, 3);
    assert.deepEqual(digests.slice(3), digests.slice(0, 2));
    assert.equal(drawn.length, 3);
  });
});

describe('the live card of an issue that two tenants have', () => {
  it('is never the other tenant’s, although id and version are the same', () => {
    const channel = teamsChannelFor({ cards: CARDS, render: renderCard });
    const one = seen(1, opened);
    const other = seen(1, { ...opened, title: 'Only here it is called this' });
    const digests = [one, other, one, other].map((snapshot) => channel.digestOf(snapshot));
    assert.notEqual(digests[0], digests[1]);
    assert.deepEqual(digests.slice(2), digests.slice(0, 2));
  });
});
