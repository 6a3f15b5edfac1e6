import { visible } from '../../src/lib/plain-text.ts';

/**
 * Makes text from outside safe to put in a card. Adaptive Card text is Markdown with its own functions (`{{DATE(…)}}`),
 * so every string from an API or a person passes through here exactly once: through `markdown` for text blocks and
 * facts, through `label` for text that is shown literally (button titles, alternative text, summaries).
 */

/** Marks with a meaning anywhere in a line. Escaping `{` disarms both client functions and template expressions. */
const ANYWHERE = /[\\`*_[\]~|{<]/g;
/** Marks with a meaning at the start of a line. `- ` is kept, because plain text writes lists that way. */
const AT_START = /^(?:[#>=+:]|-(?! ))/;
/** Teams looks for mentions in the whole text of a card. */
const MENTION = /<(\/?at)/gi;
const NUMBERED = /^(\d{1,9})([.)])/;
const BULLET = /^[-•] +/;
const URL_IN_TEXT = /https:\/\/[^\s<>"'`\\{}|^]{3,2000}/gi;
/** Punctuation that belongs to the sentence, not to the address. */
const AFTER_URL = /[.,;:!?)\]’”]$/;

/** Plain text as Markdown that shows exactly that text. Its `https` addresses become links named after their host. */
export function markdown(plain: string): string {
  const lines = visible(plain)
    .replaceAll('\r', '\n')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ bullet: BULLET.test(line), text: markdownLine(line) }));
  return lines.map(({ text }, at) => text + gap(lines[at]?.bullet, lines[at + 1]?.bullet)).join('');
}

/** One line break separates the items of a list. Other lines need an empty line between them, or clients join them. */
function gap(bullet: boolean | undefined, next: boolean | undefined): string {
  if (next === undefined) return '';
  return bullet === true && next ? '\n' : '\n\n';
}

function markdownLine(line: string): string {
  if (BULLET.test(line)) return `- ${inline(line.replace(BULLET, ''))}`;
  return inline(line);
}

function inline(line: string): string {
  let out = '';
  let from = 0;
  for (const match of line.matchAll(URL_IN_TEXT)) {
    const address = endOfUrl(match[0]);
    out += words(line.slice(from, match.index)) + link(address);
    from = match.index + address.length;
  }
  out += words(line.slice(from));
  return out.replace(AT_START, '\\$&').replace(NUMBERED, '$1\\$2');
}

function words(text: string): string {
  return text
    .replaceAll(ANYWHERE, '\\$&')
    .replaceAll(/&(?=#?\w{1,31};)/g, '\\&')
    .replaceAll(MENTION, '<\u200b$1');
}

function endOfUrl(url: string): string {
  let end = url.length;
  while (end > 0 && AFTER_URL.test(url.charAt(end - 1)) && !closesParenthesisInUrl(url, end)) end -= 1;
  return url.slice(0, end);
}

function closesParenthesisInUrl(url: string, end: number): boolean {
  return (
    url.charAt(end - 1) === ')' && url.slice(0, end - 1).split('(').length > url.slice(0, end - 1).split(')').length
  );
}

function link(address: string): string {
  const url = httpsUrl(address);
  return url === undefined ? words(address) : `[${words(new URL(url).hostname)}](${url})`;
}

/** The address if it is `https` and has no user name or password, with characters that could end a link encoded. */
export function httpsUrl(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return undefined;
  return url.href.replaceAll(/[()<>\\{}[\]*`|~"'!$]/g, percent);
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

/** One line of literal text: white space collapsed, cut at a word with `…`, client functions disarmed. */
export function label(text: string, longest = 120): string {
  const line = visible(text)
    .replaceAll(/\s+/g, ' ')
    .trim()
    // Every brace before a brace: otherwise three in a row would leave a pair.
    .replaceAll(/\{(?=\{)/g, '{ ')
    .replaceAll('${', '$ {')
    .replaceAll(MENTION, '<\u200b$1');
  return cut(line, longest).toWellFormed();
}

/** At most `longest` characters, cut after a word if one ends nearby, with `…` if something was cut. */
export function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const head = text.slice(0, longest - 1);
  const space = head.lastIndexOf(' ');
  return `${head.slice(0, space > longest * 0.6 ? space : undefined).trimEnd()}…`;
}

/** One line of Markdown from outside text, cut before it is escaped. Keeps no-break spaces. */
export function markdownLabel(text: string, longest = 120): string {
  return inline(
    cut(
      visible(text)
        .replaceAll(/[^\S\u00a0]+/g, ' ')
        .trim(),
      longest,
    ).toWellFormed(),
  );
}
