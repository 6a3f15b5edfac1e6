import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';
import { ja } from '../spacing.ts';

type ReportList = Words['report']['list'];
type ListedReports = Parameters<ReportList['title']>[0];

/** `Exchange Online のインシデントの事後レポート、過去 365 日` */
function listName(what: string, { service, period }: ListedReports): string {
  return `${service === undefined ? what : ja`${service}の${what}`}、${period}`;
}

/** Words for `reports`. */
export function reportListWords({ number }: Speech): ReportList {
  return {
    title: (list) => listName('インシデントの事後レポート', list),
    nothing: (list) => `${listName('インシデントの事後レポート', list)}: なし`,
    summary: (title, total, id, newest) => `${title}: ${number(total)} 件。最新: ${id}、${newest}`,
    lookedBackTo: (date) => ja`公開されたものはありません。${date}以降を調べました`,
    nothingBefore: (date) => ja`${date}より前のものはわかりません`,
    total: (total) => `全 ${number(total)} 件`,
    incomplete: '記録の一部を今は読み取れません',
    published: {
      preliminary: (date) => `暫定版 ${date}`,
      final: (date) => `最終版 ${date}`,
      report: (date) => `公開 ${date}`,
    },
    undated: '公開済み（日付不明）',
    open: (id) => `${id} のレポート`,
    allServices: 'すべてのサービス',
  };
}
