import type { Words } from '../en/index.ts';
import type { Plural, Speech } from '../speech.ts';
import { ja } from './spacing.ts';

type Health = Words['health'];

/** By status of the health APIs. Which names are Microsoft's and which are ours is in docs/add-a-language.md. */
const STATUSES: Health['statuses'] = {
  serviceOperational: '正常',
  investigating: '調査中',
  restoringService: 'サービスの復元',
  verifyingService: 'サービスの確認',
  serviceRestored: 'サービスが復元されました',
  postIncidentReviewPublished: 'インシデントの事後レポートを発行済み',
  serviceDegradation: 'サービスの低下',
  serviceInterruption: 'サービスの中断',
  extendedRecovery: '拡張復旧',
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
  asOf: (at, age) => ja`${at}時点のデータ (${age})`,
  sentenceAsOf: (at, sentence) => ja`${at}時点で、${sentence}`,
  notRefreshed: (at, age, reason, next) => ja`更新できませんでした。${at}のデータです (${age})。${reason}${next}`,
  mayHaveChanged: (at, age, next) => ja`${at}のデータです (${age})。状況が変わっている可能性があります。${next}`,
  isOld: (age, reason) => ja`${age}前のデータです。${reason}`,
  doNotRely: (at, next) =>
    ja`${at}から状況が大きく変わっている可能性があります。Microsoft 365 管理センターも確認してください。${next}`,
  keepsAsking: '引き続き問い合わせます。',
  asksAgainAt: (at) => ja`${at}に再び問い合わせます。`,
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
    updated: (age) => ja`${age}に更新`,
    nextUpdate: {
      by: (at) => ja`次の更新は${at}までです。`,
      wasDue: (at) => ja`${at}までの更新が遅れています。`,
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
