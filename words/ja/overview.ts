import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';
import { ja } from './spacing.ts';

type Overview = Words['overview'];

/** Words for `status`. */
export function overviewWords({ count, list, number }: Speech): Overview {
  return {
    names: (names, rest) => list(rest === 0 ? names : [...names, count(rest, { other: 'ほか # 件' })]),
    verdict: verdictWords(count),
    noServices: 'このテナントのサービスは Microsoft の一覧にありません。',
    folds: {
      incidents: (services) => count(services, { other: 'インシデント発生中のサービス、ほか # 件' }),
      advisories: (services) => count(services, { other: 'アドバイザリのあるサービス # 件' }),
      healthy: (services) => count(services, { other: '正常なサービス # 件' }),
      names: '名前を表示',
    },
    notKnown: (names) => `状態が不明: ${names}`,
    more: (services) => `ほか ${number(services)} 件`,
    statusSince: (status, since) => ja`${status} · ${since}から`,
    statusAndIncidents: (status, incidents) => `${status} · ${incidents}`,
    noIssue: 'Microsoft の一覧に問題はありません',
  };
}

/** The one sentence that says how things are. */
function verdictWords(count: Speech['count']): Overview['verdict'] {
  return {
    incidents: (services, names) => `${count(services, { other: '# 件のサービスでインシデントが発生中' })}: ${names}。`,
    unexplained: (services, names) =>
      `${count(services, { other: '# 件のサービスが正常ではありません' })}が、Microsoft の一覧に問題はありません: ${names}。`,
    advisories: (services, total) =>
      `インシデントはありません。${count(services, { other: '# 件のサービスにアドバイザリがあり' })}、` +
      count(total - services, { other: '残り # 件は正常です。' }),
    notKnown: (services, names) =>
      `インシデントはありませんが、${count(services, { other: '# 件のサービスの状態がわかりません' })}: ${names}。`,
    healthy: (services) => count(services, { other: '# 件のサービスはすべて正常です。' }),
    readHealthy: (services) => count(services, { other: '読み取れた # 件のサービスは正常です。' }),
    withNextUpdate: (verdict, nextUpdate) => `${verdict}${verdict.endsWith('。') ? '' : ' '}${nextUpdate}`,
  };
}
