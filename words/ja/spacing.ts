const JAPANESE = '[\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Han}]';
/** Not a date such as `3月12日`, which is written without spaces. */
const BEGINS_OTHER = /^(?:[A-Za-z]|\d+(?![\d年月]))/;
const ENDS_OTHER = /[\dA-Za-z)]$/;
const BEGINS_JAPANESE = new RegExp(`^${JAPANESE}`, 'u');
const ENDS_JAPANESE = new RegExp(`${JAPANESE}$`, 'u');

/**
 * A Japanese sentence with values in it: a Latin letter or digit at either end of a value keeps a space to the Japanese
 * letter beside it, as Microsoft writes: `は 16:05 EET まで`, but `は3月12日まで`.
 */
export function ja(texts: TemplateStringsArray, ...values: readonly string[]): string {
  return texts.reduce((sentence, text, at) => {
    const value = String(values[at - 1]);
    const before = BEGINS_OTHER.test(value) && ENDS_JAPANESE.test(sentence) ? ' ' : '';
    const after = ENDS_OTHER.test(value) && BEGINS_JAPANESE.test(text) ? ' ' : '';
    return `${sentence}${before}${value}${after}${text}`;
  });
}
