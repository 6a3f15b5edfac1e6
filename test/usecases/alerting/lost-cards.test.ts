import assert from 'node:assert/strict';
import { DAY, HOUR, MINUTE } from '../../../src/domain/instant.ts';
import { startConnector, type Connector, type ConnectorOptions } from '../../fakes/connector/connector.ts';
import type { ErrorName } from '../../fakes/connector/errors.ts';
import type { Fault } from '../../fakes/connector/faults.ts';
import { withRedis } from '../../fakes/redis-client.ts';
import { incident, openTeamsScene, over, unhurried } from '../../fixtures/teams-scene.ts';

const CHANNEL = { id: '19:alpha@thread.tacv2', scope: 'channel' } as const;
const CHAT = { id: 'a:chat', scope: 'personal' } as const;
const OTHER = 'EX999';

/** What Teams was seen to answer, or may answer, to an edit of a message that somebody deleted. */
const TO_AN_EDIT: readonly ErrorName[] = [
  'Unknown',
  'UnknownForbidden',
  'NotEnoughPermissions',
  'BadArgument',
  'BadSyntax',
  'ActivityNotFoundInConversation',
  'ConversationNotFound',
  'PreconditionFailed',
  'Conflict',
];
const TO_A_REPLY: readonly ErrorName[] = [
  'Unknown',
  'BadArgument',
  'ActivityNotFoundInConversation',
  'ConversationNotFound',
  'PreconditionFailed',
  'Conflict',
];
/** An edit that fails in these ways may succeed later. */
const FOR_NOW: readonly Fault['kind'][] = [
  'ServiceUnavailable',
  'InternalError',
  'BadGateway',
  'GatewayTimeout',
  'Throttled',
  'reset',
  'hang',
  'accept-then-502',
  'accept-then-html',
];

describe('a live card that cannot be edited', () => {
  const own = withRedis();
  let connector: Connector;
  afterEach(() => connector.close());

  async function open(options: ConnectorOptions = {}, where: typeof CHANNEL | typeof CHAT = CHANNEL) {
    connector = await startConnector({ now: unhurried(), ...options });
    return openTeamsScene(own.redis, connector, where);
  }

  for (const where of [CHANNEL, CHAT]) {
    for (const edit of TO_AN_EDIT) {
      it(`was deleted in a ${where.scope} (${edit}): a new card tells the update, and the end is told`, async () => {
        const scene = await open({ deleted: { edit } }, where);
        await scene.watch([incident([11])]);
        await scene.deleteCard();
        await scene.watch([incident([11, 12])], HOUR);
        // "Busy" may pass, so the update does not wait for it; the card is given up later, when there is nothing to tell.
        const cards = edit === 'PreconditionFailed' ? 0 : 1;
        assert.deepEqual([scene.cards().length, scene.copies('News of 12')], [cards, 1]);
        await scene.watch([over([11, 12, 13])], HOUR);
        assert.equal(scene.copies('News of 13'), 1);
        assert.match(scene.cards().at(-1)?.text ?? '', /News of 13/);
        assert.equal((await scene.entry())?.state, 'done');
      });
    }
  }

  for (const edit of TO_AN_EDIT) {
    it(`is replaced at most three times if every edit gets ${edit}; each update is told once, and nothing pauses`, async () => {
      const scene = await open();
      await scene.watch([incident([10])]);
      connector.fail({ kind: edit, times: 0, operation: 'edit' });
      for (let hour = 11; hour <= 19; hour += 1) {
        await scene.watch([incident(Array.from({ length: hour - 9 }, (_, at) => 10 + at))], HOUR);
        assert.equal(scene.copies(`News of ${hour}`), 1, `${hour}`);
      }
      const most = /NotFound/.test(edit) ? 4 : 2;
      assert.ok(scene.cards().length <= most, `${scene.cards().length} cards`);
      assert.equal((await scene.subscription())?.pause, undefined);
      const other = incident([19], { id: OTHER });
      await scene.watch([other], HOUR);
      assert.equal((await scene.entry(OTHER))?.state, 'done', 'a different incident is told');
    });
  }

  it('is replaced by a card, and never becomes a plain sentence, if an edit of it is called malformed', async () => {
    const scene = await open();
    await scene.watch([incident([11])]);
    connector.fail({ kind: 'BadArgument', operation: 'edit', times: 2 });
    await scene.watch([incident([11, 12])], HOUR);
    assert.equal(scene.requests('edit'), 2, 'one in each form');
    assert.equal(scene.cards().length, 2);
  });

  it('is replaced again after edits were accepted, however often it is deleted', async () => {
    const scene = await open({ deleted: { edit: 'Unknown' } });
    for (let hour = 11; hour <= 18; hour += 1) {
      const hours = Array.from({ length: hour - 10 }, (_, at) => 11 + at);
      await scene.watch([incident(hours)], HOUR);
      assert.equal(scene.copies(`News of ${hour}`), 1, `${hour}`);
      if (hour % 2 === 0) await scene.deleteCard();
    }
    assert.equal((await scene.entry())?.lostCards, undefined);
  });

  it('is not posted anew when only its wording changes', async () => {
    const scene = await open({ deleted: { edit: 'Unknown' } });
    await scene.watch([incident([11])]);
    await scene.deleteCard();
    await scene.watch([incident([11], { title: 'Reworded', modifiedAt: '2031-05-04T11:30:00.000Z' })], HOUR);
    assert.equal(scene.visible().length, 0);
    await scene.watch([incident([11, 12], { title: 'Reworded' })], HOUR);
    assert.deepEqual([scene.cards().length, scene.copies('News of 12')], [1, 1]);
  });

  it('is replaced by a card that shows the newest post, with the others in its thread', async () => {
    const scene = await open();
    await scene.watch([incident([11])]);
    await scene.deleteCard();
    await scene.watch([incident([11, 12, 13])], HOUR);
    assert.deepEqual([scene.copies('News of 12'), scene.copies('News of 13')], [1, 1]);
    assert.deepEqual([scene.cards().length, scene.visible().length], [1, 2]);
  });

  for (const kind of FOR_NOW) {
    it(`for now (${kind}) holds up no news, and ends in its final state`, async () => {
      const scene = await open();
      await scene.watch([incident([11])]);
      connector.fail({ kind, times: 0, operation: 'edit' });
      await scene.watch([incident([11, 12])]);
      await scene.watch([over([11, 12, 13])]);
      assert.deepEqual([scene.copies('News of 12'), scene.copies('News of 13')], [1, 1]);
      connector.heal();
      await scene.run(2 * HOUR);
      assert.equal(scene.cards().length, 1);
      assert.match(scene.cards()[0]?.text ?? '', /News of 13/);
      assert.equal((await scene.entry())?.state, 'done');
    });
  }

  it('for days is tried ever more rarely, and left until the issue changes', async () => {
    const scene = await open();
    await scene.watch([incident([11])]);
    connector.fail({ kind: 'ServiceUnavailable', times: 0, operation: 'edit' });
    await scene.watch([incident([11, 12])], 2 * DAY);
    assert.ok(scene.requests('edit') < 60, `${scene.requests('edit')} edits`);
    assert.equal((await scene.entry())?.state, 'done');
    connector.heal();
    await scene.watch([incident([11, 12], { title: 'Reworded', modifiedAt: '2031-05-04T12:30:00.000Z' })], HOUR);
    assert.match(scene.cards()[0]?.text ?? '', /Reworded/);
  });

  it('and is larger than Teams takes is left as it is, and news is told', async () => {
    const scene = await open();
    await scene.watch([incident([11])]);
    connector.fail({ kind: 'MessageSizeTooBig', times: 0, operation: 'edit' });
    await scene.watch([incident([11, 12])], HOUR);
    assert.deepEqual([scene.cards().length, scene.copies('News of 12')], [1, 1]);
    assert.equal((await scene.entry())?.state, 'done');
  });

  for (const answer of ['BotNotInConversationRoster', 'ConversationBlockedByUser', 'BotDisabledByAdmin'] as const) {
    it(`because the conversation is closed (${answer}) pauses it`, async () => {
      const scene = await open();
      await scene.watch([incident([11])]);
      connector.fail({ kind: answer, operation: 'edit' });
      await scene.watch([incident([11, 12])], HOUR);
      assert.notEqual((await scene.subscription())?.pause, undefined);
      assert.equal(scene.copies('News of 12'), 0);
    });
  }
});

describe('the thread of a deleted card', () => {
  const own = withRedis();
  let connector: Connector;
  afterEach(() => connector.close());

  for (const reply of TO_A_REPLY) {
    it(`that takes no replies (${reply}): news opens a new thread, and is told once`, async () => {
      connector = await startConnector({ now: unhurried(), deleted: { edit: 'Unknown', reply } });
      const scene = await openTeamsScene(own.redis, connector, CHANNEL);
      for (let hour = 11; hour <= 16; hour += 1) {
        await scene.watch([incident(Array.from({ length: hour - 10 }, (_, at) => 11 + at))], HOUR);
        assert.equal(scene.copies(`News of ${hour}`), 1, `${hour}`);
        await scene.deleteCard();
        // What is deleted cannot be counted at the end.
        assert.ok(scene.cards().length <= 1);
      }
      assert.equal((await scene.subscription())?.pause, undefined);
    });

    it(`that takes no replies although the card takes edits (${reply}): one new card for each update`, async () => {
      connector = await startConnector({ now: unhurried() });
      const scene = await openTeamsScene(own.redis, connector, CHANNEL);
      await scene.watch([incident([11])]);
      connector.fail({ kind: reply, times: 0, operation: 'send' });
      await scene.watch([incident([11, 12])], HOUR);
      await scene.watch([incident([11, 12, 13, 14])], HOUR);
      assert.deepEqual([scene.copies('News of 12'), scene.copies('News of 14')], [1, 1]);
      assert.equal(scene.cards().length, 3);
      assert.equal((await scene.entry())?.state, 'done');
    });
  }
});

describe('a message refused for no known reason', () => {
  const own = withRedis();
  let connector: Connector;
  beforeEach(async () => {
    connector = await startConnector({ now: unhurried() });
  });
  afterEach(() => connector.close());

  it('three times over a day pauses nothing if other incidents are told meanwhile', async () => {
    const scene = await openTeamsScene(own.redis, connector, CHANNEL);
    connector.fail({ kind: 'Unknown', operation: 'create' });
    await scene.watch([incident([11])]);
    for (const id of ['EX1', 'EX2', 'EX3']) {
      await scene.watch([incident([11]), incident([12], { id, title: `Trouble of ${id}` })], MINUTE);
      assert.equal((await scene.entry(id))?.state, 'done', `${id} is told`);
      connector.fail({ kind: 'Unknown', operation: 'create' });
      await scene.run(13 * HOUR);
    }
    connector.heal();
    assert.equal((await scene.subscription())?.pause, undefined);
    assert.equal((await scene.entry())?.state, 'dead', 'this version of this one is given up');
    await scene.watch([incident([11, 12])], MINUTE);
    assert.equal(scene.copies('News of 12'), 1 + 3, 'its next version is told like any other');
  });

  it('does not hold up the next version of the issue for hours', async () => {
    const scene = await openTeamsScene(own.redis, connector, CHANNEL);
    connector.fail({ kind: 'Unknown', operation: 'create' });
    await scene.watch([incident([11])], MINUTE);
    assert.equal(scene.visible().length, 0);
    await scene.watch([incident([11, 12])], MINUTE);
    assert.equal(scene.copies('News of 12'), 1);
  });
});
