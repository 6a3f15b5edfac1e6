/**
 * Marks Microsoft's text on a card that is written in another language, by tag. English needs no mark. To add a
 * language, add a line.
 */
const MARKS: ReadonlyMap<string, string> = new Map([
  ['ko', 'Microsoft가 쓴 글은 영어입니다'],
  ['de', 'Texte von Microsoft auf Englisch'],
  ['fr', 'Textes de Microsoft en anglais'],
  ['es', 'Textos de Microsoft en inglés'],
  ['ja', 'Microsoft の文章は英語です'],
]);

/** The line that says so, for the tag of a language; undefined where Microsoft's text is in the language of the card. */
export function inEnglish(language: string): string | undefined {
  return MARKS.get(language);
}
