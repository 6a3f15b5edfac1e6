/** The plural forms of a phrase, with `#` for the number: `{ one: '# incident', other: '# incidents' }`. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** How to write numbers, plurals and lists for one reader. */
export interface Speech {
  /** BCP 47: the locale for dates and times. */
  readonly locale: string;
  /** `1,234` */
  readonly number: (value: number) => string;
  /** `1 incident`, `3 incidents` */
  readonly count: (value: number, forms: Plural) => string;
  /** `a`, `a and b`, `a, b and c` */
  readonly list: (items: readonly string[]) => string;
  /** `a, b, c`: one beside the other, without "and". */
  readonly row: (items: readonly string[]) => string;
  /**
   * `98.97%` of a share of 1, and `99.995%` where a minute makes a difference. Never rounded up: what is not all must not
   * look like all.
   */
  readonly percent: (share: number) => string;
  /** `2 days ago`, `in 3 hours`: negative is past. */
  readonly relative: (value: number, unit: 'hour' | 'day' | 'year') => string;
}

/** From this share on, two digits would hide what an agreement is about. */
const FINE = 0.99;

/** Makes the speech for `locale`, a valid language tag. `Intl` knows the rules of each language. */
export function makeSpeech(locale: string): Speech {
  const numbers = new Intl.NumberFormat(locale);
  const plurals = new Intl.PluralRules(locale);
  const distances = new Intl.RelativeTimeFormat(locale);
  const shares = (digits: number) =>
    new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: digits, roundingMode: 'trunc' });
  const [usual, fine] = [shares(2), shares(3)];
  const lists = new Intl.ListFormat(locale);
  const comma = lists.format(['', '', '']).charAt(0);
  return {
    locale,
    number: (value) => numbers.format(value),
    count: (value, forms) => (forms[plurals.select(value)] ?? forms.other).replace('#', numbers.format(value)),
    list: (items) => lists.format(items),
    row: (items) => items.join(comma === '、' ? comma : `${comma} `),
    percent: (share) => (share < FINE ? usual : fine).format(share),
    relative: (value, unit) => distances.format(value, unit),
  };
}

/**
 * Whole sentences one after the other. One that ends without a mark gets a full stop if another follows: that of the
 * letters it is written in, since Japanese has its own and leaves no space after it.
 */
export function joinSentences(sentences: readonly string[]): string {
  const said = sentences.map((each) => each.trim()).filter((each) => each !== '');
  return said.map((each, at) => (at === said.length - 1 ? each : ended(each))).join('');
}

function ended(sentence: string): string {
  const isJapanese = /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u.test(sentence);
  const isEnded = /[.!?…:。！？：]["”»」)]?$/.test(sentence);
  return isJapanese ? `${sentence}${isEnded ? '' : '。'}` : `${sentence}${isEnded ? ' ' : '. '}`;
}
