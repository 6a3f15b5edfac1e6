/**
 * `text` as it is compared: lower case, full-width and other compatibility forms made plain, accents and invisible marks
 * away. A Turkish keyboard's `ı` counts as `i`: it is what "INCIDENTS" becomes when lower-cased there.
 */
export function fold(text: string): string {
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
