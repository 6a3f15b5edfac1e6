import type { Words } from '../en/index.ts';
import type { Plural, Speech } from '../speech.ts';

type Health = Words['health'];
type Gaps = Health['gaps'];

/** docs/add-a-language.md says which names are Microsoft's. */
const STATUSES: Health['statuses'] = {
  serviceOperational: '정상',
  investigating: '조사하는 중',
  restoringService: '서비스를 복원하는 중',
  verifyingService: '서비스를 확인하는 중',
  serviceRestored: '서비스 복원됨',
  postIncidentReviewPublished: '인시던트 후 보고서 게시됨',
  serviceDegradation: '서비스 저하',
  serviceInterruption: '서비스 중단',
  extendedRecovery: '확장된 복구',
  falsePositive: '가양성',
  investigationSuspended: '조사 일시 중단됨',
  resolved: '해결됨',
  mitigatedExternal: '외부에서 완화됨',
  mitigated: '완화됨',
  resolvedExternal: '외부에서 해결됨',
  confirmed: '확인됨',
  reported: '보고됨',
  informationAvailable: '정보 제공됨',
  scheduled: '예정됨',
  inProgress: '진행 중',
  completed: '완료됨',
  canceled: '취소됨',
  unknown: '알 수 없음',
};

const SEVERITIES: Health['severities'] = {
  critical: '중단',
  warning: '저하',
  info: '참고',
  ok: '정상',
  unknown: '알 수 없음',
};

const DATA: Health['data'] = {
  asOf: (at, age) => `${at} 기준(${age})`,
  sentenceAsOf: (at, sentence) => `${at} 기준: ${sentence}`,
  notRefreshed: (at, age, reason, next) => `새로 고치지 못했습니다. ${at} 정보입니다(${age}). ${reason} ${next}`,
  mayHaveChanged: (at, age, next) => `${at} 정보라서(${age}) 지금은 다를 수 있습니다. ${next}`,
  isOld: (age, reason) => `${age} 지난 정보입니다. ${reason}`,
  doNotRely: (at, next) => `${at} 이후 많이 바뀌었을 수 있습니다. Microsoft 365 관리 센터에서도 확인하세요. ${next}`,
  keepsAsking: '계속 다시 확인하고 있습니다.',
  asksAgainAt: (at) => `${at}에 다시 확인합니다.`,
  oldSummary: (age, summary) => `지난 정보(${age}): ${summary}`,
};

/** By what could not be read. */
const UNREADABLE: Record<Parameters<Gaps['unreadable']>[0], Plural> = {
  service: { other: '서비스 #개를 읽지 못했습니다' },
  feature: { other: '기능 #개를 읽지 못했습니다' },
  issue: { other: '문제 #건을 읽지 못했습니다' },
  post: { other: '이 문제의 업데이트 #건을 읽지 못했습니다' },
  message: { other: '메시지 #건을 읽지 못했습니다' },
  detail: { other: '세부 정보 #건을 읽지 못했습니다' },
  day: { other: '#일 치를 읽지 못했습니다' },
};

/** By the part of an answer that failed. */
const FAILED: Record<Parameters<Gaps['failed']>[0], { missing: string; old: string }> = {
  history: { missing: '최근 며칠의 기록이 빠져 있습니다', old: '최근 며칠의 기록이 빠졌거나 지난 정보일 수 있습니다' },
  messages: { missing: '메시지가 빠져 있습니다', old: '메시지가 지난 정보일 수 있습니다' },
  issues: { missing: '문제가 빠져 있습니다', old: '문제가 지난 정보일 수 있습니다' },
};

/** Words for statuses, severities and the age of data. */
export function healthWords({ count, list }: Speech): Health {
  const incidents = (total: number) => count(total, { other: '인시던트 #건' });
  const advisories = (total: number) => count(total, { other: '권고 #건' });
  return {
    statuses: STATUSES,
    severities: SEVERITIES,
    resolvedFrom: (status) => `해결됨(마지막 상태: ${status})`,
    data: DATA,
    updated: (age) => `${age} 업데이트`,
    nextUpdate: {
      by: (at) => `다음 업데이트: ${at}까지.`,
      wasDue: (at) => `${at}까지 예정된 업데이트가 늦어지고 있습니다.`,
    },
    incidents,
    advisories,
    open: (ofIncidents, ofAdvisories) => `${list([incidents(ofIncidents), advisories(ofAdvisories)])} 진행 중`,
    gaps: {
      unreadable: (kind, total) => count(total, UNREADABLE[kind]),
      failed: (part, isOld, reason) => `${FAILED[part][isOld ? 'old' : 'missing']}. ${reason}`,
      summary: (summary, gap) => `${summary}. ${gap}`,
    },
    noServices: 'Microsoft에서 이 테넌트에 표시하는 서비스가 없습니다',
  };
}
