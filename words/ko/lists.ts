import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';
import { SYNONYMS } from './synonyms.ts';

type Lists = Words['lists'];
type ListedIssues = Parameters<Lists['issues']['title']>[0];

/** Words for `incidents`, `advisories` and `search`. */
export function listsWords(speech: Speech): Lists {
  return { issues: issueListWords(speech), search: searchWords(speech) };
}

const TITLES = {
  incident: { open: '진행 중인 인시던트', resolved: '해결된 인시던트', all: '인시던트' },
  advisory: { open: '진행 중인 권고', resolved: '해결된 권고', all: '권고' },
};

const NOTHING = {
  incident: { open: '진행 중인 인시던트 없음', resolved: '해결된 인시던트 없음', all: '인시던트 없음' },
  advisory: { open: '진행 중인 권고 없음', resolved: '해결된 권고 없음', all: '권고 없음' },
};

/** Buttons that ask for another part of the list. */
const FILTERS: Lists['issues']['filters'] = {
  open: '진행 중만',
  resolved: '해결된 것만',
  all: '해결된 것 포함',
  incident: '인시던트',
  advisory: '권고',
  lastDays: (days) => `최근 ${days}`,
  anyTime: '전체 기간',
};

/** `Exchange Online의 진행 중인 인시던트, 10월 1일~31일` */
function listName(what: string, { service, period }: ListedIssues): string {
  const whose = service === undefined ? what : `${service}의 ${what}`;
  return period === undefined ? whose : `${whose}, ${period}`;
}

function issueListWords({ number }: Speech): Lists['issues'] {
  return {
    title: (list) => listName(TITLES[list.classification][list.state], list),
    nothing: (list) => listName(NOTHING[list.classification][list.state], list),
    total: (total) => `모두 ${number(total)}건`,
    openOf: (open, total) =>
      open === 0 ? `${number(total)}건, 모두 해결됨` : `${number(total)}건 중 ${number(open)}건 진행 중`,
    none: 'Microsoft 목록에 없습니다',
    summary: (title, total, id, newest) => `${title}: ${number(total)}건. 최신: ${id}, ${newest}`,
    listedSince: (date) => `Microsoft 목록에는 ${date} 이전 문제가 없습니다`,
    filters: FILTERS,
  };
}

function searchWords({ count, list }: Speech): Lists['search'] {
  return {
    title: (text) => `검색: ${text}`,
    nothing: (text) => `“${text}” 검색 결과 없음`,
    found: (what, text) => `“${text}” 검색 결과: ${list(what)}`,
    issueCount: (total) => count(total, { other: '문제 #건' }),
    messageCount: (total) => count(total, { other: '메시지 #건' }),
    missing: (words) => `다음 단어는 어디에도 없습니다: ${list(words.map((word) => `“${word}”`))}`,
    advice: '지금 Microsoft 목록에 있는 것을 검색합니다. 다른 단어나 서비스 이름, ID로 찾아 보세요.',
    synonyms: SYNONYMS,
    issues: '인시던트와 권고',
    messages: '메시지',
  };
}
