import { visible } from '../../src/lib/text/one-form.ts';

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

/**
 * Plain text of the source (posts, bodies, impacts) as Markdown that shows exactly that text. Its `https` addresses
 * become links named after their host.
 */
export function markdown(plain: string): string {
  return paragraphs(plain, withLinks);
}

/** Plain text in which a person's words may stand, as Markdown that shows exactly that text, without any link. */
export function markdownWithoutLinks(plain: string): string {
  return paragraphs(plain, words);
}

/** How the text of a line becomes Markdown. */
type Inline = (text: string) => string;

function paragraphs(plain: string, inline: Inline): string {
  const lines = visible(plain)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ bullet: BULLET.test(line), text: markdownLine(line, inline) }));
  return lines.map(({ text }, at) => text + gap(lines[at]?.bullet, lines[at + 1]?.bullet)).join('');
}

/** One line break separates the items of a list. Other lines need an empty line between them, or clients join them. */
function gap(bullet: boolean | undefined, next: boolean | undefined): string {
  if (next === undefined) return '';
  return bullet === true && next ? '\n' : '\n\n';
}

function markdownLine(line: string, inline: Inline): string {
  if (BULLET.test(line)) return `- ${withoutBlock(inline(line.replace(BULLET, '')))}`;
  return withoutBlock(inline(line));
}

/** A line that looks like the start of a heading, quote or list is none. */
function withoutBlock(line: string): string {
  return line.replace(AT_START, '\\$&').replace(NUMBERED, '$1\\$2');
}

function withLinks(line: string): string {
  let out = '';
  let from = 0;
  for (const match of line.matchAll(URL_IN_TEXT)) {
    const address = endOfUrl(match[0]);
    out += words(line.slice(from, match.index)) + link(address);
    from = match.index + address.length;
  }
  return out + words(line.slice(from));
}

function words(text: string): string {
  return (
    text
      .replaceAll(ANYWHERE, '\\$&')
      .replaceAll(/&(?=#?\w{1,31};)/g, '\\&')
      // Some clients make a link of every address in a text.
      .replaceAll('://', '\\://')
      .replaceAll(MENTION, '<\u200b$1')
  );
}

/**
 * The address without the punctuation of its sentence. A closing parenthesis belongs to the address if one opens in it.
 * Counted once and then carried along, because an address may hold thousands of parentheses.
 */
function endOfUrl(url: string): string {
  let end = url.length;
  let unopened = countOf(url, ')') - countOf(url, '(');
  while (end > 0 && AFTER_URL.test(url.charAt(end - 1))) {
    if (url.charAt(end - 1) === ')') {
      if (unopened <= 0) break;
      unopened -= 1;
    }
    end -= 1;
  }
  return url.slice(0, end);
}

function countOf(text: string, character: string): number {
  return text.split(character).length - 1;
}

function link(address: string): string {
  const url = httpsUrl(address);
  return url === undefined ? words(address) : `[${words(new URL(url).hostname)}](${url})`;
}

/** The address if it is `https` and has no user name or password, with characters that could end a link encoded. */
export function httpsUrl(text: string): string | undefined {
  const url = urlOf(text);
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') return undefined;
  // The brackets of an IPv6 address can neither be kept, as they could end a link, nor be encoded.
  if (url.hostname.startsWith('[')) return undefined;
  return url.href.replaceAll(/[()<>\\{}[\]*`|~"'!$]/g, percent);
}

function urlOf(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    // `URL.canParse` says yes to some texts that cannot be parsed.
    return undefined;
  }
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

/**
 * One line of Markdown from outside text, cut before it is escaped. Keeps no-break spaces. Never a link: a name or a
 * title says what something is called.
 */
export function markdownLabel(text: string, longest = 120): string {
  const line = visible(text)
    .replaceAll(/[^\S\u00a0]+/g, ' ')
    .trim();
  return withoutBlock(words(cut(line, longest).toWellFormed()));
}

/** The text that Markdown of ours shows: without its escapes, its emphasis and the addresses of its links. */
export function plainOf(text: string): string {
  return text.replaceAll(/\[((?:\\.|[^\]\\])*)\]\([^)]*\)/g, '$1').replaceAll(/\\(.)|\*\*/g, '$1');
}
