import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

/** Words for an answer about several services and issues at once. */
export function severalWords({ count, list, number }: Speech): Words['several'] {
  return {
    titleOfFew: (names) => list(names),
    titleOfMany: (total) => count(total, { other: 'サービスと問題 # 件' }),
    affected: (affected, total) =>
      affected === 0
        ? '未解決の問題はありません。'
        : affected === total
          ? 'すべてに未解決の問題があります。'
          : `${number(total)} 件中 ${number(affected)} 件に未解決の問題があります。`,
    statusAndIssues: (status, issues) => `${status} · ${issues}`,
    noIssues: '未解決の問題なし',
    open: (issues) => `未解決: ${list(issues)}`,
    rows: (rows) => rows.join('、'),
    row: (name, status) => `${name}: ${status}`,
    unknownIds: (ids) => `このテナントにありません: ${list(ids)}。同じ問題でも、ID はテナントごとに異なります。`,
    oneAtATime: (rest) => `一度に扱えるのは 1 件です。除いたもの: ${list(rest)}。`,
    tooMany: (shown, rest) => `一度に表示できるのは ${number(shown)} 件です。表示していないもの: ${list(rest)}。`,
  };
}
