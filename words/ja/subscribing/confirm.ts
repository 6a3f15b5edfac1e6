import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

type Confirm = Words['confirm'];

/** Words that ask once before something is taken away, by the scope of the conversation. */
export function confirmWords(speech: Speech): Confirm {
  const { list } = speech;
  return {
    stopAll: {
      titles: {
        channel: 'このチャネルのアラートをすべて止めますか？',
        group: 'このチャットのアラートをすべて止めますか？',
        personal: 'アラートをすべて止めますか？',
      },
      texts: {
        channel: (names) =>
          `このチャネルの全員に、次のアラートが届かなくなります: ${list(names)}。10 分以内なら元に戻せます。`,
        group: (names) =>
          `このチャットの全員に、次のアラートが届かなくなります: ${list(names)}。10 分以内なら元に戻せます。`,
        personal: (names) => `次のアラートが届かなくなります: ${list(names)}。10 分以内なら元に戻せます。`,
      },
      buttons: {
        channel: 'チャネルの全アラートを停止',
        group: 'チャットの全アラートを停止',
        personal: '全アラートを停止',
      },
    },
    lastOne: {
      title: (names) => `登録を解除しますか？ ${list(names)}`,
      texts: {
        channel: (follows) =>
          `このチャネルの最後の登録です。全員に届くのは、フォロー中の問題だけになります: ${list(follows)}。10 分以内なら元に戻せます。`,
        group: (follows) =>
          `このチャットの最後の登録です。全員に届くのは、フォロー中の問題だけになります: ${list(follows)}。10 分以内なら元に戻せます。`,
        personal: (follows) =>
          `最後の登録です。届くのは、フォロー中の問題だけになります: ${list(follows)}。10 分以内なら元に戻せます。`,
      },
      button: (names) => `登録を解除: ${list(names)}`,
    },
    keep: 'アラートを続ける',
    mutes: muteWords(speech),
  };
}

function muteWords({ count }: Speech): Confirm['mutes'] {
  return {
    titles: {
      channel: 'このチャネルのどのミュートを解除しますか？',
      group: 'このチャットのどのミュートを解除しますか？',
      personal: 'どのミュートを解除しますか？',
    },
    texts: {
      channel: '保留していたアラートが、このチャネルの全員に届きます。',
      group: '保留していたアラートが、このチャットの全員に届きます。',
      personal: '保留していたアラートがここに届きます。',
    },
    one: (name) => `ミュート解除: ${name}`,
    all: (mutes) => count(mutes, { other: 'ミュート # 件をすべて解除' }),
    keep: 'ミュートを続ける',
  };
}
