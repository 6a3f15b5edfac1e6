import assert from 'node:assert/strict';
import { smallTalkIn } from '../../../../bot/asking/talk/small-talk.ts';
import { startChat } from '../../../fixtures/asked.ts';
import type { SmallTalk } from '../../../../words/talk.ts';

const KINDS: Readonly<Record<SmallTalk, readonly string[]>> = {
  thanks: [
    'thanks',
    'Thanks!',
    'thank you so much for your help',
    'ok, thanks',
    'great, thank you!',
    'thx',
    '🙏',
    '❤️',
  ],
  praise: ['good bot', 'nice one', 'That’s good', 'perfect', '👏', '🎉🎉'],
  ok: ['ok', 'Okay.', 'got it', 'I see', 'it works now', '👍', '👍🏽', '✅'],
  yes: ['yes', 'Yes please', 'yep', 'go ahead', 'sure', 'y'],
  no: ['no', 'No, thanks', 'nope', 'not now', 'n'],
  cancel: ['cancel', 'never mind', 'nvm', 'forget it', 'sorry'],
  stop: ['stop', 'STOP!', 'stop it', 'stop now please', 'stop spamming us', '🛑'],
  who: ['who are you?', 'what’s your name', 'are you a bot', 'who made you'],
  presence: ['are you there?', 'ping', 'anybody home', 'are you awake', 'testing'],
  howAreYou: ['how are you?', 'how’s it going', 'what’s up'],
  morning: ['good morning', 'Good morning team', 'gm'],
  afternoon: ['good afternoon', 'good day'],
  evening: ['good evening everyone'],
  night: ['good night'],
  bye: ['bye', 'see you tomorrow', 'ok thanks bye', '👋'],
  wishes: ['Happy Friday!', 'merry christmas everyone', '🎂'],
  blame: ['bad bot', 'that’s wrong', 'not what I asked', '👎', 'you are useless'],
  laugh: ['haha', 'lol', '😂', '🦄'],
  swearing: ['wtf', 'what the hell', 'damn it'],
};

const QUESTIONS = [
  'is teams down',
  'thanks, is teams down',
  'fucking teams is down',
  'hello',
  'help',
  'status',
  'ok help me with exchange',
  'is it ok',
  'no email since monday',
  'stop alerts for teams',
  '',
];

describe('small talk', () => {
  for (const [kind, texts] of Object.entries(KINDS)) {
    it(`is ${kind} by its words, and nothing else`, () => {
      assert.deepEqual(
        texts.filter((text) => smallTalkIn(text, 'en-GB') !== kind),
        [],
      );
    });
  }

  it('is no question, whatever friendly or rude words stand in it', () => {
    assert.deepEqual(
      QUESTIONS.filter((text) => smallTalkIn(text, 'en-GB') !== undefined),
      [],
    );
  });

  it('gets a sentence or two and at most three buttons, never the manual', async () => {
    for (const text of Object.values(KINDS).flat()) {
      const { command, text: said, asks } = await startChat().say(text);
      assert.equal(command, 'small-talk', text);
      assert.ok(said.replaceAll(/\n.*/gs, '').length <= 150, said);
      assert.ok(Object.keys(asks).length <= 3, text);
    }
  });

  it('is shorter in a channel than in a chat', async () => {
    const length = async (text: string, scope: 'personal' | 'channel') => {
      const { summary, asks } = await startChat({}, { scope }).say(text);
      return [summary.length, Object.keys(asks).length] as const;
    };
    for (const [text = ''] of Object.values(KINDS)) {
      const [[chat, buttons], [channel, buttonsThere]] = [
        await length(text, 'personal'),
        await length(text, 'channel'),
      ];
      assert.ok(channel <= chat && buttonsThere <= buttons, text);
    }
    assert.ok((await length('good morning', 'channel'))[0] < 20);
  });

  it('changes nothing when told to stop, and offers what could stop', async () => {
    const chat = startChat();
    await chat.say('subscribe exchange');
    const { asks } = await chat.say('stop');
    assert.deepEqual(asks, {
      'Mute everything for 4 hours': 'mute all 4h',
      'Stop all alerts': 'unsubscribe all',
      Subscriptions: 'subscriptions',
    });
    assert.match((await chat.say('subscriptions')).text, /Exchange/);
  });

  it('does not come between a list and its next page', async () => {
    const chat = startChat();
    const first = await chat.say('services');
    await chat.say('thanks');
    assert.notEqual((await chat.say('next page')).text, first.text);
  });
});
