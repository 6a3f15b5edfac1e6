import assert from 'node:assert/strict';
import type { Contents } from '../../fakes/servers/redis-contents.ts';
import { FOREIGN, HOME, PLACES } from './roles.ts';
import { openStage, type Situation, type Stage } from './stage.ts';

const SET_UP = ['subscribe exchange teams', 'follow SP1405518', 'mute TM1413901 4h', 'level incidents'];
/** What somebody of another tenant says, with every id that they could have seen. */
const LINES = [
  'subscribe all',
  'unsubscribe all confirm',
  'unmute all confirm',
  'unfollow SP1405518',
  'undo',
  'level all',
];

describe('two tenants of one bot', function () {
  this.timeout(60_000);
  let stage: Stage;
  const owner = (tenantId: string, place: Situation['place']): Situation => ({
    ...{ role: 'owner', policy: 'members', place, tenantId },
  });

  before(async () => {
    stage = await openStage({ ALLOWED_TENANTS: `${HOME},${FOREIGN}`, HEALTH_TENANT_ID: '' });
    for (const place of PLACES) for (const line of SET_UP) await stage.say(owner(HOME, place), { line });
  });
  after(() => stage.close());

  const ofHome = (all: Contents): Contents => new Map([...all].filter(([key]) => key.includes(HOME)));
  const texts = (all: Contents) => [...ofHome(all)].map(([key, { text }]) => [key, text]);

  it('have nothing in common: in conversations of the same ids, an owner of one changes nothing of the other’s', async () => {
    const before = await stage.contents();
    const undo = [...before.keys()].flatMap((key) => /:undo:.*:([^:]+)$/.exec(key)?.[1] ?? []);
    assert.ok(undo.length > 0);
    for (const place of PLACES) {
      for (const line of [...LINES, ...undo.map((key) => `undo ${key}`)])
        await stage.say(owner(FOREIGN, place), { line });
    }
    const after = await stage.contents();
    assert.ok([...after.keys()].some((key) => key.includes(FOREIGN)));
    assert.deepEqual(texts(after), texts(before));
  });

  it('do not see what the other has set up', async () => {
    await stage.say(owner(FOREIGN, 'group'), { line: 'unsubscribe all confirm' });
    const [home, foreign] = await Promise.all(
      [HOME, FOREIGN].map((tenantId) => stage.say(owner(tenantId, 'group'), { line: 'subscriptions' })),
    );
    assert.notEqual(home, foreign);
    assert.match(home ?? '', /Exchange/);
    assert.doesNotMatch(foreign ?? '', /Exchange|Teams|SP1405518/);
  });
});
