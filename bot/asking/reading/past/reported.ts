import { list, paged, periodIn, words } from '../lines.ts';
import type { Sentence } from '../sentence.ts';

/** Words beside which reports are not asked for as a list. */
export const PIRS_UNLESS = 'trouble|fine|status|incidents|advisories|messages|maintenance|it';

/** `reports Exchange 2026-01-01..2026-12-31`. Nothing named means all services, and a year back. */
export function reported(sentence: Sentence): string | undefined {
  const { names, families, unknown, page } = sentence;
  const what = [...names, ...families];
  if (what.length === 0 && unknown.some((word) => !YEAR.test(word))) return undefined;
  return paged(words('reports', list(what), periodIn(sentence) ?? yearIn(sentence)), { page });
}

/** A year joined to its word, which the calendar leaves to us: "2026年の", "2026년". */
const YEAR = /^(20\d\d)(?:年|년)?(?:の|에|의)?$/;

function yearIn({ words: said }: Sentence): string | undefined {
  const [year] = said.flatMap(({ typed }) => YEAR.exec(typed)?.[1] ?? []);
  return year === undefined ? undefined : `${year}-01-01..${year}-12-31`;
}
