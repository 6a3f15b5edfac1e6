import assert from 'node:assert/strict';
import { Redis } from 'ioredis';
import { makeTestAlerting } from '../../fixtures/test-alerting.ts';
import type { DeliveryReason, DeliveryState } from '../../../src/domain/delivery/ledger-entry.ts';
import { HOUR, MINUTE } from '../../../src/domain/instant.ts';
import type { ResumeEvent } from '../../../src/domain/subscription/edit.ts';
import type { Issue } from '../../../src/domain/health/issue.ts';
import type { DeliveryJob } from '../../../src/ports/index.ts';
import { makeKeys } from '../../../src/redis/keys.ts';
import { makeDeliver } from '../../../src/usecases/alerting/deliver.ts';
import { makeFanOut } from '../../../src/usecases/alerting/fan-out.ts';
import { makeKeepConversations } from '../../../src/usecases/subscribing/keep-conversations.ts';
import { makePoll } from '../../../src/usecases/alerting/poll.ts';
import { CARDS, teamsChannelFor } from '../../bot/alerts/teams-channel-setup.ts';
import { makeClock } from '../../fakes/asking.ts';
import { startConnector, type Connector, type Fault } from '../../fakes/connector/connector.ts';
import { makeFakeSource } from '../../fakes/health-source.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';
import { startRedis, type RedisServer } from '../../fakes/redis.ts';
import { anIssue, aPost, aSubscription, aWant, TENANT } from '../../fixtures/alerting.ts';

const PREFIX = '{errors}';
const CHANNEL = '19:alpha@thread.tacv2';
const OTHER = '19:beta@thread.tacv2';
const keys = makeKeys(PREFIX);
const TIMEOUT_MS = 300;

/** What makes a delivery continue: a time, an event from the conversation, or a newer version of the issue. */
type Resumes =
  | { readonly after: number; readonly wait?: number }
  | { readonly on: ResumeEvent; readonly notOn?: ResumeEvent }
  | 'newer-version';

interface Row {
  readonly kind: Fault['kind'];
  readonly retryAfter?: string;
  /** One where absent; more where Teams itself asks for another try (a smaller card, a plain sentence). */
  readonly requests?: number;
  readonly state: DeliveryState;
  readonly reason: DeliveryReason;
  readonly resumes: Resumes;
  /** Messages that people see in the end; more than one if an answer was lost. */
  readonly visible?: number;
}

const [ABOUT_1_S, ABOUT_15_S, A_MINUTE, TWO_MINUTES] = [1_200, 18_000, MINUTE, 2 * MINUTE];
const DOUBT = { state: 'ambiguous', reason: 'in-doubt', resumes: { after: ABOUT_15_S } } as const;
const DOUBT_LATER = { ...DOUBT, resumes: { after: A_MINUTE } } as const;
const SAFE = { state: 'planned', reason: 'transient', resumes: { after: ABOUT_1_S } } as const;
const REFUSED = { state: 'dead', reason: 'refused', resumes: 'newer-version' } as const;
const STOPPED = { state: 'planned', reason: 'stopped', resumes: { after: A_MINUTE } } as const;
const paused = (on: ResumeEvent, notOn?: ResumeEvent) =>
  ({ state: 'paused', reason: `waiting-for-${on}`, resumes: { on, ...(notOn && { notOn }) } }) as const;

/** `reliability.md` §1.3, row by row, met with the first card of an issue. */
const TABLE: readonly Row[] = [
  { kind: 'BadArgument', requests: 2, ...REFUSED },
  { kind: 'BadSyntax', requests: 2, ...REFUSED },
  { kind: 'Conflict', ...REFUSED },
  { kind: 'MessageSizeTooBig', requests: 3, ...REFUSED },
  { kind: 'BotNotRegistered', ...STOPPED },
  { kind: 'Unauthorized', ...STOPPED },
  { kind: 'BotDisabledByAdmin', ...paused('activity') },
  { kind: 'NotEnoughPermissions', ...paused('activity') },
  { kind: 'BotNotInConversationRoster', ...paused('install', 'activity') },
  { kind: 'ForbiddenOperationException', ...paused('install', 'activity') },
  { kind: 'ConversationBlockedByUser', ...paused('message', 'activity') },
  { kind: 'MessageWritesBlocked', ...paused('message', 'activity') },
  { kind: 'MessageWritesBlockedInError', ...paused('message', 'activity') },
  { kind: 'MessageWritesBlockedText', ...paused('message', 'activity') },
  {
    kind: 'UnknownForbidden',
    state: 'planned',
    reason: 'unproven',
    resumes: { after: 12 * HOUR },
  },
  {
    kind: 'InvalidBotApiHost',
    state: 'planned',
    reason: 'unproven',
    resumes: { after: 12 * HOUR },
  },
  { kind: 'ConversationNotFound', state: 'planned', reason: 'gone', resumes: { after: HOUR } },
  { kind: 'PreconditionFailed', ...SAFE },
  { kind: 'ServiceUnavailable', ...SAFE },
  { kind: 'redirect', ...SAFE },
  {
    kind: 'Throttled',
    retryAfter: '120',
    state: 'planned',
    reason: 'throttled',
    resumes: { after: TWO_MINUTES, wait: TWO_MINUTES },
  },
  { kind: 'Throttled', state: 'planned', reason: 'throttled', resumes: { after: ABOUT_1_S } },
  { kind: 'RequestTimeout', ...DOUBT },
  { kind: 'BadGateway', ...DOUBT },
  { kind: 'GatewayTimeout', ...DOUBT },
  { kind: 'reset', ...DOUBT },
  { kind: 'hang', ...DOUBT },
  { kind: 'accept-then-reset', ...DOUBT, visible: 2 },
  { kind: 'accept-then-hang', ...DOUBT, visible: 2 },
  { kind: 'accept-then-502', ...DOUBT, visible: 2 },
  { kind: 'accept-then-504', ...DOUBT, visible: 2 },
  { kind: 'accept-then-truncate', ...DOUBT, visible: 2 },
  { kind: 'accept-then-500', ...DOUBT_LATER, visible: 2 },
  { kind: 'accept-then-html', ...DOUBT, visible: 2 },
  { kind: 'InternalError', ...DOUBT_LATER },
  { kind: 'NotImplemented', ...DOUBT_LATER },
  { kind: 'InsufficientStorage', ...DOUBT_LATER },
];

const opened = anIssue();
const updated = anIssue({
  modifiedAt: '2031-05-04T11:30:00.000Z',
  posts: [...opened.posts, aPost('2031-05-04T11:30:00.000Z', 'Current status: A fix is on its way.')],
});

describe('what a delivery becomes when Teams refuses it', () => {
  let server: RedisServer;
  let redis: Redis;
  let connector: Connector;

  before(async () => {
    server = await startRedis();
    redis = new Redis(server.url);
  });
  beforeEach(async () => {
    await redis.flushall();
    connector = await startConnector();
  });
  afterEach(() => connector.close());
  after(async () => {
    redis.disconnect();
    await server.stop();
  });

  /** Everything is real except the source, the card views and the time. */
  async function setUp() {
    const source = makeFakeSource({ issues: [] });
    const clock = makeClock();
    const log = makeRecordingLog();
    const jobs: DeliveryJob[] = [];
    const queue = {
      addFanOut: () => Promise.resolve(),
      addNotices: () => Promise.resolve(),
      addDeliveries: (added: readonly DeliveryJob[]) => Promise.resolve(void jobs.push(...added)),
    };
    const alerting = makeTestAlerting({
      redis,
      connect: () => redis,
      prefix: PREFIX,
      source: source,
      channel: teamsChannelFor({ cards: CARDS, timeoutMs: TIMEOUT_MS, gccServiceUrl: connector.url }),
      clock,
      log,
      pollIntervalMs: MINUTE,
      ratePerSecond: 1_000,
      tenantIds: [],
    });
    const ports = { ...alerting, queue, sleep: () => Promise.resolve() };
    const [poll, fanOut, deliver] = [makePoll(ports), makeFanOut(ports), makeDeliver(ports)];
    for (const id of [CHANNEL, OTHER]) await alerting.subscriptions.update(TENANT, id, () => subscriptionOf(id));
    const watch = async (issues: readonly Issue[]) => {
      source.tenant.issues = [...issues];
      clock.advance(MINUTE);
      await poll(TENANT);
      for (const event of await alerting.snapshots.owed(TENANT, 10)) await fanOut(event);
    };
    await watch([]);
    return {
      alerting,
      clock,
      log,
      jobs,
      watch,
      deliver: (version = 1) => deliver({ tenantId: TENANT, conversationId: CHANNEL, issueId: opened.id, version }),
      keep: makeKeepConversations(ports),
      entry: () => alerting.ledger.get(TENANT, CHANNEL, opened.id),
      requests: () => connector.seen().filter(({ conversation }) => conversation === CHANNEL).length,
      visible: () => connector.visible(CHANNEL).messages.length,
    };
  }

  function subscriptionOf(id: string) {
    const reference = { v: 1, serviceUrl: connector.url, bot: { id: '28:bot' }, conversationId: id, tenantId: TENANT };
    const conversation = { tenantId: TENANT, id, scope: 'channel', reference: JSON.stringify(reference) } as const;
    return aSubscription(id, [aWant({ type: 'service', id: 'Exchange' })], { conversation });
  }

  type Scene = Awaited<ReturnType<typeof setUp>>;

  /** Makes the delivery continue as the row says, and checks that nothing else does. */
  async function resume(scene: Scene, { resumes }: Row): Promise<void> {
    const { clock, deliver, keep, watch, alerting, jobs } = scene;
    if (resumes === 'newer-version') {
      await deliver();
      await watch([updated]);
      await deliver(2);
      return;
    }
    if ('on' in resumes) {
      const subscription = await alerting.subscriptions.get(TENANT, CHANNEL);
      assert.ok(subscription);
      jobs.length = 0;
      if (resumes.notOn) await keep.seen(subscription.conversation, resumes.notOn);
      assert.deepEqual(jobs, []);
      await deliver();
      assert.equal((await scene.entry())?.state, 'paused');
      await keep.seen(subscription.conversation, resumes.on);
      assert.equal(jobs.length, 1, 'what was owed is queued again');
      await deliver();
      return;
    }
    // Holds are in Redis, whose clock a test cannot move.
    await redis.del(keys.hold(TENANT), keys.hold(TENANT, CHANNEL));
    clock.advance(resumes.after - 1_000);
    if (resumes.after > ABOUT_15_S) await deliver();
    clock.advance(1_000);
    await deliver();
  }

  for (const row of TABLE) {
    const { kind, retryAfter, requests = 1, state, reason, visible = 1 } = row;
    const how = retryAfter ? `${kind} (Retry-After ${retryAfter})` : kind;
    it(`${how}: ${requests} request(s), ${state}, ${reason}; goes on ${wordsOf(row.resumes)}`, async () => {
      const scene = await setUp();
      connector.fail({ kind, times: 0, conversation: CHANNEL, ...(retryAfter && { retryAfter }) });
      await scene.watch([opened]);
      const wait = await scene.deliver();
      const entry = await scene.entry();
      assert.equal(scene.requests(), requests);
      assert.deepEqual([entry?.state, entry?.reason, entry?.cardId], [state, reason, undefined]);
      if (typeof row.resumes === 'object' && 'wait' in row.resumes) {
        assert.deepEqual(wait, { againInMs: row.resumes.wait });
        assert.equal(entry?.attempts, undefined, 'being told to wait is no attempt');
      }
      connector.heal();
      await resume(scene, row);
      assert.equal((await scene.entry())?.state, 'done');
      assert.equal(scene.requests(), requests + 1, 'no more requests than needed, and only when due');
      assert.equal(scene.visible(), visible);
    });
  }

  it('BadArgument of the card alone: the plain sentence is shown, and the delivery is done', async () => {
    const scene = await setUp();
    connector.fail({ kind: 'BadArgument', conversation: CHANNEL });
    await scene.watch([opened]);
    await scene.deliver();
    assert.equal((await scene.entry())?.state, 'done');
    assert.deepEqual([scene.requests(), scene.visible()], [2, 1]);
  });

  it('BotDisabledByAdmin: the whole tenant is paused', async () => {
    const scene = await setUp();
    connector.fail({ kind: 'BotDisabledByAdmin', conversation: CHANNEL });
    await scene.watch([opened]);
    await scene.deliver();
    assert.equal((await scene.alerting.subscriptions.get(TENANT, OTHER))?.pause?.resumeOn, 'activity');
  });

  it('BotNotRegistered: nothing is sent anywhere, the backlog stays, and the operator is told', async () => {
    const scene = await setUp();
    connector.fail({ kind: 'BotNotRegistered', conversation: CHANNEL });
    await scene.watch([opened]);
    await scene.deliver();
    assert.equal((await scene.alerting.limiter.take(TENANT, OTHER)).granted, false);
    assert.equal(scene.log.events('delivery.stopped').length, 1);
    assert.equal((await scene.alerting.ledger.get(TENANT, OTHER, opened.id))?.state, 'planned');
  });

  it('ConversationNotFound twice, an hour apart: the conversation is dropped with everything it was owed', async () => {
    const scene = await setUp();
    connector.fail({ kind: 'ConversationNotFound', times: 0, conversation: CHANNEL });
    await scene.watch([opened]);
    await scene.deliver();
    scene.clock.advance(HOUR);
    await scene.deliver();
    assert.equal(scene.requests(), 2);
    assert.equal(await scene.entry(), undefined);
    assert.equal(await scene.alerting.subscriptions.get(TENANT, CHANNEL), undefined);
  });

  it('an unknown 403 three times over a day: the conversation waits for activity', async () => {
    const scene = await setUp();
    connector.fail({ kind: 'UnknownForbidden', times: 0, conversation: CHANNEL });
    await scene.watch([opened]);
    for (let strike = 0; strike < 3; strike += 1) {
      await scene.deliver();
      scene.clock.advance(12 * HOUR);
    }
    assert.deepEqual([(await scene.entry())?.state, scene.requests()], ['paused', 3]);
    assert.equal((await scene.alerting.subscriptions.get(TENANT, CHANNEL))?.pause?.resumeOn, 'activity');
  });
});

function wordsOf(resumes: Resumes): string {
  if (resumes === 'newer-version') return 'with the next version';
  return 'on' in resumes ? `on ${resumes.on}` : `after ${resumes.after / 1_000} s`;
}
