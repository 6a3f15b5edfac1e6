import assert from 'node:assert/strict';
import { DAY, HOUR, MINUTE, SECOND, shift } from '../../../src/domain/instant.ts';
import type { NoticeJob, RetryLater } from '../../../src/ports/index.ts';
import { makeTellNotice } from '../../../src/usecases/alerting/tell-notice.ts';
import { startConnector, type Connector } from '../../fakes/connector/connector.ts';
import { withRedis } from '../../fakes/redis-client.ts';
import { TENANT } from '../../fixtures/alerting.ts';
import { openTeamsScene, SHOWN_BUT, unhurried } from '../../fixtures/teams-scene.ts';

const WHERE = { id: 'a:chat', scope: 'personal' } as const;

describe('a notice about the source', () => {
  const own = withRedis();
  let connector: Connector;
  beforeEach(async () => {
    connector = await startConnector({ now: unhurried() });
  });
  afterEach(() => connector.close());

  async function setUp() {
    const scene = await openTeamsScene(own.redis, connector, WHERE);
    const since = scene.clock();
    await scene.alerting.outages.replace(TENANT, undefined, { since, told: true });
    const tell = makeTellNotice(scene.ports);
    const [stale, back]: NoticeJob[] = [
      { tenantId: TENANT, notice: 'source-stale', since },
      { tenantId: TENANT, notice: 'source-back', since },
    ];
    assert.ok(stale && back);
    /** Tells until nothing is to be tried again. Gives the waits. */
    async function tellAll(notice: NoticeJob): Promise<number[]> {
      const waits: number[] = [];
      for (let again: RetryLater = { againInMs: 0 }; again;) {
        assert.ok(waits.length < 5, 'it goes on and on');
        again = await tell(notice, WHERE.id);
        if (again) waits.push(again.againInMs);
        scene.clock.advance(again?.againInMs ?? 0);
      }
      return waits;
    }
    return { ...scene, stale, back, tellAll };
  }

  for (const kind of SHOWN_BUT) {
    it(`is shown twice at most if each time ${kind}, and its end is told`, async () => {
      const { stale, back, tellAll, visible, outcomes } = await setUp();
      connector.fail({ kind, times: 0 });
      const wait = kind === 'accept-then-500' ? MINUTE : 15 * SECOND;
      assert.deepEqual(await tellAll(stale), [wait]);
      assert.deepEqual(await tellAll(stale), [], 'it counts as told');
      assert.equal(visible().length, 2);
      assert.deepEqual(outcomes, ['ambiguous', 'ambiguous']);
      connector.heal();
      assert.deepEqual(await tellAll(back), []);
      assert.equal(visible().length, 3);
    });
  }

  it('that is in doubt is followed by its end, although the source is back before it is sent again', async () => {
    const { stale, back, tellAll, visible, alerting } = await setUp();
    connector.fail({ kind: 'accept-then-502' });
    await alerting.outages.markInDoubt(stale, WHERE.id);
    await alerting.outages.replace(TENANT, await alerting.outages.get(TENANT), undefined);
    assert.deepEqual(await alerting.outages.told(stale), [WHERE.id]);
    await tellAll(stale);
    assert.equal(visible().length, 0, 'fresh data is not called stale');
    connector.heal();
    await tellAll(back);
    assert.equal(visible().length, 1);
  });

  it('is told once if Teams answers well, with or without an id', async () => {
    const { stale, back, tellAll, visible } = await setUp();
    connector.fail({ kind: 'accept-without-id' });
    for (const notice of [stale, stale, back, back]) assert.deepEqual(await tellAll(notice), []);
    assert.equal(visible().length, 2);
  });

  it('waits as long as Teams asks, or a moment if Teams is away', async () => {
    const { stale, tellAll, visible } = await setUp();
    connector.fail({ kind: 'ServiceUnavailable' });
    connector.fail({ kind: 'ServiceUnavailable', retryAfter: '120' });
    assert.deepEqual(await tellAll(stale), [10 * SECOND, 2 * MINUTE]);
    assert.equal(visible().length, 1);
  });

  it('is no news after a day', async () => {
    const { stale, tellAll, visible, clock } = await setUp();
    clock.advance(DAY + 1);
    await tellAll(stale);
    assert.equal(visible().length, 0);
  });

  it('is news for a day', async () => {
    const { stale, tellAll, visible, clock } = await setUp();
    clock.advance(DAY - HOUR);
    await tellAll(stale);
    assert.equal(visible().length, 1);
  });

  it('does not go to a conversation that is paused, or that wants nothing', async () => {
    const { stale, tellAll, alerting, clock } = await setUp();
    const pause = { reason: 'waiting-for-message', since: clock(), resumeOn: 'message' } as const;
    await alerting.subscriptions.update(TENANT, WHERE.id, (current) => current && { ...current, pause });
    await tellAll(stale);
    await alerting.subscriptions.update(
      TENANT,
      WHERE.id,
      (current) => current && { ...current, pause: undefined, wants: [], follows: [] },
    );
    await tellAll(stale);
    assert.equal(connector.seen().length, 0);
  });

  for (const kind of ['BotNotInConversationRoster', 'ConversationNotFound', 'Conflict', 'Unknown'] as const) {
    it(`that is refused (${kind}) is not sent again`, async () => {
      const { stale, tellAll } = await setUp();
      connector.fail({ kind, times: 0 });
      assert.deepEqual(await tellAll(stale), []);
      assert.equal(connector.seen().length, 1);
    });
  }

  it('of an operator is told whether the source is down or not, once, and not a day later', async () => {
    const { tellAll, visible, alerting, stale } = await setUp();
    await alerting.outages.replace(TENANT, await alerting.outages.get(TENANT), undefined);
    const word: NoticeJob = { ...stale, notice: 'operator-word', text: 'We are back' };
    for (const notice of [word, word]) assert.deepEqual(await tellAll(notice), []);
    assert.equal(visible().length, 1);
    const old = { ...word, since: shift(word.since, -DAY - MINUTE) };
    assert.deepEqual(await tellAll(old), []);
    assert.equal(visible().length, 1);
  });
});
