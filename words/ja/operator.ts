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

/** Words for `operator`. */
export function operatorWords({ count, list, number }: Speech): Operator {
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
    buttons: { again: '再確認', health: '正常性', audit: '変更の記録', status: '状態', help: 'ヘルプ' },
    refused: REFUSED,
    pause: PAUSE,
  };
}
