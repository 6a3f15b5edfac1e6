import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';
import { ja } from './spacing.ts';

type Help = Words['help'];

/** By the scope of the conversation. */
const GREETING: Help['greeting'] = {
  title: 'こんにちは！',
  alerts: {
    personal: 'Microsoft 365 で障害が起きたときと復旧したときにお知らせします。',
    group: 'Microsoft 365 で障害が起きたときと復旧したときに、このチャットにお知らせします。',
    channel: 'Microsoft 365 で障害が起きたときと復旧したときに、このチャネルにお知らせします。',
  },
  ask: {
    personal: (example) => `同僚に聞くように質問してください: ${example}`,
    group: (example) => `質問するときは、最初にメンションしてください: ${example}`,
    channel: (example) => `質問するときは、最初にメンションしてください: ${example}`,
  },
  example: ({ service, id }) =>
    id === undefined ? ja`「${service}は落ちていますか？」` : ja`「${service}は落ちていますか？」「${id} は？」`,
  addedBy: (name) => `${name}さんが追加しました。`,
  setUpBy: (name) => `${name}さんが設定しました。`,
  toChange: '変更するには、設定を開くか「アラートを登録」と入力してください。',
  more: 'ほかにできることは、「ヘルプ」と入力すると表示されます。',
  summary: {
    personal: 'こんにちは！ Microsoft 365 の障害をお知らせします',
    group: 'こんにちは！ このチャットに Microsoft 365 の障害をお知らせします',
    channel: 'こんにちは！ このチャネルに Microsoft 365 の障害をお知らせします',
  },
};

const BUTTONS = {
  setUpAlerts: {
    personal: 'アラートを登録',
    group: 'チャットのアラートを選ぶ',
    channel: 'チャネルのアラートを選ぶ',
  },
  status: '現在の状態',
  incidents: '未解決のインシデント',
  help: 'ヘルプ',
  commands: 'すべてのコマンド',
};

/** The names of the topics, as buttons and as titles. */
const TOPIC_NAMES = {
  ask: '質問',
  alerts: 'アラート',
  when: '時間帯',
  messages: 'メッセージ センター',
};

const TOPICS: Help['topics'] = {
  ask: ({ service, id }) => [
    { write: ja`${service}は落ちていますか？`, does: 'サービスの現在の状態' },
    { write: '未解決のインシデント', does: '起きている障害。サービスや「先月」も付けられます' },
    { write: id, does: '1 つの問題について、Microsoft の説明' },
    { write: id && `${id} のレポート`, does: 'インシデントの事後レポートの有無' },
    { write: ja`${service}の過去90日間の履歴`, does: '障害のあった日' },
    { write: '検索 サインイン 電話', does: '問題とメッセージを言葉で検索' },
  ],
  alerts: ({ service, id }) => [
    { write: 'アラートを登録', does: 'ここに届けるアラートを選ぶ' },
    { write: ja`${service}のインシデントを登録`, does: '同じことを言葉で指定' },
    { write: id && `${id} をフォロー`, does: '1 つの問題を解決まで知らせる' },
    { write: ja`${service}を4時間ミュート`, does: 'サービスのアラートをしばらく止める' },
    { write: '登録一覧', does: 'ここの登録を確認、変更' },
    { write: '元に戻す', does: '直前の変更を取り消す' },
  ],
  when: () => [
    { write: '平日18:00-08:00は通知を控えて', does: 'この時間帯は、インシデント以外を保留' },
    { write: '毎日09:00にまとめ', does: '1 日に 1 回、まとめを届ける' },
    { write: 'レベル インシデント', does: 'アドバイザリを除く' },
    { write: 'タイム ゾーン Asia/Tokyo', does: 'このタイム ゾーンで時刻を表示' },
    { write: '言語を日本語に', does: 'この言語でアラートを書く' },
    { write: '設定', does: 'これらをまとめて確認、変更' },
  ],
  messages: ({ service }) => [
    { write: '対応が必要なメッセージ', does: '期限までに対応すること' },
    { write: ja`${service}のメッセージ`, does: 'サービスの変更点' },
    { write: '過去30日の大きな変更', does: '大きな影響のある変更' },
    { write: 'メンテナンス', does: '計画済みメンテナンスと時間帯' },
    { write: 'すべてのメッセージを登録', does: '新しいメッセージをここに届ける' },
  ],
};

const HOME: Help['home'] = {
  title: 'できること',
  lines: {
    ask: ({ service, id }) =>
      id === undefined
        ? ja`「${service}は落ちていますか？」「先週のインシデント」`
        : ja`「${service}は落ちていますか？」「${id}」`,
    alerts: () => '障害の発生、変化、復旧をお知らせします: 「アラートを登録」',
    when: () => '通知を控える時間、毎日のまとめ、タイム ゾーン、言語: 「設定」',
    messages: () => '変更点と、期限までに対応すること: 「対応が必要なメッセージ」',
  },
  tip: {
    personal: '同僚に聞くように入力してください。大文字と小文字は区別しません。',
    group: 'グループ チャットでは、最初にメンションしてください。',
    channel: 'チャネルでは、最初にメンションしてください。',
  },
};

/** Words for `help` and the greeting. */
export function helpWords({ row }: Speech): Help {
  return {
    greeting: GREETING,
    buttons: BUTTONS,
    home: HOME,
    topicNames: TOPIC_NAMES,
    topics: TOPICS,
    lines: (lines) => row(lines.map((line) => `「${line}」`)),
    topicTip: '入力例です。ご自分の言葉でもかまいません。',
    summary: 'できること: 質問への回答、アラート、メッセージ センターの表示',
    topicSummary: (topic) => `ヘルプ: ${topic}`,
    commands: { title: 'すべてのコマンド', tip: '「ヘルプ 履歴」のように入力すると、詳しい説明を表示します。' },
    command: {
      summary: (name, summary) => `${name}: ${summary}`,
      examples: '入力例',
      usage: (usage) => `書式: ${usage}`,
    },
  };
}
