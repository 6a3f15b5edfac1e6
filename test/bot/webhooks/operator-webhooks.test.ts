import assert from 'node:assert/strict';
import { makeRouter } from '../../../bot/asking/router.ts';
import { commands } from '../../../bot/commands/index.ts';
import { makeSendEvent } from '../../../bot/webhooks/webhook-channel.ts';
import { makeWebhooks } from '../../../bot/webhooks/webhooks.ts';
import { makeRenderer } from '../../../cards/kit/render.ts';
import type { Reader } from '../../../src/domain/subscription/reader.ts';
import { pause } from '../../../src/domain/subscription/edit.ts';
import { WEBHOOKS } from '../../../src/domain/subscription/webhook.ts';
import { makeSeal } from '../../../src/redis/chats/seal.ts';
import type { OperatorPorts } from '../../../src/usecases/operating/get-operator-view.ts';
import { makeKeepConversations } from '../../../src/usecases/subscribing/keep-conversations.ts';
import { SPOKEN, wordsFor } from '../../../words/index.ts';
import { textOf, withoutJoins } from '../../cards/reading.ts';
import { aReader, makeAsking, NOON, TENANT } from '../../fakes/asking.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';
import { makeFakeAuditTrail } from '../../fakes/stores/audit-trail.ts';
import { makeFakeSendingPauses } from '../../fakes/stores/sending-pauses.ts';
import { makeFakeSubscriptionStore } from '../../fakes/subscription-store.ts';
import { answering, startReceiver, type Receiver } from '../../fakes/webhooks/receiver.ts';

const ADA = 'aaaaaaaa-0000-4000-8000-00000000000a';
const render = makeRenderer();

describe('operator webhook', () => {
  let receiver: Receiver;
  before(async () => {
    receiver = await startReceiver();
  });
  beforeEach(() => {
    receiver.answer = undefined;
    receiver.accepted.length = 0;
  });
  after(() => receiver.close());

  function scene({ canBeKept = true, locale = 'en' } = {}) {
    const [subscriptions, audit, log] = [makeFakeSubscriptionStore(), makeFakeAuditTrail(), makeRecordingLog()];
    const seal = makeSeal('s');
    const rules = { allowsThisMachine: true };
    const send = makeSendEvent({ ...rules, seal, log, now: () => Date.parse(NOON), timeoutMs: 5_000 });
    const webhooks = makeWebhooks({ ...rules, seal, send, canBeKept });
    const forgotten: string[] = [];
    const ledger = {
      forget: (_: string, id: string) => Promise.resolve(void forgotten.push(id)),
      resume: () => Promise.resolve([]),
      entriesOf: () => Promise.resolve([]),
    };
    const queue = { addDeliveries: () => Promise.resolve(), addNotices: () => Promise.resolve() };
    const keep = makeKeepConversations({ subscriptions, ledger, queue, clock: () => NOON, log });
    const operator: OperatorPorts = {
      ...{ subscriptions, audit, queue, sendingPauses: makeFakeSendingPauses(() => NOON) },
      ...{ sourceName: 'graph', versions: { bot: '1', node: '24' }, newestReadingAt: () => NOON },
      ...{ unready: () => Promise.resolve({}), jobs: () => Promise.resolve({}), overdue: () => Promise.resolve(0) },
      ...{ subscribedConversations: () => Promise.resolve(0), budget: () => Promise.resolve({ used: 0 }) },
      fleet: () => Promise.resolve({ releases: [], records: 2 }),
      isOperator: ({ userObjectId }) => userObjectId === ADA,
      webhooks: { webhooks, subscriptions, keep },
    };
    const asking = makeAsking(undefined, { operator });
    const router = makeRouter({ app: asking.app, commands });
    let asked = 0;
    const ask = async (line: string, changes: Partial<Reader> = {}) => {
      const now = new Date(Date.parse(NOON) + (asked += 1) * 1_000).toISOString();
      return (await router.answer(line, aReader({ locale, userObjectId: ADA, now, ...changes }))).answer;
    };
    const say = async (line: string, changes: Partial<Reader> = {}) =>
      withoutJoins(textOf(render(await ask(line, changes))));
    const known = async () => {
      const found = await subscriptions.getMany(TENANT, await subscriptions.ofTeam(TENANT, WEBHOOKS));
      return found.filter(({ conversation }) => webhooks.isWebhook(conversation));
    };
    return { ask, say, known, subscriptions, audit, log, forgotten, webhooks };
  }

  it('adds one for all services, and shows its secret once, in no summary, no log and no trail', async () => {
    const { ask, say, known, audit, log } = scene();
    const answer = await ask(`operator webhook add ${receiver.url}`);
    const [, secret = ''] = /this once: ([0-9a-f]{64})/.exec(withoutJoins(textOf(render(answer)))) ?? [];
    assert.notEqual(secret, '');
    assert.equal(answer.summary.includes(secret), false);
    const [added, ...others] = await known();
    assert.equal(others.length, 0);
    assert.deepEqual(
      added?.wants.map(({ target, kinds }) => [target, kinds]),
      [[{ type: 'all' }, ['incidents', 'advisories']]],
    );
    const trail = JSON.stringify(await audit.newest(TENANT, 0, 10));
    assert.match(trail, /webhook-added/);
    for (const kept of [trail, JSON.stringify(log.lines), JSON.stringify(added), await say('operator webhook list')]) {
      assert.ok(!kept.includes(secret) && !kept.includes('/hook'), kept);
    }
  });

  it('adds one for the services that are named, and asks back where a name is not clear', async () => {
    const { say, known } = scene();
    assert.match(await say(`operator webhook add ${receiver.url} exchange, teams +messages`), /now gets alerts/);
    const [added] = await known();
    assert.equal(added?.wants.length, 2);
    assert.deepEqual(added.wants[0]?.kinds, ['incidents', 'advisories', 'messages']);
    assert.doesNotMatch(await say(`operator webhook add ${receiver.url}/2 nosuchservice`), /now gets alerts/);
    assert.equal((await known()).length, 1);
  });

  for (const [url, title] of [
    ['', /isn’t an address/],
    ['hooks', /isn’t an address/],
    ['http://hooks.example.com/', /must begin with https/],
    ['https://ada:pw@hooks.example.com/', /must not have a password/],
    ['https://169.254.169.254/latest', /is private/],
    ['https://[fd00::1]/', /is private/],
  ] as const) {
    it(`refuses ${url || 'nothing'} in words, and adds nothing`, async () => {
      const { say, known } = scene();
      assert.match(await say(`operator webhook add ${url}`), title);
      assert.equal((await known()).length, 0);
    });
  }

  it('adds none where others read the secret, twice, without a secret of the bot, or more than fit', async () => {
    const { say, known } = scene();
    assert.match(await say(`operator webhook add ${receiver.url}`, { scope: 'channel' }), /in your own chat/);
    assert.match(await scene({ canBeKept: false }).say(`operator webhook add ${receiver.url}`), /can’t be kept here/);
    assert.equal((await known()).length, 0);
    for (let at = 0; at < 20; at += 1) await say(`operator webhook add ${receiver.url}/${at}`);
    assert.match(await say(`operator webhook add ${receiver.url}/20`), /There can be 20/);
    await say('operator webhook remove 20');
    assert.match(await say(`operator webhook add ${receiver.url}/3`), /is there already/);
  });

  it('tests one by its number, its address, or as the only one, and says what came of it', async () => {
    const { say } = scene();
    await say(`operator webhook add ${receiver.url}`);
    for (const which of ['1', receiver.url, '']) {
      assert.match(await say(`operator webhook test ${which}`), /The test reached 127\.0\.0\.1/);
    }
    assert.deepEqual(
      receiver.accepted.map(({ event }) => event.type),
      Array.from({ length: 3 }, () => 'com.service-health-bot.test'),
    );
    receiver.answer = answering(418);
    assert.match(await say('operator webhook test 1'), /didn’t reach.*\n.*status 418/);
    receiver.answer = (response) => void response.destroy();
    assert.match(await say('operator webhook test 1'), /no answer \(ECONNRESET\)/);
    assert.match(await say('operator webhook test 7'), /Which webhook/);
  });

  it('ends a pause with a test that gets through, and says so in the list until then', async () => {
    const { say, known, subscriptions } = scene();
    await say(`operator webhook add ${receiver.url}`);
    const id = (await known())[0]?.conversation.id ?? '';
    const wanted = { reason: 'waiting-for-activity', resumeOn: 'activity', since: NOON } as const;
    await subscriptions.update(TENANT, id, (current) => current && pause(current, wanted));
    assert.match(await say('operator webhook list'), /1\. 127\.0\.0\.1:\d+\n⚠ It has refused alerts since/);
    receiver.answer = answering(500);
    await say('operator webhook test');
    assert.notEqual((await known())[0]?.pause, undefined);
    receiver.answer = undefined;
    await say('operator webhook test');
    assert.equal((await known())[0]?.pause, undefined);
    assert.match(await say('operator webhook list'), /✓ Gets alerts/);
  });

  it('removes one with what waited for it, by its number or its address', async () => {
    const { say, known, forgotten, audit } = scene();
    await say(`operator webhook add ${receiver.url}/1`);
    await say(`operator webhook add ${receiver.url}/2`);
    assert.match(await say(`operator webhook remove ${receiver.url}/2`), /is removed/);
    assert.match(await say('operator webhook remove 1'), /is removed/);
    assert.match(await say('operator webhook remove 1'), /Which webhook/);
    assert.equal((await known()).length, 0);
    assert.equal(forgotten.length, 2);
    assert.match(await say('operator audit'), /Removed the webhook 127\.0\.0\.1/);
    assert.equal((await audit.newest(TENANT, 0, 10)).total, 4);
  });

  it('says and does nothing for anybody else, or in another tenant', async () => {
    const { say, known } = scene();
    await say(`operator webhook add ${receiver.url}`);
    for (const line of ['list', `add ${receiver.url}/2`, 'remove 1', 'test 1', '']) {
      assert.match(await say(`operator webhook ${line}`, { userObjectId: 'bo' }), /This command is for operators/);
    }
    assert.match(await say('operator webhook list', { tenantId: 'fabrikam' }), /no webhooks yet/);
    assert.match(await say('operator webhook remove 1', { tenantId: 'fabrikam' }), /Which webhook/);
    assert.equal((await known()).length, 1);
    assert.equal(receiver.accepted.length, 0);
  });

  for (const locale of SPOKEN) {
    it(`speaks ${locale}`, async () => {
      const { say } = scene({ locale });
      const { webhooks: words } = wordsFor(locale);
      assert.ok((await say('operator webhook list')).includes(words.none));
      assert.ok(
        (await say(`operator webhook add ${receiver.url}`)).includes(withoutJoins(words.added('', '').text).trim()),
      );
      assert.ok((await say('operator webhook add http://a.example/')).includes(words.refused['not-https'].title));
    });
  }
});
