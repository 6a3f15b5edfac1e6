import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';
import { ja } from './spacing.ts';

type Issue = Words['issue'];

const NAMES: Issue['names'] = {
  incident: (id) => `インシデント ${id}`,
  advisory: (id) => `アドバイザリ ${id}`,
  message: (id) => `メッセージ ${id}`,
};

const FACTS = {
  began: '開始',
  ended: '終了',
  changed: '変更',
  nextUpdate: '次の更新',
};

const TIMES = {
  going: (since: string, length: string) => ja`${since} (${length}経過)`,
  over: (end: string, length: string) => `${end} (継続時間 ${length})`,
  dateAndDistance: (date: string, distance: string) => `${date} (${distance})`,
  nextByWithDistance: (date: string, distance: string) => ja`${date}まで (${distance})`,
  nextOverdue: (date: string, distance: string) => ja`${date}まで (${distance}、遅延)`,
};

/** On a line of a list. */
const ROW: Issue['row'] = {
  going: (length) => ja`${length}経過`,
  lasted: (length) => ja`${length}継続`,
  ended: (date) => ja`${date}終了`,
};

/** Words for `incident`, and what issues are called. */
export function issueWords({ count, number }: Speech): Issue {
  return {
    names: NAMES,
    facts: FACTS,
    ...TIMES,
    serviceAndFeature: (service, feature) => `${service} – ${feature}`,
    summary: (id, status, title, service) => `${id} ${status}: ${title} (${service})`,
    row: ROW,
    noPosts: 'この問題について、Microsoft はまだ何も公開していません。',
    postNumber: (at, of, date, status) =>
      status === undefined
        ? `${number(at)}/${number(of)} · ${date}`
        : `${number(at)}/${number(of)} · ${date} · ${status}`,
    nothingNew: '前回の更新から新しい情報はありません。',
    historyPage: (posts, page, of) =>
      `メッセージ履歴、新しい順: ${count(posts, { other: '投稿 # 件' })}、${number(page)}/${number(of)} ページ`,
    buttons: {
      history: (posts) => `メッセージ履歴 (${number(posts)})`,
      latestOnly: '最新のみ',
      refresh: '更新',
      serviceStatus: (service) => ja`${service}の状態`,
      report: 'インシデントのレポート',
    },
  };
}
