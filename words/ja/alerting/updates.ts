import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';
import { ja } from '../spacing.ts';

type Updates = Words['updates'];

/** What happened to an issue, as its update begins. `service` and `id` name the issue. */
const HEADINGS: Updates['headings'] = {
  updated: (service, id) => `${service} ${id} の続報`,
  messageUpdated: (service, id) => `${service} ${id} の更新`,
  resolved: (service, id) => `${service} ${id} は解決しました`,
  resolvedAfter: (service, id, duration) => ja`${service} ${id} は ${duration}で解決しました`,
  falseAlarm: (service, id) => `${service} ${id} は誤検知でした`,
  reopened: (service, id) => `${service} ${id} は未解決に戻りました`,
  'no-longer-listed': (service, id) => `${service} ${id} は一覧からなくなりました`,
  'now-incident': (service, id) => `${service} ${id} はインシデントになりました`,
  'now-advisory': (service, id) => `${service} ${id} はアドバイザリになりました`,
  'report-published': (service, id) => `${service} ${id}: インシデントの事後レポートが公開されました`,
  'report-again': (service, id) => `${service} ${id}: インシデントの事後レポートが更新されました`,
  status: (service, id, status) => `${service} ${id} · ${status}`,
};

/** Words for updates of an issue: short messages below its card. */
export function updatesWords({ count }: Speech): Updates {
  return {
    headings: HEADINGS,
    headline: (heading, text) => `${heading}: ${text}`,
    labelled: (label, text) => `${label}: ${text}`,
    earlier: (when, text) => `${when}: ${text}`,
    earlierPosts: (posts) => count(posts, { other: '以前の更新 # 件は、メッセージ履歴にあります。' }),
    rootCause: (text) => `根本原因: ${text}`,
    nextBy: (date) => ja`次の更新: ${date}まで`,
    next: (text) => `次の更新: ${text}`,
    actBy: (date) => `対応期限: ${date}`,
    noLongerListed:
      'Microsoft はこのテナントの一覧から外しましたが、解決したとは発表していません。取り下げられたか、影響がないと判断された可能性があります。',
    nothingMore: 'Microsoft からこれ以上の説明はありません。',
    report: '管理センター',
    fetch: (id) => `「レポート ${id}」で文書を取得`,
  };
}
