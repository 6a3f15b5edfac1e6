import assert from 'node:assert/strict';
import { HOUR } from '../../../src/domain/instant.ts';
import type { Conversation, Person } from '../../../src/domain/subscription/subscription.ts';
import { makeTellNotice } from '../../../src/usecases/alerting/tell-notice.ts';
import { startConnector, type Connector } from '../../fakes/connector/connector.ts';
import { brief } from '../../fakes/connector/record.ts';
import { withRedis } from '../../fakes/redis-client.ts';
import { aWant, TENANT } from '../../fixtures/alerting.ts';
import { incident, openTeamsScene, unhurried } from '../../fixtures/teams-scene.ts';

const CHANNEL = '19:secret@thread.tacv2';
const ADA: Person = { id: '29:ada', name: 'Ada' };
const BOB: Person = { id: '29:bob', name: 'Bob' };
const EXCHANGE = { type: 'service', id: 'Exchange' } as const;

describe('a channel that the app is missing in', () => {
  const own = withRedis();
  let connector: Connector;
  beforeEach(async () => {
    connector = await startConnector({ now: unhurried() });
  });
  afterEach(() => connector.close());

  /** A channel that Ada and Bob set up; only Ada has a chat with the bot. */
  async function setUp(changes: Partial<Conversation> = { channelType: 'private' }) {
    const scene = await openTeamsScene(own.redis, connector, { id: CHANNEL, scope: 'channel' });
    const { subscriptions, personalChats } = scene.alerting;
    await subscriptions.update(TENANT, CHANNEL, (current) => {
      assert.ok(current);
      const wants = [
        aWant(EXCHANGE, { setBy: ADA }),
        aWant({ type: 'all' }, { setBy: BOB }),
        aWant(EXCHANGE, { setBy: ADA }),
      ];
      return {
        ...current,
        wants,
        conversation: { ...current.conversation, name: 'Secret', teamName: 'Red', ...changes },
      };
    });
    const reference = {
      v: 1,
      serviceUrl: connector.url,
      bot: { id: '28:bot' },
      conversationId: 'a:ada',
      tenantId: TENANT,
    };
    const chat = { tenantId: TENANT, id: 'a:ada', scope: 'personal', reference: JSON.stringify(reference) } as const;
    await personalChats.keep([ADA.id], chat);
    const tell = makeTellNotice({ ...scene.ports, personalChats });
    /** Does what is queued beside alerts. */
    const tellAll = async () => {
      for (const { notice, id } of scene.notices.splice(0)) await tell(notice, id);
    };
    const told = () => connector.visible('a:ada').messages.map(brief);
    return { ...scene, tellAll, told };
  }
  const refuse = (times = 1) => connector.fail({ kind: 'BotNotInConversationRoster', conversation: CHANNEL, times });

  it('is told to whoever set it up, once, in their own chat, with what to do', async () => {
    const { watch, tellAll, told, subscription } = await setUp();
    refuse(0);
    await watch([incident([11])]);
    await watch([incident([11, 12]), incident([12], { id: 'EX20120' })]);
    await tellAll();
    await watch([incident([11, 12, 13])], HOUR);
    await tellAll();
    assert.equal((await subscription())?.pause?.reason, 'waiting-for-install');
    assert.equal(told().length, 1);
    const [{ text, summary } = { text: '', summary: '' }] = told();
    assert.match(summary ?? '', /I can’t post in Red › Secret any more/);
    assert.match(text, /Manage channel > Apps/);
    assert.match(text, /missed alerts follow/);
  });

  it('is told again if it is missing again after it was there', async () => {
    const { watch, tellAll, told, comeBack, run, visible } = await setUp();
    refuse();
    await watch([incident([11])]);
    await tellAll();
    await comeBack('install');
    await run(HOUR);
    assert.equal(visible().length, 1, 'the missed alert followed');
    refuse();
    await watch([incident([11, 12])], HOUR);
    await tellAll();
    assert.equal(told().length, 2);
  });

  it('is not told any more once the app is there again', async () => {
    const { watch, tellAll, told, comeBack } = await setUp();
    refuse();
    await watch([incident([11])]);
    await comeBack('install');
    await tellAll();
    assert.equal(told().length, 0);
  });

  it('says where to add the app: to the team for a standard channel', async () => {
    const { watch, tellAll, told } = await setUp({ channelType: 'standard', teamName: undefined });
    refuse();
    await watch([incident([11])]);
    await tellAll();
    assert.match(told()[0]?.summary ?? '', /post in Secret any more/);
    assert.match(told()[0]?.text ?? '', /Manage team > Apps/);
  });

  it('is told in the language that is set in that chat', async () => {
    const { watch, tellAll, told, alerting } = await setUp();
    const chat = await alerting.personalChats.read(TENANT, [ADA.id]);
    assert.ok(chat);
    await alerting.subscriptions.update(TENANT, chat.id, () => ({
      ...{ conversation: chat, wants: [], mutes: [], follows: [] },
      settings: { language: 'de' },
    }));
    refuse();
    await watch([incident([11])]);
    await tellAll();
    assert.match(told()[0]?.text ?? '', /Kanal verwalten > Apps/);
  });

  it('is told of nothing else that keeps messages away', async () => {
    const { watch, notices } = await setUp();
    connector.fail({ kind: 'MessageWritesBlocked', conversation: CHANNEL });
    await watch([incident([11])]);
    assert.deepEqual(notices, []);
  });

  it('pauses all the same if nobody can be found', async () => {
    const { watch, subscription, log, alerting } = await setUp();
    await alerting.personalChats.forget(TENANT, 'a:ada');
    refuse();
    await watch([incident([11])]);
    assert.equal((await subscription())?.pause?.reason, 'waiting-for-install');
    assert.equal(log.events('setters.not-told').length, 0);
  });
});
