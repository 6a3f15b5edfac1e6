/** German small words before durations and times that arrive as text. */

/** A duration as it stands after "nach" and "von": `2 Tagen 3 Stunden`. */
export function dative(duration: string): string {
  return duration.replaceAll(/\b(Tage|Jahre)\b/g, '$1n');
}

/** A time begins with a day, `12. März, 16:05 EET`, or with a clock, `16:05 EET`. */
function startsWithDay(time: string): boolean {
  return /^\d{1,2}\. \p{L}/u.test(time);
}

/** `am 12. März, 16:05 EET`, `um 16:05 EET` */
export function at(time: string): string {
  return startsWithDay(time) ? `am ${time}` : `um ${time}`;
}

/** `vom 12. März, 16:05 EET`, `von 16:05 EET` */
export function from(time: string): string {
  return startsWithDay(time) ? `vom ${time}` : `von ${time}`;
}

/** `seit dem 12. März, 16:05 EET`, `seit 16:05 EET`, `seit Montag, 23. Nov.` */
export function since(time: string): string {
  return startsWithDay(time) ? `seit dem ${time}` : `seit ${time}`;
}

/** The same at the beginning of a sentence. */
export function sinceAtStart(time: string): string {
  return since(time).replace(/^s/, 'S');
}
