import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';

type Operator = Words['operator'];

const FACTS = {
  version: 'バージョン',
  node: 'Node.js',
  source: '取得元',
  newestReading: 'データの取得',
  jobs: 'ジョブ',
  subscribed: '登録',
  unreached: '届かない会話',
  overdue: '遅延アラート',
  requests: '取得元への要求',
  processes: 'プロセス',
  records: 'レコード',
};

const REFUSED: Operator['refused'] = {
  title: 'このコマンドは運用担当者用です',
  text: (objectId) =>
    `運用担当者は、設定 ADMIN_USER_IDS の Microsoft Entra オブジェクト ID で指定します。追加するには、ボットの運用担当者に依頼してください${objectId === undefined ? '。' : `。あなたの ID: ${objectId}`}`,
};

/** Words for `operator pause` and `operator resume`. */
const PAUSE: Words['operator']['pause'] = {
  paused: (until) => ({
    title: `${until}まですべてのアラートを一時停止しました`,
    text: '質問には引き続き回答します。失われる情報はありません。その間に起きたことは、再開後に送信します。',
  }),
  resumed: { title: 'アラートを再開しました', text: '保留していたものは 1 分ほどで届きます。' },
  notPaused: { title: 'アラートは一時停止していません', text: '何も変更していません。' },
  badTime: (time) => ({
    title: `「${time}」は 7 日以内の時刻ではありません`,
    text: 'コマンドの後に「4h」や「2d」のような長さを入力してください。何も変更していません。',
  }),
  now: (until, person) => `${until}まですべてのアラートを一時停止中 (${person})`,
  buttons: { resume: '再開' },
};

/** Why a conversation gets nothing. */
const REASONS: Words['operator']['reasons'] = {
  'waiting-for-install': 'アプリが削除されました。再び追加されるまで待機します',
  'waiting-for-message': 'Teams に拒否されました。ボットへのメッセージがあるまで待機します',
  'waiting-for-activity': 'Teams に拒否されました。会話に動きがあるまで待機します',
  'channel-deleted': 'チャネルが削除されました',
  'team-deleted': 'チームが削除されました',
  'team-archived': 'チームがアーカイブされています',
};

/** Words for what is counted on the card of the bot's health. */
function countedWords({ list, number }: Speech): Words['operator']['counted'] {
  return {
    overdue: (alerts) => number(alerts),
    overdueAtLeast: (alerts) => `${number(alerts)} 件以上`,
    budget: (used, allowed) =>
      allowed === undefined
        ? `直近 1 時間に ${number(used)} 回`
        : `直近 1 時間に ${number(used)} 回 (上限 ${number(allowed)} 回)`,
    processes: (processes, releases) => `${number(processes)} (${list(releases)})`,
    records: (version) => `バージョン ${number(version)}`,
    unreached: (conversations, reason) => `${reason}: ${number(conversations)} 件`,
    lookedAt: (lookedAt, records) => `会話 ${number(records)} 件のうち ${number(lookedAt)} 件を確認しました`,
  };
}

/** Words for `operator conversations`. */
function listWords({ count }: Speech): Words['operator']['list'] {
  return {
    title: '会話',
    none: '登録中の会話はありません',
    found: (conversations) => count(conversations, { other: '登録中の会話 # 件' }),
    paused: (conversations) => count(conversations, { other: 'アラートが届かない会話 # 件' }),
    since: (reason, time) => `${reason} (${time}から)`,
    well: 'アラートが届いています',
    personal: (name) => (name === undefined ? '個人チャット' : `${name}さんとのチャット`),
  };
}

/** Words for `operator`. */
export function operatorWords(speech: Speech): Operator {
  const { count, list, number } = speech;
  return {
    ready: '稼働中',
    notReady: '準備未完了',
    facts: FACTS,
    noReading: 'まだありません',
    notKnown: '不明: Redis が応答しません',
    jobs: {
      waiting: (jobs) => `待機 ${number(jobs)}`,
      active: (jobs) => `実行中 ${number(jobs)}`,
      delayed: (jobs) => `予約 ${number(jobs)}`,
      prioritized: (jobs) => `優先 ${number(jobs)}`,
      paused: (jobs) => `一時停止 ${number(jobs)}`,
      failed: (jobs) => `失敗 ${number(jobs)}`,
    },
    noJobs: 'なし',
    allJobs: (states) => list(states),
    conversations: (conversations) => count(conversations, { other: '会話 # 件' }),
    counted: countedWords(speech),
    list: listWords(speech),
    reasons: REASONS,
    problems: {
      redis: 'Redis を使用できません',
      alerting: 'アラートの処理が止まっています',
      source: '正常性データの取得元が応答していません',
    },
    problem: (sentence, detail) => `${sentence} (ログ: ${detail})`,
    summary: (status, version, conversations) =>
      conversations === undefined
        ? `${status}: バージョン ${version}`
        : `${status}: バージョン ${version}、${count(conversations, { other: '登録中の会話 # 件' })}`,
    buttons: {
      again: '再確認',
      health: '正常性',
      audit: '変更の記録',
      status: '状態',
      help: 'ヘルプ',
      conversations: '会話',
    },
    refused: REFUSED,
    pause: PAUSE,
    tell: tellWords(speech),
  };
}

/** Words for `operator tell`. */
function tellWords({ number }: Speech): Words['operator']['tell'] {
  return {
    preview: (conversations, text) => ({
      title: `${number(conversations)} 件の会話に送りますか?`,
      text: `すべての会話に、通知オフの時間帯でもすぐに届きます:「${text}」`,
    }),
    sure: (conversations, text) => ({
      title: `本当に ${number(conversations)} 件の会話に送りますか?`,
      text: `取り消すことはできません。送る内容:「${text}」`,
    }),
    sent: (conversations) => ({
      title: `${number(conversations)} 件の会話に送信しています`,
      text: 'Teams の制限の範囲で、それぞれに一度だけ届きます。',
    }),
    nobody: { title: '登録している会話がありません', text: '送る相手がいません。' },
    noText: {
      title: '何を送りますか?',
      text: 'コマンドの後に本文を入力してください。送る前に確認できます。',
    },
    tooLong: (most) => ({
      title: '長すぎます',
      text: `メッセージは ${number(most)} 文字までです。何も送信していません。`,
    }),
    buttons: { write: '全員に送る', send: '送信', cancel: 'キャンセル' },
  };
}
