const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/**
 * Words of time in the order of English, each at the place of one of its words: `10 month# 3 day#` is "october 3", and
 * `monday since~` is "since monday". Other languages say these after the number or the day.
 */
export function inEnglishOrder(words: readonly string[]): string[] {
  const ordered = [...words];
  let year = '';
  for (const [at, word] of words.entries()) {
    const number = Number(words[at - 1]);
    if (word === 'year#') {
      year = ` ${words[at - 1] ?? ''}`;
      ordered[at - 1] = '';
    } else if (word === 'month#') {
      const isDated = words[at + 2] === 'day#';
      ordered[at - 1] = `${MONTHS[number - 1] ?? ''}${isDated ? '' : year}`;
    } else if (word === 'day#') ordered[at] = words[at - 2] === 'month#' ? year.trim() : 'days';
    else if (word.endsWith('~')) putBefore(ordered, at, word.slice(0, -1));
    if (/^(?:year|month)#$/.test(word)) ordered[at] = '';
    if (word.endsWith('~')) ordered[at] = '';
  }
  return ordered;
}

/** Puts a word before the date that ends at `at`: a day, or a month and its day. */
function putBefore(ordered: string[], at: number, word: string): void {
  let place = at - 1;
  while (place > 0 && ordered[place] === '') place -= 1;
  if (/^\d+$/.test(ordered[place] ?? '') && MONTHS.includes((ordered[place - 2] ?? '').split(' ')[0] ?? '')) place -= 2;
  ordered[place] = `${word} ${ordered[place] ?? ''}`;
}
