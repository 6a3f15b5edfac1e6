import assert from 'node:assert/strict';
import { SCENES } from '../../../fixtures/gallery/examples.ts';
import { makeStage } from '../../../fixtures/gallery/stage.ts';
import { TENANT } from '../../../fakes/asking.ts';

/** Who is affected is counted on the card: nobody is told who said so. */
const COUNTED = /^affected \S+ (?:yes|no|unsure)$/;

describe('an answer', () => {
  it('is known to tell a change exactly where the audit trail has one of this place, for all lines of the gallery', async () => {
    let changes = 0;
    for (const [name, { line, before = [], scope = 'personal' }] of Object.entries(SCENES)) {
      const stage = makeStage({ scope, locale: 'en' });
      for (const each of before) await (typeof each === 'string' ? stage.say(each) : each(stage));
      const trail = async () => (await stage.audit.newest(TENANT, 0, 1_000)).total;
      const known = await trail();
      const { isChange = false } = await stage.say(line);
      assert.equal(isChange, (await trail()) > known && !COUNTED.test(line), `${name}: ${line}`);
      changes += Number(isChange);
    }
    assert.ok(changes > 20, String(changes));
  });

  it('tells no change where nothing was changed: a form, a refusal, what was so before', async () => {
    const stage = makeStage({ scope: 'channel', locale: 'en' });
    for (const line of ['subscribe', 'settings', 'answers', 'unsubscribe teams', 'undo', 'status', 'help']) {
      assert.equal((await stage.say(line)).isChange, undefined, line);
    }
    assert.equal((await stage.say('answers private')).isChange, true);
    assert.equal((await stage.say('answers private')).isChange, undefined);
    stage.forbid('not-allowed');
    assert.equal((await stage.say('answers shared')).isChange, undefined);
  });

  it('is for all to see where everybody who asks here is shown the same', async () => {
    const stage = makeStage({ scope: 'channel', locale: 'en' });
    for (const line of ['status', 'incidents', 'search mail', 'messages']) {
      assert.equal((await stage.say(line)).isForAll, true, line);
    }
    for (const line of ['subscriptions', 'settings', 'operator', 'operator audit', 'subscribe all']) {
      assert.equal((await stage.say(line)).isForAll, undefined, line);
    }
  });
});
