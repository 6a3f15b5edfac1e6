import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';
import { quietWords } from './quiet.ts';

type Settings = Words['settings'];

/** Words for when and how a conversation is told: `settings`, `timezone`, `language`, `level`, `quiet`, `digest`. */
export function settingsWords(speech: Speech): Settings {
  return {
    ...quietWords(),
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
  set: (zone) => `ここの時刻を ${zone} にしました`,
  text: (clock) =>
    `現地は今 ${clock} です。アラート、通知を控える時間、まとめは、この時刻に従います。表示中のカードは、次の更新で変わります。`,
  removed: 'ここのタイム ゾーンの設定を削除しました',
  ask: {
    title: 'どのタイム ゾーンですか？',
    text: '「timezone Asia/Tokyo」や「timezone new york」のように、都市かタイム ゾーンを入力してください。',
  },
  now: (zone, clock) => ({
    title: `ここの時刻は ${zone} です`,
    text: `現地は今 ${clock} です。変更するには、「timezone new york」のように、都市かタイム ゾーンを入力してください。`,
  }),
  unknown: (said) => ({
    title: `「${said}」というタイム ゾーンはありません`,
    text: '「timezone Asia/Tokyo」のように、都市かタイム ゾーンを入力してください。何も変更していません。',
  }),
  button: (zone) => `${zone} にする`,
};

function languageWords({ list }: Speech): Settings['language'] {
  return {
    set: (language) => `ここのアラートの言語: ${language}`,
    text: 'Microsoft が書いた文章は、公開された言語のままです。',
    removed: 'ここのアラートを既定の言語に戻しました',
    ask: (languages) => ({
      title: 'どの言語ですか？',
      text: `ここのアラートに使える言語: ${list(languages)}。ボットとの個人チャットでは、回答もその言語になります。ほかの場所では、各自の Teams の言語でお答えします。`,
    }),
    unknown: (said, languages) => ({
      title: `「${said}」ではアラートを書けません`,
      text: `使える言語: ${list(languages)}。何も変更していません。`,
    }),
  };
}

const LEVEL: Settings['level'] = {
  titles: {
    incidents: 'ここではインシデントだけを知らせます',
    advisories: 'ここではインシデントとアドバイザリを知らせます',
    all: 'ここでは登録したものをすべて知らせます',
  },
  text: '登録したアラートをこのレベルまでに絞ります。ここでフォローしている問題は、常に知らせます。',
  ask: {
    title: 'ここで知らせるのはどれですか？',
    text: '登録したアラートをレベルで絞ります。ここでフォローしている問題は、常に知らせます。',
  },
  unknown: (said) => ({
    title: `「${said}」というレベルはありません`,
    text: '「level incidents」「level advisories」「level all」の 3 つがあります。何も変更していません。',
  }),
  buttons: { incidents: 'インシデントのみ', advisories: 'アドバイザリまで', all: 'すべて' },
};

const OLD_ADVISORIES: Settings['oldAdvisories'] = {
  titles: {
    weekly: '古いアドバイザリは、多くても週 1 回知らせます',
    always: '古いアドバイザリも、更新のたびに知らせます',
  },
  texts: {
    weekly: 'アドバイザリは 14 日を過ぎると古いと見なします。新しい情報は週 1 回まとめて届き、解決はすぐに知らせます。',
    always: 'アドバイザリがどれだけ長く続いても、更新のたびに知らせます。',
  },
  ask: {
    title: '古いアドバイザリはどのくらいの頻度で知らせますか？',
    text: 'アドバイザリは 14 日を過ぎると古いと見なします。解決は常にすぐ知らせます。',
  },
  unknown: (said) => ({
    title: `「${said}」は、古いアドバイザリの設定にありません`,
    text: '「old-advisories weekly」または「old-advisories always」と入力してください。何も変更していません。',
  }),
  buttons: { weekly: '週 1 回', always: '更新のたび' },
};

const DIGEST: Settings['digest'] = {
  set: (days, at) => `まとめ: ${days} ${at}`,
  text: '新しい問題、解決した問題、未解決の問題を 1 通でお送りします。変化がなくても届きます。アラートもこれまでどおり届きます。',
  onlyText:
    '新しい問題、解決した問題、未解決の問題を 1 通でお送りします。アドバイザリとメッセージ センターの投稿は、まとめだけで届きます。インシデントはすぐに知らせます。',
  inZone: (zone) => `時刻は ${zone} です。`,
  off: 'まとめは届きません',
  offText: 'アラートはそのつど届きます。まとめを待っていたものを、今お送りします。',
  ask: {
    title: 'まとめはいつ送りますか？',
    text: '「digest daily 09:00」や「digest weekly mon 09:00」のように入力してください。最後に「only」を付けると、インシデント以外はまとめだけで届きます。',
  },
  unknown: (said) => ({
    title: `「${said}」を、まとめの時刻として読み取れません`,
    text: '「digest daily 09:00」や「digest weekly mon 09:00」のように入力してください。何も変更していません。',
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
    level: '知らせるもの',
    quiet: '通知を控える時間',
    digest: 'まとめ',
    oldAdvisories: '14 日を超えて未解決のアドバイザリ',
    tip: 'ほかの時刻やタイム ゾーンは入力できます: 「quiet 19:00-07:00 mon-fri」「digest weekly fri 16:00」「timezone new york」',
  },
  usual: '既定',
  none: 'なし',
  level: { incidents: 'インシデントのみ', advisories: 'インシデントとアドバイザリ', all: '登録したものすべて' },
  oldAdvisories: { weekly: '多くても週 1 回', always: '更新のたび' },
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
