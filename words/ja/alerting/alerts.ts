import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

type Alerts = Words['alerts'];

/** How an issue stands: whose it is, how bad it is, what it is. `title` is Microsoft's. */
const VERDICTS: Alerts['verdicts'] = {
  down: (service, title) => `${service} が中断しています: ${title}`,
  degraded: (service, title) => `${service} の機能が低下しています: ${title}`,
  suspected: (service, title) => `${service} に問題の可能性があります: ${title}`,
  recovering: (service, title) => `${service} は復旧中です: ${title}`,
  recovered: (service, title) => `${service} は復旧した模様です: ${title}`,
  advisory: (service, title) => `${service} のアドバイザリ: ${title}`,
  over: (service, title) => `${service}、解決済み: ${title}`,
  overAfter: (service, title, lasted) => `${service}、${lasted}で解決: ${title}`,
  falseAlarm: (service, title) => `${service}、誤検知: ${title}`,
  gone: (service, title) => `${service}、このテナントの一覧からなくなりました: ${title}`,
};

const NOTICES: Alerts['notices'] = {
  'source-stale': {
    title: 'Microsoft 365 の正常性データが古くなっています',
    text: (since) =>
      `${since}から取得元の応答がありません。表示しているのは最後にわかった状態です。お知らせがなくても、正常とは限りません。復旧したらお知らせします。`,
  },
  'source-back': {
    title: 'Microsoft 365 の正常性データが最新になりました',
    text: (since) => `${since}から失敗していた取得元が、再び応答しています。その間の変更を続けてお知らせします。`,
  },
};

/** Words for live cards and notices. */
export function alertsWords({ number }: Speech): Alerts {
  return {
    verdicts: VERDICTS,
    kind: (name, status, feature) => [name, status, ...(feature ? [feature] : [])].join(' · '),
    liveSummary: (verdict, id) => `${verdict} (${id})`,
    currentStatus: (date) => `現在の状況、${date}`,
    finalStatus: (date) => `最終の状況、${date}`,
    impact: '影響',
    rootCause: '根本原因',
    since: (date) => `${date}から`,
    sinceFor: (date, duration) => `${date}から (最終更新の時点で ${duration})`,
    ended: (date) => `${date}に終了`,
    lasted: (duration, from, to) => `${from}から${to}まで、${duration}`,
    services: (names) => `サービス: ${names}`,
    published: (date) => `${date}公開`,
    showMore: '続きを表示',
    showLess: '折りたたむ',
    more: 'ここに収まらない続きは、メッセージ履歴にあります。',
    notices: NOTICES,
    buttons: {
      details: '詳細',
      history: (posts) => `メッセージ履歴 (${number(posts)})`,
      mute: '4 時間ミュート',
      subscriptions: '登録一覧',
      status: '状態',
    },
  };
}
