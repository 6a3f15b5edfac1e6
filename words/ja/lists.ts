import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';
import { SYNONYMS } from './synonyms.ts';
import { ja } from './spacing.ts';

type Issues = Words['lists']['issues'];
type ListedIssues = Parameters<Issues['title']>[0];

/** Words for `incidents`, `advisories` and `search`. */
export function listsWords(speech: Speech): Words['lists'] {
  return { issues: issueListWords(speech), search: searchWords(speech) };
}

const TITLES = {
  incident: { open: '未解決のインシデント', resolved: '解決済みのインシデント', all: 'インシデント' },
  advisory: { open: '未解決のアドバイザリ', resolved: '解決済みのアドバイザリ', all: 'アドバイザリ' },
};

/** Buttons that ask for another part of the list. */
const FILTERS: Issues['filters'] = {
  open: '未解決のみ',
  resolved: '解決済みのみ',
  all: '解決済みも表示',
  incident: 'インシデント',
  advisory: 'アドバイザリ',
  lastDays: (days) => `過去 ${days}`,
  anyTime: '全期間',
};

/** `Exchange Online の未解決のインシデント、10月1日～31日` */
function listName({ classification, state, service, period }: ListedIssues): string {
  const what = TITLES[classification][state];
  const whose = service === undefined ? what : ja`${service}の${what}`;
  return period === undefined ? whose : `${whose}、${period}`;
}

function issueListWords({ number }: Speech): Issues {
  return {
    title: listName,
    nothing: (list) => `${listName(list)}: なし`,
    total: (total) => `全 ${number(total)} 件`,
    openOf: (open, total) =>
      open === 0 ? `全 ${number(total)} 件、すべて解決済み` : `全 ${number(total)} 件、うち ${number(open)} 件が未解決`,
    none: 'Microsoft の一覧にはありません',
    summary: (title, total, id, newest) => `${title}: ${number(total)} 件。最新: ${id}、${newest}`,
    listedSince: (date) => ja`${date}より前のものは、Microsoft の一覧にありません`,
    filters: FILTERS,
  };
}

function searchWords({ count, list }: Speech): Words['lists']['search'] {
  return {
    title: (text) => `検索: ${text}`,
    nothing: (text) => `「${text}」は見つかりませんでした`,
    found: (what, text) => `「${text}」の検索結果: ${list(what)}`,
    issueCount: (total) => count(total, { other: '問題 # 件' }),
    messageCount: (total) => count(total, { other: 'メッセージ # 件' }),
    missing: (words) => `見つからなかった言葉: ${list(words.map((word) => `「${word}」`))}`,
    advice: 'Microsoft が現在公開している英語の情報を検索します。別の言葉、サービスの名前、ID でお試しください。',
    synonyms: SYNONYMS,
    issues: 'インシデントとアドバイザリ',
    messages: 'メッセージ',
  };
}
