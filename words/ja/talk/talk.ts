import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

type Talk = Words['talk'];

const same = (text: string) => ({ text, inChannel: text });

/** What the bot says to what asks for nothing. */
const REMARKS: Talk['remarks'] = {
  thanks: same('どういたしまして。'),
  praise: same('お役に立ててうれしいです。'),
  ok: same('承知しました。'),
  yes: same('こちらから質問はしていません。何をお調べしますか？'),
  no: same('わかりました。'),
  cancel: {
    text: '取り消すものはありません。誤って変更した場合は、確認カードの「元に戻す」を押してください。',
    inChannel: '取り消すものはありません。',
  },
  stop: {
    text: 'メッセージを減らしますか？ 止めるものを選んでください。選ぶまで何も変わりません。',
    inChannel: 'ここへの投稿を止めますか？ 止めるものを選んでください。選ぶまで何も変わりません。',
  },
  who: {
    text: 'Microsoft 365 を見守るボットです。サービスの状態をお答えし、障害が起きたらお知らせします。',
    inChannel: 'Microsoft 365 を見守るボットです。障害が起きたら、このチャネルにお知らせします。',
  },
  presence: same('はい、ここにいます。'),
  howAreYou: { text: '元気です。Microsoft 365 の状態を確認しましょうか？', inChannel: '元気です。' },
  morning: { text: 'おはようございます！ 何をお調べしますか？', inChannel: 'おはようございます！' },
  afternoon: { text: 'こんにちは！ 何をお調べしますか？', inChannel: 'こんにちは！' },
  evening: { text: 'こんばんは！ 何をお調べしますか？', inChannel: 'こんばんは！' },
  night: same('おやすみなさい。'),
  bye: same('お疲れさまでした。'),
  wishes: same('ありがとうございます。'),
  blame: {
    text: '申し訳ありません。別の言葉で入力するか、下から選んでください。',
    inChannel: '申し訳ありません。何をお探しですか？',
  },
  laugh: same('🙂'),
  swearing: {
    text: 'ご不便をおかけしています。どのサービスでお困りですか？',
    inChannel: 'お困りのようですね。どのサービスですか？',
  },
  nothingChanged: same('わかりました。何も変更していません。'),
  noOtherPage: { text: 'ほかのページはありません。何を表示しますか？', inChannel: 'ほかのページはありません。' },
  nothingToRepeat: {
    text: 'もう一度表示するものがまだありません。何を表示しますか？',
    inChannel: 'もう一度表示するものがまだありません。',
  },
};

const WHICH_ONE: Talk['whichOne'] = {
  title: 'どれのことですか？',
  text: (said) => `「${said}」が何を指すかわかりません。最近ここに表示したものの中に、当てはまるものがありません。`,
  openNow: '現在未解決のインシデント:',
  nothingOpen: '未解決のインシデントはありません。',
};

/** Words for small talk, and for what a conversation is about. */
export function talkWords({ list }: Speech): Talk {
  return {
    remarks: REMARKS,
    whichOne: WHICH_ONE,
    notUnderstood: (words) => `わからなかった言葉: ${list(words.map((word) => `「${word}」`))}`,
    incident: (id, service) => `${id} · ${service}`,
    buttons: {
      status: '状態',
      incidents: 'インシデント',
      setUpAlerts: 'アラートを登録',
      help: 'ヘルプ',
      muteEverything: 'すべて 4 時間ミュート',
      stopAllAlerts: 'アラートをすべて止める',
      subscriptions: '登録一覧',
    },
  };
}
