import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';
import { familyName } from './families.ts';
import { ja } from '../spacing.ts';

type Subscriptions = Words['subscriptions'];

/** Words for `subscribe`, `unsubscribe`, `subscriptions`, `mute`, `unmute`, `follow` and `unfollow`. */
export function subscriptionsWords(speech: Speech): Subscriptions {
  return {
    ...NAMES,
    ...LINES,
    andMore: (more) => speech.count(more, { other: 'ほか # 件' }),
    list: listWords(speech),
    confirmed: CONFIRMED,
    muted: MUTED,
    buttons: BUTTONS,
  };
}

/** Names of what people can subscribe to, and of where. */
const NAMES = {
  kinds: { incidents: 'インシデント', advisories: 'アドバイザリ', messages: 'メッセージ センターの投稿' },
  moments: { new: '発生', updates: '更新', resolved: '解決', reports: 'インシデントの事後レポート' },
  allServices: 'すべてのサービス',
  family: (id: string) => ja`${familyName(id)}の全サービス`,
};

const LINES = {
  kindsAtMoments: (kinds: string, moments: string) => `${kinds}: ${moments}のみ`,
  setBy: (person: string | undefined, date: string) => `設定: ${person ?? 'ほかの人'}、${date}`,
  somebody: 'ほかの人',
};

function listWords({ count }: Speech): Subscriptions['list'] {
  return {
    titles: {
      channel: 'このチャネルの登録',
      group: 'このチャットの登録',
      personal: '自分の登録',
    },
    none: {
      channel: 'このチャネルにはまだ登録がありません',
      group: 'このチャットにはまだ登録がありません',
      personal: 'まだ登録がありません',
    },
    howToBegin:
      'アラートは、登録した場所にだけ届きます。アラートを受け取るサービスを選ぶか、「ExchangeとTeamsのインシデントを登録」のように入力してください。',
    paused: (since) =>
      ja`${since}からアラートが保留になっています。今のメッセージで再開した場合は、届いていないアラートが続いて届きます。`,
    summary: (title, names) => `${title}: ${names}`,
    nothing: 'ここにアラートは届きません',
    followed: 'フォロー中',
    muted: 'ミュート中',
    everyChange: 'すべての変化',
    mutedUntil: (time) => ja`${time}までミュート`,
    more: (lines) => count(lines, { other: 'ほか # 行' }),
    remove: (name) => `削除: ${name}`,
    unfollow: (id) => `フォロー解除: ${id}`,
    unmute: (name) => `ミュート解除: ${name}`,
  };
}

/** What a confirmation says about issues that are open now. */
const CONFIRMED = {
  openUnknown: 'Microsoft のサービス正常性が応答しないため、未解決の問題を表示できません。',
  onlyMessages: '新しい投稿は、公開されしだいここに届きます。',
  nothingOpen: '未解決の問題はありません。',
};

const MUTED: Subscriptions['muted'] = {
  titles: {
    channel: (name, until) => ja`このチャネルで${until}までミュート: ${name}`,
    group: (name, until) => ja`このチャットで${until}までミュート: ${name}`,
    personal: (name, until) => ja`${until}までミュート: ${name}`,
  },
  texts: {
    channel:
      'それまで、このチャネルの全員にアラートが届きません。カードは最新の状態に保たれ、ミュートが終わると変更点をまとめてお知らせします。',
    group:
      'それまで、このチャットの全員にアラートが届きません。カードは最新の状態に保たれ、ミュートが終わると変更点をまとめてお知らせします。',
    personal:
      'それまでアラートは届きません。カードは最新の状態に保たれ、ミュートが終わると変更点をまとめてお知らせします。',
  },
  forOneDay: '1 日間ミュート',
  forSevenDays: '7 日間ミュート',
  setBy: '設定した人',
  setOn: '設定日時',
};

const BUTTONS = {
  remove: '削除',
  unsubscribeFromAll: 'すべて登録解除',
  subscriptions: '登録一覧',
  edit: '編集',
  choose: 'アラートを選ぶ',
  subscribeToAll: 'すべてのサービスを登録',
  unfollow: 'フォロー解除',
  unmute: 'ミュート解除',
  endAllMutes: 'すべてのミュートを解除',
  status: '状態',
  details: '詳細',
};
