import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { turningIn } from '../../../../bot/asking/talk/offered.ts';
import { pointerIn } from '../../../../bot/asking/talk/pointing.ts';
import { smallTalkIn } from '../../../../bot/asking/talk/small-talk.ts';
import { corpus } from '../corpus/ko.ts';

const { locale } = corpus;

describe('a conversation in Korean', () => {
  it('knows small talk for what it is', () => {
    for (const [kind, phrases] of Object.entries({
      thanks: ['감사합니다!', '정말 감사합니다', 'ㅇㅋ 감사합니다', '수고하세요'],
      yes: ['네', '넵'],
      no: ['아니요', 'ㄴㄴ'],
      who: ['넌 누구야?'],
      laugh: ['ㅋㅋㅋ'],
      blame: ['ㅠㅠ'],
      cancel: ['취소해줘'],
      stop: ['그만해'],
    })) {
      for (const phrase of phrases) assert.equal(smallTalkIn(phrase, locale), kind, phrase);
    }
  });

  it('never takes a question or a command for small talk or for turning a page', () => {
    const asked = Object.entries(corpus.means).flatMap(([line, phrases]) => (line === 'hi' ? [] : phrases));
    for (const phrase of asked) {
      assert.equal(smallTalkIn(phrase, locale), undefined, phrase);
      assert.equal(turningIn(phrase, locale), undefined, phrase);
    }
  });

  it('knows what points at what was shown last, and what turns its pages', () => {
    assert.equal(pointerIn('그거 해결됐어요?', locale)?.noun, 'issue');
    assert.equal(pointerIn('이 서비스는 괜찮아요?', locale)?.noun, 'service');
    assert.equal(pointerIn('이번 주 장애 보여줘', locale), undefined);
    assert.equal(turningIn('다음 페이지', locale), 'next');
    assert.equal(turningIn('다시 확인해줘', locale), 'again');
  });
});
