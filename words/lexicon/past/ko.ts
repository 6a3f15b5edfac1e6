import type { Lexicon } from '../lexicon.ts';

/** How things were. What asks for a share of the time or its length asks for a history, too. */
export const PAST = {
  history: `기록, 이력, 히스토리, 내역, 추이, 가동률, 가용성, 얼마나 오래, 얼마나 자주, 가용률, 업타임, sla, 가동 시간, 서비스 수준, 중단 시간, 중단시간, 다운타임, 다운 시간, 장애 시간, 장애시간, 몇 시간, 몇 분`,
  availability: `가용성, 가용률, 가동률, 업타임, sla, 가동 시간, 서비스 수준`,
  downtime: `얼마나 오래 중단*, 얼마나 중단*, 중단 시간, 중단시간, 다운타임, 다운 시간, 얼마나 오래, 장애 시간, 장애시간, 몇 시간, 몇 분`,
  compare: `비교, 비교해*, 비교하*, 대비, 뭐가 더 나빴*, 어느 쪽이 더 나빴*, 어느 게 더 나빴*, 어떤 게 더 나빴*, 무엇이 더 나빴*, 더 나빴*, 더 심했*, 더 안정적*, 어디가 더 심했*`,
  lastOutage: `마지막 장애*, 마지막 중단*, 최근 장애가 언제*, 가장 최근 장애*, 지난번 장애*, 마지막 다운*, 마지막으로 중단*, 마지막으로 다운*, 마지막으로 장애*, 마지막으로 죽*, 마지막으로 멈*`,
  meanTime: `mttr, 평균 해결 시간, 평균 복구 시간, 평균 수리 시간, 평균 해결시간, 평균 복구시간, 해결 시간, 복구 시간, 해결시간, 복구시간, 평균적으로, 평균, 평균 시간, 해결까지 평균*, 복구까지 평균*, 해결하는 데 얼마나*, 해결되는 데 얼마나*, 복구되는 데 얼마나*, 해결까지 얼마나*, 복구까지 얼마나*`,
  byFeature: `기능별*, 기능마다, 기능 별로`,
  byDay: `일별*, 날짜별*`,
  byWeek: `주별*`,
  byMonth: `월별*, 달마다`,
} satisfies Lexicon['concepts'];

/** Parts of a year. */
export const QUARTERS = {
  q1: '1 분기, 1분기, 일분기',
  q2: '2 분기, 2분기, 이분기',
  q3: '3 분기, 3분기, 삼분기',
  q4: '4 분기, 4분기, 사분기',
  h1: '상반기',
  h2: '하반기',
} satisfies Lexicon['calendar'];
