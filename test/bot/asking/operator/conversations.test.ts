import assert from 'node:assert/strict';
import { makeRouter } from '../../../../bot/asking/router.ts';
import { commands } from '../../../../bot/commands/index.ts';
import { makeRenderer } from '../../../../cards/kit/render.ts';
import type { Reader } from '../../../../src/domain/subscription/reader.ts';
import type { Conversation, Pause } from '../../../../src/domain/subscription/subscription.ts';
import type { OperatorPorts } from '../../../../src/usecases/operating/get-operator-view.ts';
import { textOf } from '../../../cards/reading.ts';
import { aReader, makeAsking, NOON, TENANT } from '../../../fakes/asking.ts';
import { makeFakeAuditTrail } from '../../../fakes/stores/audit-trail.ts';
import { makeFakeSendingPauses } from '../../../fakes/stores/sending-pauses.ts';
import { makeFakeSubscriptionStore } from '../../../fakes/subscription-store.ts';
import { aSubscription, aWant } from '../../../fixtures/alerting.ts';

const ADA = 'aaaaaaaa-0000-4000-8000-00000000000a';
const BLOCKED: Pause = { reason: 'waiting-for-message', since: '2031-05-01T09:00:00.000Z', resumeOn: 'message' };
const ARCHIVED: Pause = { reason: 'team-archived', since: '2031-05-01T10:00:00.000Z', resumeOn: 'activity' };

const away = () => Promise.reject(new Error('away'));
const render = makeRenderer();

function aRecord(id: string, pause?: Pause, changes: Partial<Conversation> = {}) {
  const { conversation, ...rest } = aSubscription(id, [aWant({ type: 'all' })], pause && { pause });
  return { ...rest, conversation: { ...conversation, tenantId: TENANT, ...changes } };
}

function scene(changes: Partial<OperatorPorts> = {}) {
  const subscriptions = makeFakeSubscriptionStore();
  const ports: OperatorPorts = {
    queue: { addNotices: () => Promise.resolve() },
    isOperator: ({ userObjectId }) => userObjectId === ADA,
    versions: { bot: '1.2.3', node: '24.0.1' },
    sourceName: 'graph',
    newestReadingAt: () => NOON,
    unready: () => Promise.resolve({}),
    jobs: () => Promise.resolve({}),
    subscribedConversations: () => Promise.resolve(1),
    budget: () => Promise.resolve({ used: 7 }),
    overdue: () => Promise.resolve(0),
    fleet: () => Promise.resolve({ releases: ['1.2.3'], records: 2 }),
    audit: makeFakeAuditTrail(),
    sendingPauses: makeFakeSendingPauses(() => NOON),
    subscriptions,
    ...changes,
  };
  const { app } = makeAsking(undefined, { operator: ports });
  const router = makeRouter({ app, commands });
  const say = async (line: string, reader: Partial<Reader> = {}) =>
    textOf(render((await router.answer(line, aReader({ userObjectId: ADA, ...reader }))).answer));
  const keep = (...records: readonly ReturnType<typeof aRecord>[]) =>
    Promise.all(records.map((each) => subscriptions.update(TENANT, each.conversation.id, () => each)));
  return { say, keep, subscriptions };
}

/** A store of a million records, which notes how many were read. */
function aMillion(pause?: Pause) {
  const read = { records: 0 };
  const some = (from: number) => Array.from({ length: 200 }, (_, at) => aRecord(`19:${from + at}`, pause));
  async function* all() {
    for (; read.records < 1_000_000; read.records += 200) yield await Promise.resolve(some(read.records));
  }
  return { read, subscriptions: { all, count: () => Promise.resolve(1_000_000) } };
}

describe('operator conversations', () => {
  it('shows who gets nothing first, with why and since when', async () => {
    const { say, keep } = scene();
    await keep(
      aRecord('19:a', undefined, { name: 'General', teamName: 'Sales' }),
      aRecord('19:b', BLOCKED, { name: 'Alerts', teamName: 'Ops' }),
      aRecord('19:c', ARCHIVED, { scope: 'group', name: 'On call' }),
      aRecord('a:d', undefined, { scope: 'personal', name: 'Grace' }),
    );
    const text = await say('operator conversations');
    assert.match(text, /4 subscribed conversations · 2 get no alerts/);
    assert.match(text, /In the chat On call\n⚠ The team is archived \(since 1 May, 10:00 UTC\)\n19:c/);
    assert.match(text, /In the channel Alerts of Ops\n⚠ Teams refused: [^\n]* \(since 1 May, 09:00 UTC\)\n19:b/);
    assert.match(text, /In the channel General of Sales\n✓ Gets alerts\n19:a/);
    assert.match(text, /The chat of Grace\n✓ Gets alerts/);
    const order = ['19:c', '19:b', '19:a', 'a:d'].map((id) => text.indexOf(id));
    assert.deepEqual(
      order,
      order.toSorted((one, other) => one - other),
    );
  });

  it('leaves out who only keeps settings, and says so if there is nobody', async () => {
    const { say, keep } = scene();
    await keep({ ...aRecord('19:a'), wants: [] });
    assert.match(await say('operator conversations'), /No conversation is subscribed here/);
  });

  it('turns pages', async () => {
    const { say, keep } = scene();
    await keep(...Array.from({ length: 9 }, (_, at) => aRecord(`19:${at}`)));
    assert.match(await say('operator conversations'), /Page 1 of 2[^]*19:7/);
    for (const page of [2, 99]) {
      assert.match(await say(`operator conversations page ${page}`), /Page 2 of 2[^]*19:8/);
    }
  });

  it('looks at no more than 2,000 of a million, and says so', async () => {
    const { subscriptions, read } = aMillion();
    const { say } = scene({ subscriptions });
    const text = await say('operator conversations');
    assert.match(text, /Looked at 2,000 of 1,000,000 conversations/);
    assert.ok(read.records <= 2_000, `${read.records} records read`);
  });

  it('shows nothing of another tenant, and nothing to anyone else', async () => {
    const { say, keep } = scene();
    await keep(aRecord('19:a'));
    assert.match(await say('operator conversations', { tenantId: 'fabrikam' }), /No conversation is subscribed/);
    const refused = await say('operator conversations', { userObjectId: 'bbbbbbbb-0000-4000-8000-00000000000b' });
    assert.match(refused, /This command is for operators/);
    assert.doesNotMatch(refused, /19:a|subscribed/);
  });

  it('says so if the store is down', async () => {
    const { say, subscriptions } = scene();
    subscriptions.away = true;
    assert.doesNotMatch(await say('operator conversations'), /subscribed conversation|No conversation/);
  });
});

describe('operator health', () => {
  it('counts the conversations that get nothing, by the reason', async () => {
    const { say, keep } = scene();
    await keep(aRecord('19:a'), aRecord('19:b', ARCHIVED), aRecord('19:c', BLOCKED), aRecord('19:d', BLOCKED));
    assert.match(await say('operator health'), /Not reached\n2: Teams refused: [^\n]* · 1: The team is archived/);
  });

  it('says how many it looked at where there are a million', async () => {
    const { subscriptions, read } = aMillion(BLOCKED);
    const text = await scene({ subscriptions }).say('operator health');
    assert.match(text, /Not reached\nLooked at 2,000 of 1,000,000 conversations · 2,000: Teams refused/);
    assert.ok(read.records <= 2_000, `${read.records} records read`);
  });

  it('says what is used where nothing is the limit, and that more alerts are overdue than it counts', async () => {
    const text = await scene({ overdue: () => Promise.resolve(100) }).say('operator');
    assert.match(text, /API requests\n7 in the last hour/);
    assert.match(text, /Overdue alerts\n100 or more/);
  });

  for (const part of ['budget', 'overdue', 'fleet'] as const) {
    it(`shows the rest if ${part} can’t be told`, async () => {
      const text = await scene({ [part]: away }).say('operator');
      const unknown = text.match(/Unknown: Redis isn’t answering/g) ?? [];
      assert.equal(unknown.length, part === 'fleet' ? 2 : 1);
      assert.match(text, /Version\n1\.2\.3/);
    });
  }
});
