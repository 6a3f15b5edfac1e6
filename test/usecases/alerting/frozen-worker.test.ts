import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { HOUR, MINUTE, SECOND } from '../../../src/domain/instant.ts';
import type { DeliveryChannel } from '../../../src/ports/index.ts';
import { makeKeys } from '../../../src/redis/keys.ts';
import { makeDeliver } from '../../../src/usecases/alerting/deliver.ts';
import { startConnector, type Connector } from '../../fakes/connector/connector.ts';
import { withRedis } from '../../fakes/redis-client.ts';
import { TENANT } from '../../fixtures/alerting.ts';
import { incident, openTeamsScene, over, unhurried } from '../../fixtures/teams-scene.ts';

const CHANNEL = { id: '19:alpha@thread.tacv2', scope: 'channel' } as const;
const JOB = { tenantId: TENANT, conversationId: CHANNEL.id, issueId: 'EX20119', version: 1 };

const LONGER_THAN_A_TURN_MS = 60;

type Scene = Awaited<ReturnType<typeof openTeamsScene>>;
type Step = 'post' | 'edit' | 'reply';

/** Another worker is a delivery of its own on the same Redis. A frozen one is in the midst of a request meanwhile. */
describe('a worker that is frozen with a send in flight', () => {
  const own = withRedis();
  let connector: Connector;
  let scene: Scene;
  beforeEach(async () => {
    connector = await startConnector({ now: unhurried() });
    scene = await openTeamsScene(own.redis, connector, CHANNEL);
  });
  afterEach(() => connector.close());

  /** A worker that freezes in this step, before its request leaves or after its message is shown. */
  function freezing(step: Step, when: 'before' | 'after', meanwhile: () => Promise<unknown>) {
    const { channel } = scene.ports;
    const hold = async <T>(request: () => Promise<T>): Promise<T> => {
      if (when === 'after') {
        const result = await request();
        await frozenWhile(meanwhile);
        return result;
      }
      await frozenWhile(meanwhile);
      return request();
    };
    const held: Pick<DeliveryChannel, Step> = {
      post: (...all) => hold(() => channel.post(...all)),
      edit: (...all) => hold(() => channel.edit(...all)),
      reply: (...all) => hold(() => channel.reply(...all)),
    };
    return makeDeliver({ ...scene.ports, channel: { ...channel, [step]: held[step] } });
  }

  async function frozenWhile(meanwhile: () => Promise<unknown>): Promise<void> {
    await own.redis.del(makeKeys('{scene}').conversationLock(TENANT, CHANNEL.id).lock);
    await meanwhile();
  }

  async function takenUp(): Promise<void> {
    const owed = await scene.alerting.ledger.unfinished(TENANT, scene.clock(), 10);
    assert.ok(owed.length > 0, 'nothing is owed');
    await scene.ports.queue.addDeliveries(owed.map((entry) => ({ ...JOB, version: entry.owedVersion })));
    await scene.run(HOUR);
  }

  const cardsSay = () => scene.cards().map(({ text }) => /News of \d+/.exec(text)?.[0]);

  it('posted a card: it is kept up to date beside the one that another worker posted, to the end', async () => {
    await scene.publish([incident([11])]);
    const frozen = freezing('post', 'after', () => scene.run(HOUR));
    assert.ok(await frozen(JOB), 'the work counts as not done');
    assert.equal(scene.cards().length, 2);
    await takenUp();
    await scene.watch([incident([11, 12])]);
    await scene.watch([over([11, 12, 13])]);
    assert.deepEqual(cardsSay(), ['News of 13', 'News of 13']);
    assert.deepEqual(
      ['12', '13'].map((hour) => scene.copies(`News of ${hour}`)),
      [1, 1],
      'news comes once',
    );
    assert.equal((await scene.entry())?.state, 'done');
  });

  it('posted a card when all was over: both cards say so', async () => {
    await scene.publish([incident([11])]);
    await freezing('post', 'after', async () => {
      await scene.run(HOUR);
      await scene.watch([over([11, 12])]);
    })(JOB);
    await takenUp();
    assert.deepEqual(cardsSay(), ['News of 12', 'News of 12']);
  });

  it('edits the card late, with what was true before: the card is edited again', async () => {
    await scene.watch([incident([11])]);
    await scene.publish([incident([11, 12])]);
    await freezing('edit', 'before', async () => {
      await scene.run(HOUR);
      await scene.watch([over([11, 12, 13])]);
      assert.deepEqual(cardsSay(), ['News of 13']);
    })(JOB);
    assert.deepEqual(cardsSay(), ['News of 12'], 'it could not be called back');
    await takenUp();
    assert.deepEqual(cardsSay(), ['News of 13']);
    assert.equal((await scene.entry())?.state, 'done');
  });

  it('edits late and gets no answer: the card is edited again', async () => {
    await scene.watch([incident([11])]);
    await scene.publish([incident([11, 12])]);
    await freezing('edit', 'before', async () => {
      await scene.run(HOUR);
      await scene.watch([over([11, 12, 13])]);
      connector.fail({ kind: 'accept-then-reset', times: 1 });
    })(JOB);
    assert.deepEqual(cardsSay(), ['News of 12']);
    await takenUp();
    assert.deepEqual(cardsSay(), ['News of 13']);
  });

  it('replied: another repeats the reply once, and what the first learns late makes no third', async () => {
    await scene.watch([incident([11])]);
    await scene.publish([incident([11, 12])]);
    await freezing('reply', 'after', () => scene.run(HOUR))(JOB);
    await takenUp();
    assert.equal(scene.copies('News of 12'), 2);
    await scene.watch([over([11, 12, 13])]);
    assert.deepEqual([scene.copies('News of 12'), scene.copies('News of 13')], [2, 1]);
  });

  for (const [step, before] of [
    ['post', []],
    ['reply', [incident([11])]],
  ] as const) {
    const newest = step === 'post' ? incident([12]) : incident([11, 12]);

    it(`and a second one too, both in the same ${step}: a third waits for what they say, and sends nothing`, async () => {
      await scene.watch(before);
      await scene.publish([newest]);
      await freezing(step, 'after', async () => {
        await freezing(step, 'after', async () => {
          await scene.run(30 * SECOND);
          assert.equal(scene.copies('News of 12'), 2, 'the third waits');
        })(JOB);
      })(JOB);
      await scene.run(HOUR);
      assert.equal(scene.copies('News of 12'), 2);
      assert.equal((await scene.entry())?.state, 'done');
      await scene.watch([over([11, 12, 13])]);
      assert.ok(
        cardsSay().every((says) => says === 'News of 13'),
        'every card is kept up to date',
      );
    });

    it(`and a second one too, and both died before their ${step} left: it is told after a while`, async () => {
      await scene.watch(before);
      await scene.publish([newest]);
      const died = () => Promise.reject(new Error('killed'));
      for (let times = 0; times < 2; times += 1) {
        await assert.rejects(freezing(step, 'before', died)(JOB), /killed/);
      }
      await scene.run(MINUTE);
      assert.equal(scene.copies('News of 12'), 0);
      await scene.run(HOUR);
      assert.equal(scene.copies('News of 12'), 1, 'nothing is lost');
    });
  }

  it('sends nothing if it froze before its request left and can know', async () => {
    await scene.publish([incident([11])]);
    const { ledger } = scene.ports;
    const exclusively: typeof ledger.exclusively = (tenantId, id, work) =>
      ledger.exclusively(tenantId, id, (held) =>
        work({
          ...held,
          put: async (entry) => {
            await held.put(entry);
            // The answer of Redis waits in its socket.
            if (entry.state === 'sending')
              await frozenWhile(() => scene.run(HOUR).then(() => pause(LONGER_THAN_A_TURN_MS)));
          },
        }),
      );
    await makeDeliver({ ...scene.ports, ledger: { ...ledger, exclusively } })(JOB);
    assert.equal(scene.cards().length, 1);
  });

  it('was lost in an edit: that is no doubt about the next message', async () => {
    await scene.watch([incident([11])]);
    await scene.publish([incident([11, 12])]);
    const died = () => Promise.reject(new Error('killed'));
    await assert.rejects(freezing('edit', 'before', died)(JOB), /killed/);
    await assert.rejects(freezing('reply', 'before', died)(JOB), /killed/);
    await scene.run(0);
    assert.equal(scene.copies('News of 12'), 1);
  });

  it('posted a card of which another knows only that it may be there: it becomes the live card', async () => {
    await scene.publish([incident([11])]);
    await freezing('post', 'after', async () => {
      connector.fail({ kind: 'BadGateway', times: 0 });
      await scene.run(HOUR);
      connector.heal();
      assert.equal((await scene.entry())?.cardId, undefined);
    })(JOB);
    await takenUp();
    await scene.watch([over([11, 12])]);
    assert.deepEqual(cardsSay(), ['News of 12']);
    assert.equal(scene.copies('News of 12'), 1);
  });
});
