import assert from 'node:assert/strict';
import type { Reader } from '../../../../src/domain/subscription/reader.ts';
import type { Conversation } from '../../../../src/domain/subscription/subscription.ts';
import type { MayChange } from '../../../../src/usecases/subscribing/own-subscription.ts';
import { aReader, makeAsking } from '../../../fakes/asking.ts';
import { anIssue, makeFakeSource } from '../../../fakes/health-source.ts';
import { startChat } from '../../../fixtures/asked.ts';

const channel = (name: string, changes: Partial<Conversation> = {}): Conversation => ({
  ...{ tenantId: 'contoso', id: `19:${name}@thread.tacv2`, scope: 'channel', name, reference: 'sealed' },
  ...{ teamId: '19:team', homeTenantId: 'contoso', ...changes },
});
const inChannel = (conversation: Conversation): Partial<Reader> => ({
  ...{ scope: 'channel', conversation, conversationId: conversation.id },
});

/** A channel IT of a team, and others; `Board` is private, and the asker is not in it. */
async function inTeam(
  others: readonly Conversation[] = [channel('Ops'), channel('Board', { channelType: 'private' })],
) {
  const asked: string[] = [];
  const mayChange: MayChange = ({ conversation }) => {
    asked.push(conversation?.name ?? '');
    return Promise.resolve(conversation?.name === 'Board' ? 'not-allowed' : 'allowed');
  };
  const chat: Conversation = { tenantId: 'contoso', id: 'a:ada', scope: 'personal', reference: 'sealed', name: 'Ada' };
  const personalChats = { read: () => Promise.resolve(chat) };
  const { ports } = makeAsking(makeFakeSource({ issues: [anIssue()] }));
  const subscribing = ports.subscribing && { ...ports.subscribing, mayChange, personalChats };
  const scene = startChat({}, inChannel(channel('IT')), {}, subscribing ? { subscribing } : {});
  const say = (line: string, at?: Conversation) => scene.say(line, at && inChannel(at));
  for (const each of others) await subscribing?.subscriptions.update('contoso', each.id, () => aRecord(each));
  const settings = async (id: string) => (await subscribing?.subscriptions.get('contoso', id))?.settings;
  return { say, settings, asked };
}

function aRecord(conversation: Conversation) {
  return { conversation, wants: [], mutes: [], follows: [] };
}

const IT = channel('IT').id;
const OPS = channel('Ops').id;

describe('escalate', () => {
  it('chooses another channel of the team by its name, and says what that means', async () => {
    const { say, settings } = await inTeam();
    assert.match(
      (await say('escalate to #ops after 45m')).text,
      /Incidents no one takes within 45 min go to Ops[^]*say why[^]*everyone in this channel/,
    );
    assert.deepEqual((await settings(IT))?.escalate, { to: OPS, name: 'Ops', afterMinutes: 45 });
    assert.match((await say('settings')).summary, /Escalation if no one takes an incident: To Ops \(45 min\)/);
    assert.match((await say('escalate off')).text, /aren’t escalated from here/);
    assert.equal((await settings(IT))?.escalate, undefined);
  });

  it('offers only channels where the asker may change alerts, and a button’s line chooses one', async () => {
    const { say, settings } = await inTeam();
    const { asks } = await say('escalate after 10m');
    assert.deepEqual(Object.keys(asks), ['To Ops', 'To my own chat', 'Don’t escalate', 'Settings']);
    await say(asks['To Ops'] ?? '');
    assert.deepEqual((await settings(IT))?.escalate, { to: OPS, name: 'Ops', afterMinutes: 10 });
  });

  it('sends nothing where the asker is not: such a channel is as unknown as one that does not exist', async () => {
    const foreign = channel('Foreign', { homeTenantId: 'fabrikam' });
    const other = channel('Other', { teamId: '19:other' });
    const { say, settings } = await inTeam([channel('Board', { channelType: 'private' }), foreign, other]);
    for (const whom of ['Board', channel('Board').id, 'Foreign', foreign.id, other.id, 'Nowhere', 'IT']) {
      const { text } = await say(`escalate to ${whom} after 30m`);
      assert.match(text, /I can’t escalate to “.+”[^]*“escalate here on”[^]*Nothing was changed/, whom);
    }
    assert.equal(await settings(IT), undefined);
  });

  it('may go to the asker’s own chat, which the record names nobody for', async () => {
    const { say, settings } = await inTeam();
    assert.match((await say('escalate to me')).text, /within 30 min go to a personal chat/);
    assert.deepEqual((await settings(IT))?.escalate, { to: 'a:ada', name: '', afterMinutes: 30 });
  });

  it('rests while teamwork is off, and says so wherever one of the two is shown or changed', async () => {
    const { say } = await inTeam();
    await say('escalate to Ops after 30m');
    assert.match((await say('teamwork off')).text, /Teamwork is off here[^]*Until then, no incident is escalated/);
    assert.match((await say('settings')).summary, /To Ops \(30 min\), on hold while teamwork is off/);
    const again = await say('escalate to Ops after 45m');
    assert.match(again.text, /within 45 min go to Ops[^]*On hold: teamwork is off here/);
    assert.equal(again.asks['Teamwork on'], 'teamwork on');
    assert.doesNotMatch((await say('teamwork on')).text, /escalated/);
    assert.doesNotMatch((await say('settings')).summary, /on hold/);
    await say('escalate off');
    assert.doesNotMatch((await say('teamwork off')).text, /escalated/);
  });

  it('is refused by a channel that takes none, until it does again', async () => {
    const { say } = await inTeam();
    assert.match((await say('escalate here off', channel('Ops'))).text, /No one can escalate incidents to here/);
    assert.match((await say('escalate to Ops')).text, /Ops takes no escalations/);
    assert.match((await say('escalate here on', channel('Ops'))).text, /Other channels may escalate/);
    assert.match((await say('escalate to Ops')).text, /go to Ops/);
  });

  it('says what times are possible, and needs more than one person', async () => {
    const { say } = await inTeam();
    for (const time of ['4m', '25h', 'lunch', '2d']) {
      assert.match(
        (await say(`escalate to Ops after ${time}`)).text,
        /isn’t a time to wait[^]*“escalate after 24h”/,
        time,
      );
    }
    const own = startChat({}, aReader());
    assert.match((await own.say('escalate')).text, /no one else to take an incident/);
    assert.match((await own.say('escalate to me after 1h')).text, /no one else to take an incident/);
  });
});
