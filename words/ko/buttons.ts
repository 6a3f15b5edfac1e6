import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';

type Buttons = Words['buttons'];

/** The pages that Microsoft links from a message. */
const LINKS: Buttons['links'] = {
  blogPost: '블로그 글',
  moreInformation: '추가 정보',
  helpPage: '도움말 페이지',
  roadmap: (id: string) => `로드맵 ${id}`,
};

/** Buttons to the previous and next page, by what the pages are sorted by. */
const PAGES: Buttons['pages'] = {
  byTime: { before: '◀ 최신', after: '이전 ▶' },
  byMatch: { before: '◀ 더 정확한 결과', after: '더 보기 ▶' },
  byName: { before: '◀ 뒤로', after: '더 보기 ▶' },
  ofText: { before: '◀ 뒤로', after: '계속 읽기 ▶' },
};

/** Words for buttons that many cards share. */
export function buttonsWords({ count }: Speech): Buttons {
  return {
    refresh: '새로 고침',
    help: '도움말',
    subscribe: '구독…',
    history: '기록',
    status: '상태',
    statusNow: '지금 상태',
    allServices: '모든 서비스',
    forAllServices: '모든 서비스로 보기',
    openIncidents: '진행 중인 인시던트',
    openAdvisories: '진행 중인 권고',
    allIncidents: '모든 인시던트',
    allAdvisories: '모든 권고',
    messages: '메시지',
    moreMessages: '메시지 더 보기',
    plannedMaintenance: '계획된 유지 관리',
    moreMaintenance: '유지 관리 더 보기',
    adminCenter: '관리 센터에서 열기',
    more: '더 보기',
    links: LINKS,
    pages: PAGES,
    open: (id) => `${id} 열기`,
    statusOf: (service) => `${service} 상태`,
    serviceStatus: (service) => `${service} 상태`,
    days: (days) => count(days, { other: '#일' }),
    historyOfDays: (days) => count(days, { other: '#일 기록' }),
  };
}
