import assert from 'node:assert/strict';
import { wordsOf } from '../../../bot/asking/reading/tokenize.ts';
import { mentionedIn } from '../../../bot/teams/mentions.ts';
import { questionOf } from '../../../bot/teams/question.ts';
import { aCheckedMessage } from '../../fakes/bot.ts';

const mention = (text: unknown, id = '28:bot', name = 'Service Health') => ({
  type: 'mention',
  text,
  mentioned: { id, name },
});

/** The words read from a message. */
function read(text: string, entities: readonly object[] = []): string[] {
  const question = questionOf(aCheckedMessage(text, { entities }));
  assert.ok(question.kind === 'ask');
  return wordsOf(question.text).map(({ typed }) => typed);
}

describe('a mention', () => {
  for (const [what, text, entities] of [
    ['the bot’s, before the question', '<at>Service Health</at> status', [mention('<at>Service Health</at>')]],
    ['the bot’s, in the middle of it', 'sta<at>Service Health</at>tus', [mention('<at>Service Health</at>')]],
    ['the bot’s, under another name', '<at>Health&nbsp;Bot</at>&nbsp;status', [mention('<at>Health&nbsp;Bot</at>')]],
    ['the bot’s, in plain words', 'Service Health status', [mention('Service Health')]],
    ['the bot’s, without an entity', '<at>Service Health</at> status', []],
    ['somebody else’s', 'status <at id="1">Ada</at>', [mention('<at id="1">Ada</at>', '29:ada', 'Ada')]],
    ['one with an invalid text', '<at>Service Health</at> status', [mention(7)]],
  ] as const) {
    it(`is not part of the question: ${what}`, () => {
      assert.equal(read(text, entities).join(''), 'status');
    });
  }

  it('typed as an @-name is not part of the question', () => {
    assert.deepEqual(read('@Ada status'), ['status']);
  });

  it('of a person or a tag is told to whoever asks for it; of a channel, everybody or another app it is not', () => {
    const message = aCheckedMessage('mention', {
      entities: [
        mention('<at>Service Health</at>', '28:bot'),
        mention('<at>Ieva</at>', '29:ieva', 'Ieva'),
        mention('<at>Ieva</at>', '29:ieva', 'Ieva'),
        { ...mention('<at>On-call</at>'), mentioned: { id: 'MjQz', name: 'On-call', type: 'tag' } },
        mention('<at>General</at>', '19:general@thread.tacv2', 'General'),
        { ...mention('<at>Everyone</at>'), mentioned: { id: 'everyone', name: 'Everyone', type: 'team' } },
        mention('<at>Planner</at>', '28:planner', 'Planner'),
        mention('<at>?</at>', '', 'Nobody'),
        { type: 'mention', mentioned: 7 },
        { type: 'clientInfo', mentioned: { id: '29:x', name: 'X' } },
      ],
    });
    assert.deepEqual(mentionedIn(message), [
      { type: 'person', id: '29:ieva', name: 'Ieva' },
      { type: 'tag', id: 'MjQz', name: 'On-call' },
    ]);
  });

  it('or a name keeps no possessive, whatever its apostrophe', () => {
    for (const mark of ["'", '’', '‘']) assert.deepEqual(read(`exchange${mark}s status`), ['exchange', 'status']);
  });

  it('of another person in plain words is not mistaken for the bot’s', () => {
    assert.deepEqual(read('status Ada', [mention('Ada', '29:ada', 'Ada')]), ['status', 'Ada']);
  });
});
