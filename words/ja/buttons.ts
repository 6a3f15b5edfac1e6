import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';
import { ja } from './spacing.ts';

const TITLES = {
  refresh: '更新',
  help: 'ヘルプ',
  subscribe: 'アラートを登録…',
  history: '履歴',
  status: '状態',
  statusNow: '現在の状態',
  allServices: 'すべてのサービス',
  forAllServices: 'すべてのサービス',
  openIncidents: '未解決のインシデント',
  openAdvisories: '未解決のアドバイザリ',
  allIncidents: 'すべてのインシデント',
  allAdvisories: 'すべてのアドバイザリ',
  messages: 'メッセージ',
  moreMessages: 'ほかのメッセージ',
  plannedMaintenance: '計画済みメンテナンス',
  moreMaintenance: 'ほかのメンテナンス',
  adminCenter: '管理センターで開く',
  more: 'その他',
};

/** The pages that Microsoft links from a message. */
const LINKS = {
  blogPost: 'ブログ記事',
  moreInformation: '詳細情報',
  helpPage: 'ヘルプ ページ',
  roadmap: (id: string) => `ロードマップ ${id}`,
};

/** Buttons to the previous and next page, by what the pages are sorted by. */
const PAGES = {
  byTime: { before: '◀ 新しい', after: '古い ▶' },
  byMatch: { before: '◀ 一致度が高い', after: '続き ▶' },
  byName: { before: '◀ 戻る', after: '続き ▶' },
  ofText: { before: '◀ 戻る', after: '続きを読む ▶' },
};

/** Words for buttons that many cards share. */
export function buttonsWords({ count }: Speech): Words['buttons'] {
  return {
    ...TITLES,
    links: LINKS,
    pages: PAGES,
    open: (id) => `${id} を開く`,
    statusOf: (service) => ja`${service}の状態`,
    serviceStatus: (service) => ja`${service}の状態`,
    days: (days) => count(days, { other: '# 日間' }),
    historyOfDays: (days) => count(days, { other: '# 日間の履歴' }),
  };
}
