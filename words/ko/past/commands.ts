import type { Words } from '../../en/index.ts';

/** Commands that look back. */
export const PAST_COMMANDS: Pick<
  Words['commands'],
  'history' | 'availability' | 'downtime' | 'compare' | 'last-outage' | 'mttr' | 'reports'
> = {
  history: {
    usage: 'history <서비스> [기간] [incidents]',
    summary: '서비스가 얼마나 중단되었는지 날짜별로, 문제마다 걸린 시간과 함께 보여 줍니다',
    examples: ['exchange 기록', '10월 exchange 기록', 'exchange 최근 90일 기록'],
  },
  availability: {
    usage: 'availability [서비스…|all] [기간] [advisories] [features]',
    summary: '기간 동안 서비스의 가용률과 중단 시간, 원인을 표시',
    examples: ['가용률', '10월 exchange 가용률', 'exchange, teams 최근 90일 가용률'],
  },
  downtime: {
    usage: 'downtime [서비스…|all] [기간] [advisories] [features]',
    summary: '기간 동안 서비스가 중단된 시간을 긴 문제부터 표시',
    examples: ['teams 중단 시간', '10월 중단 시간'],
  },
  compare: {
    usage: 'compare <서비스…> [기간]',
    summary: '서비스의 가용률, 중단 시간, 인시던트 수를 나란히 표시',
    examples: ['exchange teams 비교', '지난 분기 exchange, teams 비교'],
  },
  'last-outage': {
    usage: 'last-outage [서비스…]',
    summary: '마지막 장애가 언제였고 얼마나 이어졌으며 며칠 전인지 표시',
    examples: ['마지막 장애', 'teams 마지막 장애'],
  },
  mttr: {
    usage: 'mttr [서비스…] [기간]',
    summary: '인시던트의 평균 해결 시간을 가장 짧은 것, 가장 긴 것과 함께 표시',
    examples: ['mttr', 'exchange 최근 90일 mttr', '10월 teams 평균 해결 시간'],
  },
  reports: {
    usage: 'reports [서비스…] [기간]',
    summary: '게시된 인시던트 후 보고서를 최신 순으로 표시',
    examples: ['보고서 목록', '2026년 exchange 보고서', '지난달 보고서 목록'],
  },
};
