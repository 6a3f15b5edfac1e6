import assert from 'node:assert/strict';
import { followButtons, notifyMeButton } from '../../../cards/kit/change-buttons.ts';
import { wordsFor } from '../../../words/index.ts';
import * as data from '../../fixtures/health.ts';

const asked = (scope: 'personal' | 'group' | 'channel', issue = data.MAIL) =>
  followButtons(issue, { ...data.READER, scope }).map(({ title, ask }) => [title, ask]);

describe('the buttons that follow an issue', () => {
  it('tell the person alone in a personal chat, and the person or everybody elsewhere', () => {
    const me = ['Notify me', 'follow EX1280001 me'];
    assert.deepEqual(asked('personal'), [me]);
    for (const scope of ['group', 'channel'] as const) {
      assert.deepEqual(asked(scope), [me, ['Follow here', 'follow EX1280001']]);
    }
  });

  it('are not there once the issue has ended', () => {
    for (const scope of ['personal', 'group', 'channel'] as const) assert.deepEqual(asked(scope, data.CLOSED), []);
  });

  it('are one on a card that many people read', () => {
    const words = wordsFor('en');
    assert.deepEqual(notifyMeButton(data.MAIL, words), [{ title: 'Notify me', ask: 'follow EX1280001 me' }]);
    assert.deepEqual(notifyMeButton(data.CLOSED, words), []);
    assert.deepEqual(notifyMeButton({ ...data.MAIL, classification: 'message' }, words), []);
  });
});
