/** A text without markup and blanks: two texts with the same letters say the same. Its time grows with its length only. */
export function lettersOf(text: string): string {
  return text.replaceAll(/<[^<>]*>|&nbsp;|\s+/gi, '');
}
