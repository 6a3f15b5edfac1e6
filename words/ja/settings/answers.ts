import type { Words } from '../../en/index.ts';

/** Words for who sees answers in a channel or group chat: `answers`. */
export const ANSWERS: Words['settings']['answers'] = {
  titles: {
    shared: '回答を見られる人: 全員',
    private: '回答を見られる人: 質問した人だけ',
  },
  texts: {
    shared: '質問のあったスレッドまたはチャットで回答します。',
    private:
      '質問した人は、回答を全員に共有できます。アラートと変更は、これまでどおり全員に表示されます。Teams で非公開の回答を表示できないときは、全員に見える形で回答します。',
  },
  ask: {
    title: '回答は誰が見られるようにしますか？',
    text: '非公開の回答は質問した人だけに表示され、その人が全員に共有できます。アラートと変更は、常に全員に表示されます。',
  },
  unknown: (said) => ({
    title: `「${said}」は、回答の設定ではありません`,
    text: '「非公開で回答」または「全員に回答」と入力してください。何も変更していません。',
  }),
  buttons: { shared: '全員', private: '質問した人だけ' },
  /** In a chat of one person and the bot. */
  personal: {
    title: 'このチャットの回答は、もともと非公開です',
    text: 'ここを読むのは本人だけです。チャネルやグループ チャットでは、誰が回答を見られるかを選べます。',
  },
};
