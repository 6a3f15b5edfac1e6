import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';
import { ja } from './spacing.ts';

type Asking = Words['asking'];

const BUTTONS: Asking['buttons'] = {
  incidents: 'インシデント',
  advisories: 'アドバイザリ',
  messages: 'メッセージ',
  maintenance: 'メンテナンス',
  subscriptions: '登録一覧',
  allServices: 'すべてのサービス',
  reports: '公開されたレポート',
  recentIncidents: '過去 30 日のインシデント',
  open: (id) => `${id} を開く`,
  statusOf: (service) => ja`${service}の状態`,
  searchTheseWords: 'この言葉で検索',
  status: '状態',
  muteForAWeek: '7 日間ミュート',
  help: 'ヘルプ',
};

/** Replies to a command that needs an issue, a message or some words, but was given none. */
const MISSING: Asking['missing'] = {
  incident: {
    title: 'どのインシデントですか？',
    text: '「EX20119」のように、ID を入力してください。ID は英字 2 文字と数字で、一覧に表示されます。',
  },
  message: {
    title: 'どのメッセージですか？',
    text: '「MC123456」のように、ID を入力してください。ID は MC と数字で、一覧に表示されます。',
  },
  report: {
    title: 'どのインシデントのレポートですか？',
    text: '「EX20119のレポート」のように、インシデントの ID を付けて入力してください。',
  },
  search: {
    title: '何を検索しますか？',
    text: '「検索 カレンダー」のように、「検索」に続けて言葉を入力してください。問題とメッセージから探し、一致する言葉が多い順に表示します。',
  },
  follow: {
    title: 'どの問題をフォローしますか？',
    text: '「EX20119をフォロー」のように、ID を付けて入力してください。ID は一覧に表示されます。サービス全体のアラートを受け取るには、そのサービスを登録してください。',
  },
  why: {
    title: 'どの問題について知りたいですか？',
    text: 'ここに投稿された理由、またはされなかった理由を表示します。「EX20119の理由」のように、ID を付けて入力してください。',
  },
  unfollow: {
    title: 'どの問題のフォローを解除しますか？',
    text: '「EX20119のフォローを解除」のように、ID を付けて入力してください。フォロー中の問題は、登録一覧に表示されます。',
  },
};

/** Replies to a request for the report of something that never has one. */
const HAS_NO_REPORT: Asking['hasNoReport'] = {
  message: (id) => ({
    title: `${id} にインシデントの事後レポートはありません`,
    text: 'これはメッセージ センターの投稿です。Microsoft がレポートを公開するのはインシデントだけです。',
  }),
  maintenance: (id) => ({
    title: `${id} にインシデントの事後レポートはありません`,
    text: 'これは計画済みメンテナンスです。Microsoft がレポートを公開するのはインシデントだけです。',
  }),
};

const WHICH_SERVICE: Asking['whichService'] = {
  several: (said) => ({
    title: 'どのサービスですか？',
    text: `「${said}」に当てはまるサービスが複数あります。`,
  }),
  elsewhere: (service) => ({
    title: ja`${service}はこのテナントにありません`,
    text: 'Microsoft 365 のサービスですが、このテナントの一覧にないため、状態を表示できません。',
  }),
  unknown: (said) => ({
    title: `「${said}」というサービスはありません`,
    text: 'わかるのは、このテナントにある Microsoft 365 のサービスだけです。',
  }),
};

const DID_YOU_MEAN: Asking['didYouMean'] = {
  title: 'もしかして、こちらですか？',
  text: (said) => `「${said}」がわかりませんでした。下から選ぶか、ヘルプで質問できることを確認してください。`,
};

/** Nothing is even near. */
const NOT_UNDERSTOOD: Asking['notUnderstood'] = {
  title: 'わかりませんでした',
  text: (said) =>
    `「${said}」の意味がわかりませんでした。Microsoft 365 のサービス正常性についてお答えし、障害が起きたときにアラートをお送りします。`,
};

const FOLLOWED: Asking['followed'] = {
  titles: {
    channel: (id) => `このチャネルで ${id} をフォローしました`,
    group: (id) => `このチャットで ${id} をフォローしました`,
    personal: (id) => `${id} をフォローしました`,
  },
  texts: {
    channel: '解決するまで、経過をこのチャネルの全員にお知らせします。',
    group: '解決するまで、経過をこのチャットの全員にお知らせします。',
    personal: '解決するまで、経過をお知らせします。',
  },
  textsOfMessages: {
    channel: 'Microsoft が内容を変更すると、このチャネルの全員にお知らせします。',
    group: 'Microsoft が内容を変更すると、このチャットの全員にお知らせします。',
    personal: 'Microsoft が内容を変更するとお知らせします。',
  },
  ended: (id) => `${id} のフォローを解除しました`,
  wasNot: (id) => `${id} はフォローしていません`,
};

/** Words for questions back to the person who asked, and for what a command says in addition to its card. */
export function askingWords(speech: Speech): Asking {
  return {
    buttons: BUTTONS,
    missing: MISSING,
    hasNoReport: HAS_NO_REPORT,
    whichService: WHICH_SERVICE,
    didYouMean: DID_YOU_MEAN,
    notUnderstood: NOT_UNDERSTOOD,
    history: historyQuestions(),
    followed: FOLLOWED,
    unmuted: unmutedWords(speech),
    unsubscribed: unsubscribedWords(speech),
  };
}

function historyQuestions(): Asking['history'] {
  return {
    noService: {
      title: 'どのサービスの履歴ですか？',
      text: '「Exchangeの過去30日間の履歴」のようにサービスを付けて入力するか、下から選んでください。',
    },
  };
}

function unmutedWords({ list }: Speech): Asking['unmuted'] {
  return {
    nothing: 'ミュート中のものはありませんでした',
    ended: (names) => `ミュートを解除しました: ${list(names)}`,
  };
}

function unsubscribedWords({ list }: Speech): Asking['unsubscribed'] {
  return {
    everything: 'すべて',
    done: {
      channel: (what) => `このチャネルの登録を解除しました: ${list(what)}`,
      group: (what) => `このチャットの登録を解除しました: ${list(what)}`,
      personal: (what) => `登録を解除しました: ${list(what)}`,
    },
    partsDone: {
      channel: (parts, what) => `このチャネルの登録を解除しました: ${list(what)} (${list(parts)})`,
      group: (parts, what) => `このチャットの登録を解除しました: ${list(what)} (${list(parts)})`,
      personal: (parts, what) => `登録を解除しました: ${list(what)} (${list(parts)})`,
    },
    nothing: {
      channel: '解除するものがありません。このチャネルにその登録はありませんでした',
      group: '解除するものがありません。このチャットにその登録はありませんでした',
      personal: '解除するものがありません。その登録はありませんでした',
    },
    coveredByAll: {
      title: '「すべてのサービス」の登録に含まれています',
      text: 'そこから除外できるのは、「Yammerの登録を解除」のように指定した個別のサービスだけです。何も変更していません。',
    },
  };
}
