/** What must come alive nowhere: templates, client functions, mark-up, links, mentions, control characters. */
export const ATTACKS: readonly string[] = [
  '${$root.buttons} ${1+1}',
  '{{DATE(2026-03-12T12:00:00Z, SHORT)}} {{{',
  '[click](javascript:alert(1)) [click](https://evil.example)',
  '![x](https://evil.example/x.png)',
  '<at>Everyone</at> <b>b</b>',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '# Head\n---\n> quote\n1. one\n- two',
  '**bold** _it_ `code` ~~no~~ | a | b |',
  '"}],"type":"Action.OpenUrl","url":"https://evil.example"',
  '\u202eright to left\u202c \u200b\u2060\u2028x\u0007',
  'https://user:pass@evil.example/login',
  '&lt;at&gt;All&lt;/at&gt; &amp;lt;b&amp;gt; &#60;img&#62;',
  '\\\\*x*\\ \\[a\\](https://evil.example)',
];

/** Ids, enums, times and numbers: what a source names things by. Everything else is text. */
const NAMES_SOMETHING = /^(?:[\w-]*|\d{4}-\d\d-\d\d.*)$/;

/** The value with an attack at the beginning and the end of every text in it, each time another one. */
export function spoiler(from: number): <T>(value: T) => T {
  let next = from;
  const attack = () => ATTACKS[(next += 1) % ATTACKS.length] ?? '';
  const spoil = (value: unknown): unknown => {
    if (typeof value === 'string') return NAMES_SOMETHING.test(value) ? value : `${attack()} ${value} ${attack()}`;
    if (Array.isArray(value)) return value.map(spoil);
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, spoil(each)]));
  };
  return <T>(value: T) => spoil(value) as T;
}
