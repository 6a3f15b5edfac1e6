import { visible } from '../../src/lib/plain-text.ts';

/**
 * Text from outside on its way into a card. Adaptive Card text is Markdown with functions of its own (`{{DATE(…)}}`), so
 * every string that an API or a person wrote passes through here exactly once: `markdown` for text blocks and facts, `label`
 * for what is shown as it is (button titles, alternative text, summaries).
 */

/** Marks that mean something anywhere in a line. `{` too: neither a client function nor a template expression survives it. */
const ANYWHERE = /[\\`*_[\]~|{<]/g;
/** Marks that mean something at the start of a line; `- ` is left, since it is how plain text writes a list. */
const AT_START = /^(?:[#>=+:]|-(?! ))/;
/** Teams looks for mentions in the whole text of a card. */
const MENTION = /<(\/?at)/gi;
const NUMBERED = /^(\d{1,9})([.)])/;
const BULLET = /^[-•] +/;
const URL_IN_TEXT = /https:\/\/[^\s<>"'`\\{}|^]{3,2000}/gi;
/** What ends a sentence rather than an address. */
const AFTER_URL = /[.,;:!?)\]’”]$/;

/** Plain text as Markdown that shows exactly that text, with its `https` addresses as links named by their host. */
export function markdown(plain: string): string {
  const lines = visible(plain)
    .replaceAll('\r', '\n')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ bullet: BULLET.test(line), text: markdownLine(line) }));
  return lines.map(({ text }, at) => text + gap(lines[at]?.bullet, lines[at + 1]?.bullet)).join('');
}

/** Items of one list stand on lines of their own; anything else needs an empty line, or clients join it. */
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
  while (end > 0 && AFTER_URL.test(url.charAt(end - 1)) && !closesOwnParenthesis(url, end)) end -= 1;
  return url.slice(0, end);
}

function closesOwnParenthesis(url: string, end: number): boolean {
  return (
    url.charAt(end - 1) === ')' && url.slice(0, end - 1).split('(').length > url.slice(0, end - 1).split(')').length
  );
}

function link(address: string): string {
  const url = httpsUrl(address);
  return url === undefined ? words(address) : `[${words(new URL(url).hostname)}](${url})`;
}

/** The address where it is `https` and names nobody to sign in as; with nothing in it that could end a Markdown link. */
export function httpsUrl(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return undefined;
  return url.href.replaceAll(/[()<>\\{}[\]*`|~"'!$]/g, percent);
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

/** One line of text that is shown as it is: white space joined, cut at a word with `…`, no client function in it. */
export function label(text: string, longest = 120): string {
  const line = visible(text)
    .replaceAll(/\s+/g, ' ')
    .trim()
    // Each brace before a brace: of three, a pair would be left over.
    .replaceAll(/\{(?=\{)/g, '{ ')
    .replaceAll('${', '$ {')
    .replaceAll(MENTION, '<\u200b$1');
  return cut(line, longest).toWellFormed();
}

/** The first `longest` characters, ending at a word where one ends near, with `…` where something was cut. */
export function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const head = text.slice(0, longest - 1);
  const space = head.lastIndexOf(' ');
  return `${head.slice(0, space > longest * 0.6 ? space : undefined).trimEnd()}…`;
}

/** One line of Markdown from foreign text, cut before it is escaped; spaces that may not break stay so. */
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
