import assert from 'node:assert/strict';
import { startChat } from '../../../fixtures/asked.ts';
import { HealthError } from '../../../../src/domain/health/health-error.ts';
import { offeredBy } from '../../../../bot/asking/talk/offered.ts';
import type { Routed } from '../../../../bot/asking/router.ts';
import { makeStage } from '../../../fixtures/gallery/stage.ts';
import { TENANT } from '../../../fakes/asking.ts';

describe('subscribe', () => {
  it('saves what is named for this conversation, and says so', async () => {
    const { say, subscriptions } = startChat();
    assert.match(
      (await say('subscribe exchange incidents')).text,
      /now get alerts about incidents for Exchange Online\./,
    );
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
    assert.match((await say('subscribe exchange wombat')).text, /“wombat”[^]*Nothing was changed/);
    assert.equal(await subscriptions.get(TENANT, 'a:1'), undefined);
  });

  it('alone shows what is set, also by "edit subscription"', async () => {
    const { say } = startChat();
    await say('subscribe exchange incidents');
    for (const line of ['subscribe', 'edit subscription', 'edit subscriptions', 'edit alerts', 'change my alerts']) {
      const { text, asks } = await say(line);
      assert.match(text, /^Your alerts/, line);
      assert.ok('Stop all my alerts' in asks, line);
    }
  });

  it('from a service’s card opens the form with the service filled in, beside what is set, and saves nothing', async () => {
    const stage = makeStage({ scope: 'channel', locale: 'en' });
    const { answer: status } = await stage.say('status exchange');
    const line = offeredBy(status).find(({ label }) => label === 'Subscribe…')?.line ?? '';
    const form = await stage.press(line);
    const filledIn = ({ answer: { data } }: Routed) => (data as { chosenServices: string }).chosenServices;
    assert.deepEqual([form.answer.template, filledIn(form)], ['subscription-form', 'Exchange']);
    assert.match(
      JSON.stringify(form.answer.data),
      /Exchange Online is filled in below\. Nothing changes until you save/,
    );
    await stage.say('subscribe teams');
    const beside = await stage.press(line);
    assert.equal(filledIn(beside), 'microsoftteams,Exchange');
    assert.match(JSON.stringify(beside.answer.data), /Set now: incidents and advisories for Microsoft Teams\./);
    await stage.say('subscribe all');
    assert.equal(filledIn(await stage.press(line)), 'microsoftteams,all');
    assert.equal((await stage.subscriptions.get(TENANT, stage.conversation.id))?.wants.length, 2);
  });

  it('adds and takes nothing away: it says what stays, and offers to end that', async () => {
    const { say, subscriptions } = startChat();
    const kinds = async () => (await subscriptions.get(TENANT, 'a:1'))?.wants[0]?.kinds;
    await say('subscribe exchange');
    const { text, asks } = await say('subscribe exchange incidents');
    assert.match(text, /^✓ Nothing was changed\n[^]*\nAs before, you also get advisories\./);
    assert.deepEqual(await kinds(), ['incidents', 'advisories']);
    const narrowed = await say(asks['Only incidents']!);
    assert.match(
      narrowed.text,
      /incidents for Exchange Online\.\nBefore: incidents and advisories for Exchange Online\./,
    );
    assert.deepEqual(await kinds(), ['incidents']);
    await say(narrowed.asks['Undo']!);
    assert.deepEqual(await kinds(), ['incidents', 'advisories']);
  });

  it('with "only" narrows', async () => {
    const { say, subscriptions } = startChat();
    await say('subscribe exchange teams');
    await say('subscribe only exchange incidents');
    const { wants } = (await subscriptions.get(TENANT, 'a:1'))!;
    assert.deepEqual(wants.map(({ kinds }) => kinds.length).toSorted(), [1, 2]);
  });

  it('leaves out what is excepted', async () => {
    const { say } = startChat();
    const { text } = await say('subscribe all except teams and exchange');
    assert.match(text, /for all services except Microsoft Teams and Exchange Online\./);
    assert.match((await say('subscribe all without advisories')).text, /get advisories/);
    assert.match((await say('subscribe all except security')).text, /“security” can’t be left out/);
  });

  it('works while the source is away', async () => {
    const { say, source } = startChat();
    await say('status');
    source.failWith = new HealthError('source-timeout', 'slow');
    assert.match((await say('subscribe exchange')).text, /Subscribed to Exchange Online\n/);
    assert.match((await say('subscribe')).text, /^Your alerts/);
  });
});
