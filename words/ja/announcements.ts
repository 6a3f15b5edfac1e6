import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';
import { ja } from './spacing.ts';

type Announcements = Words['announcements'];
type ListedAnnouncements = Parameters<Announcements['list']['title']>[0];

const CATEGORIES = {
  preventOrFixIssue: '問題の防止または修正',
  planForChange: '変更の計画',
  stayInformed: '最新情報の把握',
  unknown: 'メッセージ',
};

const FACTS = {
  services: 'サービス',
  progress: '進捗',
  when: '日時',
  published: '公開',
  updated: '更新',
  tags: 'タグ',
};

/** Labels shown beside an announcement's category. */
const MARKS = {
  majorChange: '大きな変更',
  severities: { high: '重要度: 高', critical: '重要度: 重大' },
};

/** Words for the Message Center and planned maintenance. */
export function announcementsWords(speech: Speech): Announcements {
  return {
    categories: CATEGORIES,
    plannedMaintenance: '計画済みメンテナンス',
    marks: MARKS,
    facts: FACTS,
    dateAndDistance: (date, distance) => `${date} (${distance})`,
    summary: (id, category, title) => `${id} ${category}: ${title}`,
    summaryWithDeadline: (id, category, date, title) => `${id} ${category}、対応期限 ${date}: ${title}`,
    row: rowWords(speech),
    list: announcementListWords(speech),
    actBy: (date, distance) => `対応期限: ${date} (${distance})`,
    wasDue: (date) => ja`対応期限は${date}でした`,
    maintenance: {
      begins: (distance) => ja`計画済みメンテナンスは${distance}に始まります`,
      began: (distance) => ja`計画済みメンテナンスは${distance}に始まりました`,
      now: '計画済みメンテナンスを実施中です',
      over: '計画済みメンテナンスは終了しました',
    },
  };
}

function rowWords({ number }: Speech): Announcements['row'] {
  return {
    majorChange: '大きな変更',
    actBy: (date, distance) => `対応期限: ${date} (${distance})`,
    wasDue: (date) => `期限切れ: ${date}`,
    hours: (range, length) => `${range} (${length})`,
    begins: (distance) => ja`${distance}に開始`,
    began: (distance) => ja`${distance}に開始済み`,
    now: '実施中',
    over: '終了',
    moreServices: (services) => `ほか ${number(services)} 件`,
  };
}

const FILTERS = {
  actBy: '要対応',
  major: '大きな変更',
  retirement: '提供終了',
  lastDays: (days: string) => `過去 ${days}`,
  everything: 'すべてのメッセージ',
  maintenance: '計画済みメンテナンス',
  messages: 'メッセージ',
};

/** `対応が必要なメッセージ`, `タグ「retirement」の大きな変更` */
function whatListed({ kind, actBy, major, tag, text }: ListedAnnouncements): string {
  if (kind === 'maintenance') return '計画済みメンテナンス';
  const what = major === true ? '大きな変更' : 'メッセージ';
  const needed = actBy === true ? `対応が必要な${what}` : what;
  const tagged = tag === undefined ? needed : `タグ「${tag}」の${needed}`;
  return text === undefined ? tagged : `「${text}」に関する${tagged}`;
}

function announcementListWords({ number }: Speech): Announcements['list'] {
  return {
    title: (list) => {
      const { kind, actBy, major, tag, text, service, period } = list;
      const isAll = kind === 'message' && !actBy && !major && [tag, text, service].every((each) => each === undefined);
      const what = isAll ? 'メッセージ センター' : whatListed(list);
      const about = service === undefined ? what : ja`${service}の${what}`;
      return period === undefined ? about : `${about}、${period}`;
    },
    none: 'ありません',
    total: (total) => `全 ${number(total)} 件`,
    summary: (title, total, first) => `${title}: ${number(total)} 件。先頭: ${first}`,
    nothing: (title) => `${title}: ありません`,
    privacy:
      'データ プライバシーに関するメッセージは、「メッセージ センターのプライバシー閲覧者」だけが管理センターで確認できます。',
    filters: FILTERS,
  };
}
