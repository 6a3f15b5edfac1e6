import type { Lexicon } from '../lexicon.ts';

/** How things were. What asks for a share of the time or its length asks for a history, too. */
export const PAST = {
  history: `履歴, ヒストリー, 推移, 稼働率, 可用性, 実績, どのくらい, どれくらい, どのぐらい, どれぐらい, 何時間, 何回, 何日, 頻度, タイムライン, 停止時間, ダウンタイム, グラフ, アップタイム, sla, 稼働実績, 過去の状況, 傾向, 可用率, サービスレベル, 稼動率, 障害時間, 何分, どのくらい落ち, どれくらい落ち, どのくらい停止, どれくらい停止, 停止期間, 停止していた時間, 落ちていた時間`,
  availability: `稼働率, 可用性, アップタイム, sla, 稼働実績, 可用率, サービスレベル, 稼動率`,
  downtime: `停止時間, ダウンタイム, 障害時間, 何時間, 何分, どのくらい落ち, どれくらい落ち, どのくらい停止, どれくらい停止, 停止期間, 停止していた時間, 落ちていた時間`,
  byFeature: `機能別, 機能ごと, 機能ごとに, 機能別に, 機能毎`,
  byDay: `日別, 日ごと, 一日ごと`,
  byWeek: `週別, 週ごと`,
  byMonth: `月別, 月ごと, 月次`,
} satisfies Lexicon['concepts'];

/** Parts of a year. */
export const QUARTERS = {
  q1: '第 1 四半期, 第一四半期, 1 四半期',
  q2: '第 2 四半期, 第二四半期, 2 四半期',
  q3: '第 3 四半期, 第三四半期, 3 四半期',
  q4: '第 4 四半期, 第四四半期, 4 四半期',
  quarter: '四半期',
  h1: '上半期, 上期',
  h2: '下半期, 下期',
} satisfies Lexicon['calendar'];
