import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

/** Words for an answer about several services and issues at once. */
export function severalWords({ count, list, number }: Speech): Words['several'] {
  return {
    titleOfFew: (names) => list(names),
    titleOfMany: (total) => count(total, { other: '서비스와 문제 #개' }),
    affected: (affected, total) =>
      affected === 0
        ? '진행 중인 문제가 없습니다.'
        : affected === total
          ? '모두 진행 중인 문제가 있습니다.'
          : `${number(total)}개 중 ${number(affected)}개에 진행 중인 문제가 있습니다.`,
    statusAndIssues: (status, issues) => `${status} · ${issues}`,
    noIssues: '진행 중인 문제 없음',
    open: (issues) => `${list(issues)} 진행 중`,
    rows: (rows) => rows.join('; '),
    row: (name, status) => `${name}: ${status}`,
    unknownIds: (ids) => `이 테넌트에 없음: ${list(ids)}. 같은 문제라도 테넌트마다 ID가 다릅니다.`,
    oneAtATime: (rest) => `한 번에 하나만 볼 수 있어서 다음은 뺐습니다: ${list(rest)}.`,
    tooMany: (shown, rest) => `한 번에 ${number(shown)}개까지 보여 줍니다. 빠진 것: ${list(rest)}.`,
  };
}
