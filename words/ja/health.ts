import type { Words } from '../en/index.ts';
import type { Plural, Speech } from '../speech.ts';

type Health = Words['health'];

/** By status of the health APIs. */
const STATUSES: Health['statuses'] = {
  serviceOperational: '正常',
  investigating: '調査中',
  restoringService: 'サービスの復元中',
  verifyingService: 'サービスの確認中',
  serviceRestored: 'サービスの復旧',
  postIncidentReviewPublished: 'インシデント後レポートの公開',
  serviceDegradation: 'サービスの低下',
  serviceInterruption: 'サービスの中断',
  extendedRecovery: '延長復旧',
  falsePositive: '誤検知',
  investigationSuspended: '調査の中断',
  resolved: '解決済み',
  mitigatedExternal: '外部で軽減済み',
  mitigated: '軽減済み',
  resolvedExternal: '外部で解決済み',
  confirmed: '確認済み',
  reported: '報告済み',
  informationAvailable: '情報あり',
  scheduled: '予定',
  inProgress: '実施中',
  completed: '完了',
  canceled: '中止',
  unknown: '不明',
};

const SEVERITIES: Health['severities'] = {
  critical: '中断',
  warning: '低下',
  info: '情報',
  ok: '正常',
  unknown: '不明',
};

/** How old data is: `at` is when it was read, `age` is how long ago that was, `reason` why there is nothing newer. */
const DATA: Health['data'] = {
  asOf: (at, age) => `${at}時点のデータ (${age})`,
  sentenceAsOf: (at, sentence) => `${at}時点: ${sentence}`,
  notRefreshed: (at, age, reason, next) => `更新できませんでした。${at}のデータです (${age})。${reason}${next}`,
  mayHaveChanged: (at, age, next) => `${at}のデータです (${age})。状況が変わっている可能性があります。${next}`,
  isOld: (age, reason) => `${age}前のデータです。${reason}`,
  doNotRely: (at, next) =>
    `${at}から状況が大きく変わっている可能性があります。Microsoft 365 管理センターも確認してください。${next}`,
  keepsAsking: '引き続き問い合わせます。',
  asksAgainAt: (at) => `${at}に再び問い合わせます。`,
  oldSummary: (age, summary) => `古いデータ (${age}): ${summary}`,
};

/** By what could not be read. */
const UNREADABLE = {
  service: { other: 'サービス # 件を読み取れませんでした' },
  feature: { other: '機能 # 件を読み取れませんでした' },
  issue: { other: '問題 # 件を読み取れませんでした' },
  post: { other: 'この問題の更新 # 件を読み取れませんでした' },
  message: { other: 'メッセージ # 件を読み取れませんでした' },
  detail: { other: '詳細 # 件を読み取れませんでした' },
  day: { other: '# 日分を読み取れませんでした' },
} satisfies Record<string, Plural>;

/** By the part of an answer that failed. */
const FAILED = {
  history: { missing: '直近の日がありません', old: '直近の日は不完全か、古い可能性があります' },
  messages: { missing: 'メッセージがありません', old: 'メッセージが古い可能性があります' },
  issues: { missing: '問題がありません', old: '問題が古い可能性があります' },
};

/** Words for statuses, severities and the age of data. */
export function healthWords({ count, list }: Speech): Health {
  const incidents = (total: number) => count(total, { other: 'インシデント # 件' });
  const advisories = (total: number) => count(total, { other: 'アドバイザリ # 件' });
  return {
    statuses: STATUSES,
    severities: SEVERITIES,
    resolvedFrom: (status) => `解決済み (直前の状態: ${status})`,
    data: DATA,
    updated: (age) => `${age}に更新`,
    nextUpdate: {
      by: (at) => `次の更新は${at}までです。`,
      wasDue: (at) => `${at}までの更新が遅れています。`,
    },
    incidents,
    advisories,
    open: (ofIncidents, ofAdvisories) => `未解決: ${list([incidents(ofIncidents), advisories(ofAdvisories)])}`,
    gaps: {
      unreadable: (kind, total) => count(total, UNREADABLE[kind]),
      failed: (part, isOld, reason) => `${FAILED[part][isOld ? 'old' : 'missing']}: ${reason}`,
      summary: (summary, gap) => `${summary}。${gap}`,
    },
    noServices: 'このテナントのサービスは Microsoft の一覧にありません',
  };
}
