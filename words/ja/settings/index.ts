import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';
import { ANSWERS } from './answers.ts';
import { quietWords } from './quiet.ts';
import { teamworkWords } from './teamwork.ts';

type Settings = Words['settings'];

/** Words for when and how a conversation is told: `settings`, `timezone`, `language`, `level`, `quiet`, `digest`. */
export function settingsWords(speech: Speech): Settings {
  return {
    ...quietWords(),
    ...teamworkWords(speech),
    days: {
      everyDay: '毎日',
      weekdays: '月～金',
      weekend: '土日',
      some: (names) => speech.list(names),
    },
    timeZone: TIME_ZONE,
    language: languageWords(speech),
    level: LEVEL,
    oldAdvisories: OLD_ADVISORIES,
    answers: ANSWERS,
    digest: DIGEST,
    forEverybody: {
      channel: 'このチャネルの全員に適用されます。',
      group: 'このチャットの全員に適用されます。',
      personal: '',
    },
    unchanged: (title) => `${title} (変更なし)`,
    form: FORM,
    buttons: BUTTONS,
  };
}

const TIME_ZONE: Settings['timeZone'] = {
  set: (zone) => `タイム ゾーンを ${zone} に設定しました`,
  text: (clock) =>
    `現地は今 ${clock} です。アラート、通知を控える時間、まとめは、この時刻に従います。表示済みのカードには、次の更新から反映されます。`,
  removed: 'タイム ゾーンを既定に戻しました',
  ask: {
    title: 'どのタイム ゾーンですか？',
    text: '「タイム ゾーン Asia/Tokyo」や「タイム ゾーン new york」のように、都市かタイム ゾーンを入力してください。',
  },
  now: (zone, clock) => ({
    title: `タイム ゾーン: ${zone}`,
    text: `現地は今 ${clock} です。変更するには、「タイム ゾーン new york」のように、都市かタイム ゾーンを入力してください。`,
  }),
  unknown: (said) => ({
    title: `「${said}」というタイム ゾーンはありません`,
    text: '「タイム ゾーン Asia/Tokyo」のように、都市かタイム ゾーンを入力してください。何も変更していません。',
  }),
  button: (zone) => `${zone} にする`,
};

function languageWords({ list }: Speech): Settings['language'] {
  return {
    set: (language) => `アラートの言語: ${language}`,
    text: 'Microsoft が書いた文章は、公開された言語のままです。',
    removed: 'アラートの言語を既定に戻しました',
    ask: (languages) => ({
      title: 'どの言語ですか？',
      text: `使える言語: ${list(languages)}。ボットとの個人チャットでは、回答もその言語になります。ほかの場所では、各自の Teams の言語でお答えします。`,
    }),
    unknown: (said, languages) => ({
      title: `「${said}」ではアラートを書けません`,
      text: `使える言語: ${list(languages)}。何も変更していません。`,
    }),
  };
}

const LEVEL: Settings['level'] = {
  titles: {
    incidents: 'お知らせするもの: インシデントのみ',
    advisories: 'お知らせするもの: インシデントとアドバイザリ',
    all: 'お知らせするもの: 登録したものすべて',
  },
  text: '登録したアラートのうち、これだけが届きます。フォロー中の問題は、常にお知らせします。',
  ask: {
    title: 'どれをお知らせしますか？',
    text: '登録したアラートのうち、選んだものだけが届きます。フォロー中の問題は、常にお知らせします。',
  },
  unknown: (said) => ({
    title: `「${said}」は選べません`,
    text: '選べるのは、「レベル インシデント」「レベル アドバイザリ」「レベル すべて」の 3 つです。何も変更していません。',
  }),
  buttons: { incidents: 'インシデントのみ', advisories: 'アドバイザリまで', all: 'すべて' },
};

const OLD_ADVISORIES: Settings['oldAdvisories'] = {
  titles: {
    weekly: '古いアドバイザリのお知らせ: 多くても週 1 回',
    always: '古いアドバイザリのお知らせ: 更新のたび',
  },
  texts: {
    weekly:
      '14 日を超えて未解決のアドバイザリが対象です。新しい情報は週 1 回まとめて届き、解決はすぐにお知らせします。',
    always: 'アドバイザリがどれだけ長く続いても、更新のたびにお知らせします。',
  },
  ask: {
    title: '古いアドバイザリはどのくらいの頻度でお知らせしますか？',
    text: '14 日を超えて未解決のアドバイザリが対象です。解決は常にすぐお知らせします。',
  },
  unknown: (said) => ({
    title: `「${said}」は、古いアドバイザリの設定ではありません`,
    text: '「古いアドバイザリ 毎週」または「古いアドバイザリ 毎回」と入力してください。何も変更していません。',
  }),
  buttons: { weekly: '週 1 回', always: '更新のたび' },
};

const DIGEST: Settings['digest'] = {
  set: (days, at) => `まとめ: ${days} ${at}`,
  text: '新しい問題、解決した問題、未解決の問題を 1 通でお送りします。変化がなくても届きます。アラートもこれまでどおり届きます。',
  onlyText:
    '新しい問題、解決した問題、未解決の問題を 1 通でお送りします。アドバイザリとメッセージ センターの投稿は、まとめだけで届きます。インシデントはすぐにお知らせします。',
  inZone: (zone) => `時刻は ${zone} です。`,
  off: 'まとめを送らないようにしました',
  offText: 'アラートはそのつど届きます。まとめまで保留していたものを、今お送りします。',
  ask: {
    title: 'まとめはいつ送りますか？',
    text: '「毎日09:00にまとめ」や「毎週月曜09:00にまとめ」のように入力してください。「通知の代わりに毎日09:00にまとめ」と入力すると、インシデント以外はまとめだけで届きます。',
  },
  unknown: (said) => ({
    title: `「${said}」を、まとめの時刻として読み取れません`,
    text: '「毎日09:00にまとめ」や「毎週月曜09:00にまとめ」のように入力してください。何も変更していません。',
  }),
  buttons: {
    daily: '毎日 09:00',
    weekly: '毎週月曜 09:00',
    only: 'まとめだけで受け取る',
    alsoAlerts: 'アラートも受け取る',
    off: 'まとめなし',
  },
};

const FORM: Settings['form'] = {
  titles: { channel: 'このチャネルの設定', group: 'このチャットの設定', personal: '自分の設定' },
  saved: '保存しました',
  nothingChanged: '変更はありません',
  labels: {
    timeZone: 'タイム ゾーン',
    language: 'アラートの言語',
    level: 'お知らせするもの',
    quiet: '通知を控える時間',
    digest: 'まとめ',
    oldAdvisories: '14 日を超えて未解決のアドバイザリ',
    answers: '回答を見られる人',
    mention: '新しいインシデントのメンション',
    remindAfter: '続報がないときのお知らせ',
    escalate: '誰も担当しないときの知らせ先',
    escalations: 'ほかのチャネルからの受け付け',
    teamwork: 'インシデントの共同作業',
    earlyWarnings: '早期警告',
    tip: 'ほかの時刻やタイム ゾーンは入力できます: 「平日19:00-07:00は通知を控えて」「毎週金曜16:00にまとめ」「タイム ゾーン new york」',
  },
  moreSettings: 'その他の設定',
  usual: '既定',
  none: 'なし',
  level: { incidents: 'インシデントのみ', advisories: 'インシデントとアドバイザリ', all: '登録したものすべて' },
  oldAdvisories: { weekly: '多くても週 1 回', always: '更新のたび' },
  answers: { shared: '全員', private: '質問した人だけ' },
  switch: { on: 'オン', off: 'オフ' },
  digest: (days, at) => `${days} ${at}`,
  digestOnly: (days, at) => `${days} ${at}、アラートの代わり`,
  labelSetBy: (name, setBy) => `${name} (${setBy})`,
  value: (name, value) => `${name}: ${value}`,
};

const BUTTONS: Settings['buttons'] = {
  settings: '設定',
  save: '保存',
  subscriptions: '登録一覧',
  status: '状態',
};
