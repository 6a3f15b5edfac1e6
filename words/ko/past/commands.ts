import type { Words } from '../../en/index.ts';

/** Commands that look back. */
export const PAST_COMMANDS: Pick<Words['commands'], 'history' | 'availability' | 'downtime'> = {
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
};
