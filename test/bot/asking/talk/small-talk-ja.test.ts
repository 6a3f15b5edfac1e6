import assert from 'node:assert/strict';
import { smallTalkIn } from '../../../../bot/asking/talk/small-talk.ts';
import type { SmallTalk } from '../../../../words/talk.ts';

const SAID: Readonly<Partial<Record<SmallTalk, readonly string[]>>> = {
  thanks: ['ありがとう！', 'ありがとうございました。助かりました。', 'thanks'],
  ok: ['了解です', 'わかりました。'],
  yes: ['はい'],
  no: ['いいえ', '結構です'],
  cancel: ['やっぱりいいです', 'キャンセル'],
  stop: ['やめて', 'もう送らないでください'],
  who: ['あなたは誰ですか？'],
  morning: ['おはようございます。'],
  bye: ['お疲れ様でした'],
  blame: ['違う', '役に立たない'],
};

describe('small talk in Japanese', () => {
  for (const [kind, texts] of Object.entries(SAID)) {
    for (const text of texts) {
      it(`"${text}" is ${kind}`, () => {
        assert.equal(smallTalkIn(text, 'ja-JP'), kind);
      });
    }
  }

  it('is none where something is asked, after a greeting too', () => {
    assert.equal(smallTalkIn('お疲れ様です。Teamsは落ちていますか？', 'ja-JP'), undefined);
    assert.equal(smallTalkIn('使えない', 'ja-JP'), undefined);
  });
});
