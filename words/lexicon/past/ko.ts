import type { Lexicon } from '../lexicon.ts';

/** How things were. What asks for a share of the time or its length asks for a history, too. */
export const PAST = {
  history: `기록, 이력, 히스토리, 내역, 추이, 가동률, 가용성, 얼마나 오래, 얼마나 자주, 가용률, 업타임, sla, 가동 시간, 서비스 수준, 중단 시간, 중단시간, 다운타임, 다운 시간, 장애 시간, 장애시간, 몇 시간, 몇 분`,
  availability: `가용성, 가용률, 가동률, 업타임, sla, 가동 시간, 서비스 수준`,
  downtime: `얼마나 오래 중단*, 얼마나 중단*, 중단 시간, 중단시간, 다운타임, 다운 시간, 얼마나 오래, 장애 시간, 장애시간, 몇 시간, 몇 분`,
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
