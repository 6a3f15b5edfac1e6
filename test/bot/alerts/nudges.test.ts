import assert from 'node:assert/strict';
import { makeAlertCards } from '../../../cards/alert.ts';
import type { Nudge } from '../../../src/domain/delivery/nudge.ts';
import type { Mentioned } from '../../../src/domain/subscription/settings.ts';
import { SPOKEN } from '../../../words/index.ts';
import { startConnector, type Connector } from '../../fakes/connector/connector.ts';
import { CARDS, conversation, idOf, snapshot, teamsChannelFor } from './teams-channel-setup.ts';

const IEVA: Mentioned = { type: 'person', id: '29:ieva', name: 'Ieva' };
const ON_CALL: Mentioned = { type: 'tag', id: 'MjQz', name: 'On-call' };
const { issue } = snapshot(1);
const NUDGES: readonly Nudge[] = [
  { kind: 'mention', who: [IEVA, ON_CALL] },
  { kind: 'reminder', hours: 4, lastPost: '2031-05-04T10:15:00.000Z' },
  { kind: 'unowned', from: 'IT operations', minutes: 30 },
  { kind: 'escalated', to: 'Ops', minutes: 90 },
  { kind: 'escalated', to: '', minutes: 30 },
  { kind: 'not-escalated', to: 'Ops', minutes: 30 },
  { kind: 'taken', by: 'Ieva' },
  { kind: 'taken', by: 'Ieva', where: 'Ops' },
];

describe('a message below a card besides news', () => {
  let connector: Connector;
  beforeEach(async () => {
    connector = await startConnector({ maxMessageBytes: 100 * 1024 });
  });
  afterEach(() => connector.close());

  const nudgeMessage = makeAlertCards({ timeZone: 'UTC', locale: 'en' }).nudgeMessage;
  const post = async (nudge: Nudge) => {
    const channel = teamsChannelFor({ cards: { ...CARDS, nudgeMessage } });
    const to = conversation(connector.url);
    await channel.nudge(to, await idOf(channel.post(to, snapshot(1))), { issue, nudge });
    return connector.visible('19:alpha@thread.tacv2').threads[0]?.replies[0]?.activity;
  };

  it('mentions people and tags as Teams reads them, in the thread of the card', async () => {
    const sent = await post({ kind: 'mention', who: [IEVA, ON_CALL] });
    assert.match(sent?.text ?? '', /<at>Ieva<\/at> <at>On-call<\/at>$/);
    assert.deepEqual(sent?.entities, [
      { type: 'mention', text: '<at>Ieva</at>', mentioned: { id: '29:ieva', name: 'Ieva' } },
      { type: 'mention', text: '<at>On-call</at>', mentioned: { id: 'MjQz', name: 'On-call', type: 'tag' } },
    ]);
    assert.match(sent.summary ?? '', /EX1: new incident – Ieva On-call$/);
  });

  it('says a name whatever it holds, at its place in the text', async () => {
    const name = '</at><at>all</at> **x** [y](https://evil.example) & `z`';
    const { text, mentions = [] } = nudgeMessage({ issue, nudge: { kind: 'mention', who: [{ ...IEVA, name }] } });
    assert.equal(text.split('<at>').length, 2);
    assert.doesNotMatch(text, /\]\(|\*\*x|`/);
    for (const { mark } of mentions) assert.ok(text.includes(mark));
    await post({ kind: 'mention', who: [{ ...IEVA, name }] });
  });

  for (const locale of SPOKEN) {
    it(`names the service and the issue first in ${locale}, for a phone`, () => {
      const said = NUDGES.map((nudge) => nudgeMessage({ issue, nudge }, { locale }).summary);
      for (const summary of said) assert.ok(summary.startsWith(`${issue.service.name} ${issue.id}`), summary);
      assert.equal(new Set(said).size, NUDGES.length);
    });
  }

  it('says what a person needs to know', () => {
    const texts = NUDGES.slice(1).map((nudge) => nudgeMessage({ issue, nudge }).summary.replace(/^.*?EX1: /, ''));
    assert.deepEqual(texts, [
      'nothing new from Microsoft for 4 hours. Last update: 4 May 2031, 10:15 UTC.',
      'no one in IT operations has taken this incident for 30 min, so it’s here too.',
      'no one has taken this incident for 90 min, so it’s in Ops too.',
      'no one has taken this incident for 30 min, so I sent it to a personal chat too.',
      'no one has taken this incident for 30 min. I couldn’t escalate it: Ops no longer takes escalations, or I’m no longer there.',
      'Ieva has taken this incident.',
      'Ieva has taken this incident (in Ops).',
    ]);
  });
});
