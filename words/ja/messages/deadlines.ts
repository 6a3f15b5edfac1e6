import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

/** `Exchange Online の重要な変更の対応期限 (10月1日～31日)` */
const deadlinesTitle: Words['deadlines']['title'] = ({ major, tag, text, service, period }) =>
  [
    service === undefined ? '' : `${service} の`,
    tag === undefined ? '' : `タグ「${tag}」の`,
    text === undefined ? '' : `「${text}」に関する`,
    major === true ? '重要な変更の対応期限' : '対応期限',
    period === undefined ? '' : ` (${period})`,
  ].join('');

/** Words for the list of act-by dates. */
export function deadlinesWords({ number }: Speech): Words['deadlines'] {
  return {
    title: deadlinesTitle,
    all: 'すべての対応期限',
    groups: { overdue: '期限切れ', thisWeek: '今週', nextWeek: '来週' },
    none: '今後の対応期限も、過去 30 日間に過ぎた期限もありません',
    noneThen: 'その期間に期限はありません',
    done: (items) => `対応済み ${number(items)} 件`,
    leftOut: (items) => `対象外の ${number(items)} 件を除く`,
    unread: '対応済みの情報を現在読み取れません',
    nothing: (title) => `${title}: なし`,
    summary: (title, ahead, overdue, next) =>
      `${title}: 今後 ${number(ahead)} 件、期限切れ ${number(overdue)} 件。次は ${next}`,
  };
}
