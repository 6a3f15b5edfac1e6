const PLAIN = /^[\x20-\x7e]*$/;

/**
 * `text` in the form used for comparison: lower case, without accents or invisible marks, and with full-width and other
 * compatibility forms made plain. A Turkish `ı` counts as `i`: lower-casing "INCIDENTS" there produces it.
 */
export function fold(text: string): string {
  // Most words are plain, and each word of a question is folded several times.
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replaceAll('ı', 'i');
}

/** The folded words of `text`: runs of letters and digits. */
export function foldedWords(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
