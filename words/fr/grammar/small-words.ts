/** French small words before names and times that arrive as text. */

/** “de”, or “d’” before a vowel: `d’Exchange Online`, `de Microsoft Teams`. */
export function of(name: string): string {
  return /^[aeiouâàäéèêëîïôöûü]/iu.test(name) ? `d’${name}` : `de ${name}`;
}

/** A time begins with a day, `12 mars, 16:05 EET`, or with a clock, `16:05 EET`; Canada writes the latter `16 h 05`. */
function startsWithDay(time: string): boolean {
  return /^\d{1,2}(?:er)? (?!h\b)\p{L}/u.test(time);
}

/** `le 12 mars`, `à 16:05` */
export function at(time: string): string {
  return startsWithDay(time) ? `le ${time}` : `à ${time}`;
}

/** `du 12 mars`, `de 16:05` */
export function from(time: string): string {
  return startsWithDay(time) ? `du ${time}` : `de ${time}`;
}

/** `depuis le 12 mars`, `depuis 16:05` */
export function since(time: string): string {
  return startsWithDay(time) ? `depuis le ${time}` : `depuis ${time}`;
}

/** `jusqu’au 12 mars`, `jusqu’à 16:05` */
export function until(time: string): string {
  return startsWithDay(time) ? `jusqu’au ${time}` : `jusqu’à ${time}`;
}

/** `avant le 12 mars`, `avant 16:05` */
export function before(time: string): string {
  return startsWithDay(time) ? `avant le ${time}` : `avant ${time}`;
}
