/** A text that begins with a clock: `16:05 EEST`. */
const CLOCK = /^\d{1,2}:\d\d/;
/** A text that begins with a day: `7 abr, 16:05 EEST`, `lun, 23 nov`. */
const DAY = /^(?:\d|(?:lun|mar|mié|jue|vie|sáb|dom)(?:[a-zé]*)\b)/;

/** A time with its article, as after `desde`: `el 7 abr`, `las 16:05`, `la 1:05`. What is no time stays as it is. */
export function articled(when: string): string {
  if (CLOCK.test(when)) return `${/^0?1:/.test(when) ? 'la' : 'las'} ${when}`;
  return DAY.test(when) ? `el ${when}` : when;
}

/** When something happens: `el 7 abr`, `a las 16:05`. */
export function at(when: string): string {
  return CLOCK.test(when) ? `a ${articled(when)}` : articled(when);
}

/** After `antes`: `del 7 abr`, `de las 16:05`. */
export function of(when: string): string {
  return `de ${articled(when)}`.replace(/^de el /, 'del ');
}

/** The end of a time: `al 7 abr`, `a las 16:05`. */
export function to(when: string): string {
  return `a ${articled(when)}`.replace(/^a el /, 'al ');
}

/** The same at the start of a sentence: `A las 16:05`. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
