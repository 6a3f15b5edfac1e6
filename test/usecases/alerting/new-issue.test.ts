import assert from 'node:assert/strict';
import { HOUR } from '../../../src/domain/instant.ts';
import { aSubscription, aWant, TENANT } from '../../fixtures/alerting.ts';
import { startConnector, type Connector } from '../../fakes/connector/connector.ts';
import { withRedis } from '../../fakes/redis-client.ts';
import { incident, openTeamsScene, over, unhurried } from '../../fixtures/teams-scene.ts';

const CHANNEL = { id: '19:alpha@thread.tacv2', scope: 'channel' } as const;
const CHAT = { id: 'a:chat', scope: 'personal' } as const;

/** Hours of the first so many posts. */
const hours = (count: number) => Array.from({ length: count }, (_, at) => 10 + at);

describe('a new issue in Teams', () => {
  const own = withRedis();
  let connector: Connector;
  beforeEach(async () => {
    connector = await startConnector({ now: unhurried() });
  });
  afterEach(() => connector.close());

  for (const where of [CHANNEL, CHAT]) {
    for (const [state, issueWith] of [
      ['open', incident],
      ['over already', over],
    ] as const) {
      it(`is one message in a ${where.scope} with 1 to 9 posts, ${state}`, async () => {
        const scene = await openTeamsScene(own.redis, connector, where);
        const issues = hours(9).map((_, at) => ({
          ...issueWith(hours(at + 1)),
          ...{ id: `EX${at + 1}`, title: `Trouble of EX${at + 1}` },
        }));
        await scene.watch(issues, HOUR);
        assert.deepEqual([scene.visible().length, scene.cards().length], [9, 9]);
        for (const [at, { id }] of issues.entries()) {
          const card = scene.cards().find(({ text }) => new RegExp(`Incident ${id}\\b`).test(text));
          assert.match(card?.text ?? '', new RegExp(`News of ${10 + at}\\b`), `${id} shows its newest post`);
        }
        await scene.watch(issues, HOUR);
        assert.equal(scene.visible().length, 9, 'nothing follows');
      });
    }

    it(`that was there before a ${where.scope} subscribed is one message at its next news`, async () => {
      const scene = await openTeamsScene(own.redis, connector, where);
      const before = await scene.subscription();
      assert.ok(before);
      await scene.alerting.subscriptions.update(TENANT, where.id, () => undefined);
      await scene.watch([incident(hours(3))], HOUR);
      const { conversation } = before;
      const wants = [aWant({ type: 'service', id: 'Exchange' })];
      await scene.alerting.subscriptions.update(TENANT, where.id, () =>
        aSubscription(where.id, wants, { conversation }),
      );
      await scene.watch([incident(hours(5))], HOUR);
      assert.deepEqual([scene.visible().length, scene.copies('News of 14')], [1, 1]);
      await scene.watch([over(hours(7))], HOUR);
      assert.equal(scene.visible().length, 2, 'and its end is one more');
      assert.deepEqual([scene.copies('News of 15'), scene.copies('News of 16')], [1, 1]);
    });
  }
});
