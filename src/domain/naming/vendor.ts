/** What people and APIs put before or after a service's name: "Microsoft Teams", "o365 exchange". */
const VENDOR: ReadonlySet<string> = new Set(['microsoft', 'ms', 'msft', 'm365', 'o365', 'office365', 'microsoft365']);

/**
 * Removes the maker's name only from the front: "Microsoft Copilot (Microsoft 365)" and "Microsoft Copilot Chat" are
 * different services.
 */
export function withoutMaker(words: readonly string[]): string[] {
  let from = 0;
  for (let length = vendorAt(words, from); length > 0; length = vendorAt(words, from)) from += length;
  return words.slice(from);
}

/** The words without the maker's name around them. */
export function withoutVendor(whole: readonly string[]): string[] {
  const words = withoutMaker(whole);
  let to = words.length;
  while (to > 0 && VENDOR.has(words[to - 1] ?? '')) to -= 1;
  if (to >= 2 && vendorAt(words, to - 2) === 2) to -= 2;
  return words.slice(0, to);
}

/** The words with every former name of Microsoft 365 replaced by the current one: "Flow in Office 365". */
export function withCurrentBrand(words: readonly string[]): string[] {
  return words.flatMap((word, at) => {
    if (SHORT_BRANDS.has(word)) return ['microsoft', '365'];
    return word === 'office' && words[at + 1] === '365' ? ['microsoft'] : [word];
  });
}

const SHORT_BRANDS: ReadonlySet<string> = new Set(['m365', 'o365', 'office365', 'microsoft365']);

/** Number of words at `at` that are the maker's name. `365` belongs to it only after `office` or `microsoft`. */
function vendorAt(words: readonly string[], at: number): number {
  const word = words[at] ?? '';
  if ((word === 'office' || word === 'microsoft') && words[at + 1] === '365') return 2;
  return VENDOR.has(word) ? 1 : 0;
}
