import type { Lexicon } from '../lexicon.ts';

/** How things were. What asks for a share of the time or its length asks for a history, too. */
export const PAST = {
  history: `기록, 이력, 히스토리, 내역, 추이, 가동률, 가용성, 얼마나 오래, 얼마나 자주, 가용률, 업타임, sla, 가동 시간, 서비스 수준, 중단 시간, 중단시간, 다운타임, 다운 시간, 장애 시간, 장애시간, 몇 시간, 몇 분`,
  availability: `가용성, 가용률, 가동률, 업타임, sla, 가동 시간, 서비스 수준`,
  downtime: `중단 시간, 중단시간, 다운타임, 다운 시간, 얼마나 오래, 장애 시간, 장애시간, 몇 시간, 몇 분`,
  byFeature: `기능별*, 기능마다, 기능 별로`,
  byDay: `일별*, 날짜별*`,
  byWeek: `주별*`,
  byMonth: `월별*, 달마다`,
} satisfies Lexicon['concepts'];
