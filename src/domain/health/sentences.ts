const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });
/** The end of a sentence that lost the blank or the line break after it: `…admin center.We are aware…`. */
const RUN_ON = /(?<=[\p{Ll}\d)][.!?])(?=\p{Lu}[\p{Ll}'’])/u;

/** The sentences of a plain text, each with the white space after it: joined again they are the text. */
export function sentencesOf(text: string): string[] {
  return [...SENTENCES.segment(text)].flatMap(({ segment }) => segment.split(RUN_ON));
}

/**
 * What a sentence says, whatever its case, punctuation and white space, and however its times are written: two
 * sentences with the same form say the same. Empty if it says nothing. Another number or another day is another form.
 */
export function sentenceForm(sentence: string): string {
  const plain = sentence
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/(?:n['’]t|(?<=can)not)\b/g, ' not')
    .replaceAll(/\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/g, '')
    .replaceAll(/(?<=\d)(?:st|nd|rd|th)\b/g, '')
    .replaceAll(HALF_DAY, (_, hour: string, minute: string | undefined, half: string) =>
      clock(hour, minute ?? '00', half),
    )
    .replaceAll(/\bat\s(?=\d)/g, '');
  return (plain.match(/[<>]?\p{N}+(?:[.,:/-]\p{N}+)*%?|\p{L}[\p{L}\p{M}]*/gu) ?? []).map(unpadded).join(' ');
}

const HALF_DAY = /\b(\d{1,2})(?:[:.](\d{2}))?\s?([ap])\.?\s?m\b\.?/g;

function clock(hour: string, minute: string, half: string): string {
  return `${(Number(hour) % 12) + (half === 'p' ? 12 : 0)}:${minute}`;
}

/** `07:30` as `7:30`, `07` as `7`. */
function unpadded(token: string): string {
  return token.replace(/^0(?=\d(?::|$))/, '');
}

const AUXILIARIES = new Set(
  'may might can ca could will wo would shall should must is are was were be been being has have had do does did potentially'.split(
    ' ',
  ),
);

/**
 * The same for "Users may be unable to send" and "Users were unable to send": when an issue is over, Microsoft says
 * once more in the past what it said while the issue lasted. `form` is a sentence's form.
 */
export function withoutTense(form: string): string {
  return form
    .split(' ')
    .filter((word) => !AUXILIARIES.has(word))
    .map((word) => (word.length > 3 ? word.replace(/(?:ed|es|e|s|d)$/, '') : word))
    .join(' ');
}
