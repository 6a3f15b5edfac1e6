import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';

type Announcements = Words['announcements'];
type ListedAnnouncements = Parameters<Announcements['list']['title']>[0];

const CATEGORIES: Announcements['categories'] = {
  preventOrFixIssue: '문제 방지 또는 해결',
  planForChange: '변경 계획',
  stayInformed: '최신 정보',
  unknown: '메시지',
};

const FACTS: Announcements['facts'] = {
  services: '서비스',
  progress: '진행 상황',
  when: '일시',
  published: '게시',
  updated: '업데이트',
  tags: '태그',
};

/** Words for the Message Center and planned maintenance. */
export function announcementsWords(speech: Speech): Announcements {
  return {
    categories: CATEGORIES,
    plannedMaintenance: '계획된 유지 관리',
    marks: { majorChange: '주요 변경', severities: { high: '심각도 높음', critical: '심각도 위험' } },
    facts: FACTS,
    dateAndDistance: (date, distance) => `${date}(${distance})`,
    summary: (id, category, title) => `${id} ${category}: ${title}`,
    summaryWithDeadline: (id, category, date, title) => `${id} ${category}, ${date}까지 조치 필요: ${title}`,
    row: rowWords(speech),
    list: announcementListWords(speech),
    actBy: (date, distance) => `${date}까지 조치 필요(${distance})`,
    wasDue: (date) => `조치 기한 지남: ${date}`,
    maintenance: {
      begins: (distance) => `계획된 유지 관리가 ${distance} 시작됩니다`,
      began: (distance) => `계획된 유지 관리가 ${distance} 시작되었습니다`,
      now: '계획된 유지 관리가 지금 진행 중입니다',
      over: '계획된 유지 관리가 끝났습니다',
    },
  };
}

function rowWords({ number }: Speech): Announcements['row'] {
  return {
    majorChange: '주요 변경',
    actBy: (date, distance) => `${date}까지 조치 필요(${distance})`,
    wasDue: (date) => `기한 지남: ${date}`,
    hours: (range, length) => `${range}(${length})`,
    begins: (distance) => `${distance} 시작`,
    began: (distance) => `${distance} 시작됨`,
    now: '진행 중',
    over: '종료됨',
    moreServices: (services) => `${number(services)}개 더`,
  };
}

const FILTERS: Announcements['list']['filters'] = {
  actBy: '조치 필요',
  major: '주요 변경',
  retirement: '사용 중지',
  lastDays: (days) => `최근 ${days}`,
  everything: '모든 메시지',
  maintenance: '계획된 유지 관리',
  messages: '메시지',
};

/** `조치가 필요한 메시지`, `주요 변경, 태그 “retirement”` */
function whatListed({ kind, actBy, major, tag, text }: ListedAnnouncements): string {
  if (kind === 'maintenance') return '계획된 유지 관리';
  const what = major === true ? '주요 변경' : '메시지';
  const needed = actBy === true ? `조치가 필요한 ${what}` : what;
  const tagged = tag === undefined ? needed : `${needed}, 태그 “${tag}”`;
  return text === undefined ? tagged : `‘${text}’ 관련 ${tagged}`;
}

function announcementListWords({ number }: Speech): Announcements['list'] {
  return {
    title: (list) => {
      const { kind, actBy, major, tag, text, service, period } = list;
      const isAll = kind === 'message' && !actBy && !major && [tag, text, service].every((each) => each === undefined);
      const what = isAll ? '메시지 센터' : whatListed(list);
      const about = service === undefined ? what : `${service} ${what}`;
      return period === undefined ? about : `${about}, ${period}`;
    },
    none: '없습니다',
    total: (total) => `모두 ${number(total)}건`,
    summary: (title, total, first) => `${title}: ${number(total)}건. 첫 번째: ${first}`,
    nothing: (title) => `${title}: 없음`,
    privacy: '데이터 개인 정보 메시지는 “메시지 센터 개인 정보 읽기 권한자”만 관리 센터에서 볼 수 있습니다.',
    filters: FILTERS,
  };
}
