import assert from 'node:assert/strict';
import { TENANT } from '../../../fakes/asking.ts';
import { makeStage } from '../../../fixtures/gallery/stage.ts';

describe('warnings', () => {
  it('are off until somebody who may switches them on, and can be switched off', async () => {
    const stage = makeStage({ scope: 'channel', locale: 'en' });
    const set = async () => (await stage.subscriptions.get(TENANT, stage.conversation.id))?.settings?.earlyWarnings;
    await stage.say('warnings');
    assert.equal(await set(), undefined);
    await stage.say('turn on early warnings');
    assert.equal(await set(), 'on');
    await stage.say('early warnings off');
    assert.equal(await set(), 'off');
    stage.forbid('not-allowed');
    await stage.say('warnings on');
    assert.equal(await set(), 'off');
  });
});
