import assert from 'node:assert/strict';
import { startChat } from '../../../fixtures/asked.ts';
import { TENANT } from '../../../fakes/asking.ts';

describe('subscribe', () => {
  it('saves what is named for this conversation, and says so', async () => {
    const { say, subscriptions } = startChat();
    assert.match((await say('subscribe exchange incidents')).text, /Exchange Online\nFrom now on: incidents\./);
    const kept = await subscriptions.get(TENANT, 'a:1');
    assert.deepEqual(
      kept?.wants.map(({ target, kinds }) => ({ target, kinds })),
      [{ target: { type: 'service', id: 'Exchange' }, kinds: ['incidents'] }],
    );
  });

  it('alone shows a form, and saves nothing', async () => {
    const { say, subscriptions } = startChat();
    assert.equal((await say('subscribe')).command, 'subscribe');
    assert.equal(await subscriptions.get(TENANT, 'a:1'), undefined);
  });

  it('saves nothing from a line with an unknown word', async () => {
    const { say, subscriptions } = startChat();
    assert.match((await say('subscribe exchange wombat')).text, /"wombat"[^]*Nothing was changed/);
    assert.equal(await subscriptions.get(TENANT, 'a:1'), undefined);
  });
});
