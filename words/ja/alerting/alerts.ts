import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';
import { ja } from '../spacing.ts';

type Alerts = Words['alerts'];

/** How an issue stands: whose it is, how bad it is, what it is. `title` is Microsoft's. */
const VERDICTS: Alerts['verdicts'] = {
  down: (service, title) => ja`${service}のサービスの中断: ${title}`,
  degraded: (service, title) => ja`${service}のサービスの低下: ${title}`,
  suspected: (service, title) => ja`${service}に問題の可能性があります: ${title}`,
  recovering: (service, title) => ja`${service}は復旧中です: ${title}`,
  recovered: (service, title) => ja`${service}は復旧した模様です: ${title}`,
  advisory: (service, title) => ja`${service}のアドバイザリ: ${title}`,
  over: (service, title) => `${service}、解決済み: ${title}`,
  overAfter: (service, title, lasted) => ja`${service}、${lasted}で解決: ${title}`,
  falseAlarm: (service, title) => `${service}、誤検知: ${title}`,
  gone: (service, title) => `${service}、このテナントの一覧からなくなりました: ${title}`,
};

const NOTICES: Alerts['notices'] = {
  'source-stale': {
    title: 'Microsoft 365 のサービス正常性を更新できていません',
    text: (since) =>
      ja`${since}から Microsoft の応答がありません。表示しているのは最後に確認した状態です。お知らせがなくても、正常とは限りません。復旧したらお知らせします。`,
  },
  'source-back': {
    title: 'Microsoft 365 のサービス正常性が最新に戻りました',
    text: (since) =>
      ja`${since}から途絶えていた Microsoft の応答が戻りました。その間に変化があれば、続けてお知らせします。`,
  },
};

const APP_MISSING: Alerts['appMissing'] = {
  title: (place) => `${place} に投稿できなくなりました`,
  unnamed: { channel: 'チャネル', group: 'グループ チャット' },
  text: (since) => ja`${since}から、アプリが追加されていないため投稿できません。設定された通知は保留しています。`,
  toDo: {
    channel:
      '再開するには、このアプリをチャネルにもう一度追加してください: ••• > チャネルを管理 > アプリ。チームにも追加されている必要があります。',
    team: '再開するには、このアプリをチームにもう一度追加してください: ••• > チームを管理 > アプリ。',
    group: '再開するには、このアプリをチャットにもう一度追加してください (メッセージの上の +)。',
  },
  then: '届かなかった通知は、その後でお送りします。',
};

/** Words for live cards and notices. */
export function alertsWords({ number }: Speech): Alerts {
  return {
    verdicts: VERDICTS,
    fromOperator: 'ボットの運用担当者からのお知らせ',
    liveSummary: (verdict, id) => `${verdict} (${id})`,
    feed: {
      description: 'Microsoft 365 のインシデントが始まるとお知らせします',
      template: (incident) => `新しいインシデント: ${incident}`,
    },
    currentStatus: (date) => `現在の状況、${date}`,
    finalStatus: (date) => `最終状況、${date}`,
    impact: '影響',
    rootCause: '根本原因',
    since: (date) => ja`${date}から`,
    sinceFor: (date, duration) => ja`${date}から (最終更新の時点で ${duration})`,
    ended: (date) => ja`${date}に終了`,
    lasted: (duration, from, to) => ja`${from}から${to}まで、${duration}`,
    services: (names) => `サービス: ${names}`,
    published: (date) => ja`${date}公開`,
    showMore: '続きを表示',
    showLess: '折りたたむ',
    more: 'ここに収まらない続きは、メッセージ履歴にあります。',
    notices: NOTICES,
    appMissing: APP_MISSING,
    buttons: {
      details: '詳細',
      history: (posts) => `メッセージ履歴 (${number(posts)})`,
      mute: '4 時間ミュート',
      subscriptions: '登録一覧',
      status: '状態',
    },
  };
}
