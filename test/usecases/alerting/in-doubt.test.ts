import assert from 'node:assert/strict';
import { HOUR, MINUTE } from '../../../src/domain/instant.ts';
import { startConnector, type Connector, type Fault } from '../../fakes/connector/connector.ts';
import { withRedis } from '../../fakes/redis-client.ts';
import { incident, openTeamsScene, over, SHOWN_BUT, unhurried } from '../../fixtures/teams-scene.ts';

const CHANNEL = { id: '19:alpha@thread.tacv2', scope: 'channel' } as const;
const CHAT = { id: 'a:chat', scope: 'personal' } as const;

/** Time enough for nothing to be delivered. */
const NOT_YET = -1;

/** Teams shows the message, and its answer is a success that names none. */
const WITHOUT_ID: readonly Fault['kind'][] = ['accept-without-id', 'accept-then-nothing'];

describe('a message of which nobody knows whether it was shown', () => {
  const own = withRedis();
  let connector: Connector;
  beforeEach(async () => {
    connector = await startConnector({ now: unhurried() });
  });
  afterEach(() => connector.close());

  for (const where of [CHANNEL, CHAT]) {
    const opening = where === CHANNEL ? 'create' : 'send';

    for (const kind of SHOWN_BUT) {
      it(`is a first card in a ${where.scope}, each time ${kind}: two copies at most, and what follows is told once`, async () => {
        const scene = await openTeamsScene(own.redis, connector, where);
        connector.fail({ kind, times: 0, operation: opening });
        await scene.watch([incident([11])], HOUR);
        assert.equal(scene.copies('News of 11'), 2);
        assert.equal((await scene.entry())?.state, 'done');
        assert.equal((await scene.entry())?.reason, 'in-doubt');
        assert.deepEqual(scene.outcomes.filter((each) => each === 'ambiguous').length, 2);
        connector.heal();
        await scene.watch([incident([11, 12])], MINUTE);
        await scene.watch([over([11, 12, 13])], MINUTE);
        assert.deepEqual(
          ['11', '12', '13'].map((hour) => scene.copies(`News of ${hour}`)),
          [2, 1, 1],
        );
        assert.match(scene.cards().at(-1)?.text ?? '', /News of 13/, 'the newest card is live');
      });

      it(`is a reply in a ${where.scope}, each time ${kind}: two copies at most, and what follows is told once`, async () => {
        const scene = await openTeamsScene(own.redis, connector, where);
        await scene.watch([incident([11])]);
        connector.fail({ kind, times: 0, operation: 'send' });
        await scene.watch([incident([11, 12])], HOUR);
        assert.equal(scene.copies('News of 12'), 2);
        connector.heal();
        await scene.watch([over([11, 12, 13])], MINUTE);
        assert.deepEqual(
          ['11', '12', '13'].map((hour) => scene.copies(`News of ${hour}`)),
          [1, 2, 1],
        );
        assert.equal(scene.cards().length, 1);
        assert.match(scene.cards()[0]?.text ?? '', /News of 13/);
      });

      it(`is shown twice at most in a ${where.scope} although updates come while each is ${kind}`, async () => {
        const scene = await openTeamsScene(own.redis, connector, where);
        connector.fail({ kind, times: 0 });
        for (let hour = 11; hour <= 16; hour += 1) {
          await scene.watch([incident(Array.from({ length: hour - 10 }, (_, at) => 11 + at))], 5_000);
        }
        connector.heal();
        await scene.run(HOUR);
        for (let hour = 11; hour <= 16; hour += 1) assert.ok(scene.copies(`News of ${hour}`) <= 2, `${hour}`);
        assert.equal(scene.copies('News of 16'), 1);
      });
    }

    for (const kind of WITHOUT_ID) {
      it(`is shown once in a ${where.scope} by ${kind}, and what follows is told once`, async () => {
        const scene = await openTeamsScene(own.redis, connector, where);
        connector.fail({ kind, times: 0 });
        await scene.watch([incident([11])], HOUR);
        await scene.watch([incident([11, 12])], HOUR);
        await scene.watch([incident([11, 12], { title: 'Reworded', modifiedAt: '2031-05-04T12:30:00.000Z' })], HOUR);
        assert.equal(scene.visible().length, 2, 'there is no card to edit, so a wording is told by none');
        connector.heal();
        await scene.watch([over([11, 12, 13])], HOUR);
        assert.deepEqual(
          ['11', '12', '13'].map((hour) => scene.copies(`News of ${hour}`)),
          [1, 1, 1],
        );
        assert.ok(scene.outcomes.includes('ambiguous'));
      });
    }

    it(`was not shown in a ${where.scope} the first time: it is shown by the second, once`, async () => {
      const scene = await openTeamsScene(own.redis, connector, where);
      connector.fail({ kind: 'BadGateway', operation: opening });
      await scene.watch([incident([11])], MINUTE);
      assert.equal(scene.copies('News of 11'), 1);
      connector.fail({ kind: 'BadGateway', operation: 'send' });
      await scene.watch([incident([11, 12])], MINUTE);
      assert.equal(scene.copies('News of 12'), 1);
      assert.equal((await scene.entry())?.reason, undefined);
    });
  }

  it('is a reply, and is sent twice at most although edits are accepted between', async () => {
    const scene = await openTeamsScene(own.redis, connector, CHANNEL);
    await scene.watch([incident([11])]);
    connector.fail({ kind: 'accept-then-502', times: 0, operation: 'send' });
    for (let hour = 12; hour <= 16; hour += 1) {
      await scene.watch([incident(Array.from({ length: hour - 10 }, (_, at) => 11 + at))], 5_000);
      for (let told = 11; told <= hour; told += 1) assert.ok(scene.copies(`News of ${told}`) <= 2, `${told}`);
    }
  });

  it('is a first card, and updates came until it was sent again: those between follow in its thread', async () => {
    const scene = await openTeamsScene(own.redis, connector, CHANNEL);
    connector.fail({ kind: 'accept-then-502', operation: 'create' });
    await scene.watch([incident([10, 11])]);
    await scene.watch([incident([10, 11, 12])], NOT_YET);
    await scene.watch([incident([10, 11, 12, 13])], HOUR);
    assert.deepEqual(
      ['10', '11', '12', '13'].map((hour) => scene.copies(`News of ${hour}`)),
      [0, 1, 1, 1],
    );
  });

  it('and was shown at a pause is sent once more at most when the pause ends', async () => {
    const scene = await openTeamsScene(own.redis, connector, CHANNEL);
    connector.fail({ kind: 'accept-then-502', operation: 'create' });
    connector.fail({ kind: 'BotNotInConversationRoster', operation: 'create' });
    await scene.watch([incident([11])], MINUTE);
    assert.equal((await scene.entry())?.state, 'paused');
    connector.fail({ kind: 'accept-then-502', times: 0, operation: 'create' });
    await scene.comeBack('install');
    await scene.run(HOUR);
    assert.equal(scene.copies('News of 11'), 2);
  });
});
