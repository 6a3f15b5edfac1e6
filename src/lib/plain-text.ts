import { Parser } from 'htmlparser2';
import type { Body } from '../domain/health/issue.ts';
import { decodeEntities, oneForm } from './text/one-form.ts';

/** Most characters read of a body. A longer one is cut, with a mark. The largest real post has 4,000. */
export const MAX_BODY_LENGTH = 256 * 1024;

const BLOCKS = new Set(
  'p div ul ol table tr section article header footer blockquote pre h1 h2 h3 h4 h5 h6 hr dl dt dd figure'.split(' '),
);
const PARAGRAPHS = new Set('p ul ol table blockquote h1 h2 h3 h4 h5 h6 hr'.split(' '));
const SKIPPED = new Set('script style iframe object template noscript head title svg math'.split(' '));

const BLOCK_TAG = /<(?:p|div|br|li|ul|ol|table|h[1-6])[\s/>]/i;

/** At each end tag the parser searches all open elements. Without a limit, 256 KB of nesting would take seconds. */
const MAX_DEPTH = 500;
/** The depth is checked once per this many characters. */
const CHUNK = 4096;

/**
 * Character references that are left once HTML was decoded: encoded twice. `&lt;` stays, for it may be meant so in a
 * text about HTML.
 */
const ENCODED_TWICE = /&(?!lt;|gt;)(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z\d]{2,31});/gi;

/**
 * Turns a body that an API published into plain text: no markup, blank lines between paragraphs, list items with `- `,
 * links as `text (https://…)`. The time is linear in the length, whatever the text contains, because the whole bot
 * waits for it. The caller must still escape the result for where it is shown.
 */
export function plainText(body: Body): string {
  const content = body.content.length > MAX_BODY_LENGTH ? `${body.content.slice(0, MAX_BODY_LENGTH)}…` : body.content;
  return tidy(
    body.type === 'html'
      ? textOfHtml(oneForm(content)).replaceAll(ENCODED_TWICE, (reference) => decodeEntities(reference))
      : decodeEntities(content),
  );
}

/** Trims every line, joins runs of spaces and keeps at most one blank line. */
function tidy(text: string): string {
  const lines = oneForm(text)
    .split('\n')
    .map((line) => line.replaceAll(/ {2,}/g, ' ').trim());
  return lines
    .filter((line, at) => line !== '' || lines[at - 1] !== '')
    .join('\n')
    .trim();
}

/**
 * Issue posts claim to be HTML but are plain text with line ends. Message Center bodies really are HTML. So a line end
 * counts only if the text has no block element.
 */
function textOfHtml(html: string): string {
  const text = new HtmlText(!BLOCK_TAG.test(html));
  const parser = new Parser(text, { decodeEntities: true, lowerCaseTags: true });
  for (let from = 0; from < html.length && text.depth <= MAX_DEPTH; from += CHUNK) {
    parser.write(html.slice(from, from + CHUNK));
  }
  if (text.depth > MAX_DEPTH) return `${text.toString()}…`;
  parser.end();
  return text.toString();
}

/** Collects a document's text while it is parsed. It builds no tree, so depth costs nothing. */
class HtmlText {
  readonly #out: string[] = [];
  readonly #keepsLines: boolean;
  readonly #counters: (number | undefined)[] = [];
  depth = 0;
  #skipping = 0;
  #atLineStart = true;
  #link: { href: string; text: string } | undefined;

  constructor(keepsLines: boolean) {
    this.#keepsLines = keepsLines;
  }

  onopentag(name: string, attributes: Record<string, string>): void {
    this.depth += 1;
    if (SKIPPED.has(name)) this.#skipping += 1;
    if (this.#skipping > 0) return;
    if (name === 'br') this.#newLine();
    else if (name === 'li') this.#item();
    else if (name === 'a') this.#link = { href: attributes['href'] ?? '', text: '' };
    else if (name === 'img' && attributes['alt']) this.#write(`(Picture: ${attributes['alt']})`);
    else if ((name === 'td' || name === 'th') && !this.#atLineStart) this.#write(' | ');
    else if (BLOCKS.has(name)) this.#block(name);
    if (name === 'ol' || name === 'ul') this.#counters.push(name === 'ol' ? 0 : undefined);
  }

  ontext(text: string): void {
    if (this.#skipping > 0) return;
    const words = this.#keepsLines ? text : text.replaceAll(/\s+/g, ' ');
    if (this.#link) this.#link.text += words;
    this.#write(this.#atLineStart ? words.trimStart() : words);
  }

  onclosetag(name: string): void {
    this.depth -= 1;
    if (SKIPPED.has(name)) {
      this.#skipping = Math.max(0, this.#skipping - 1);
      return;
    }
    if (this.#skipping > 0) return;
    if (name === 'a') this.#endLink();
    if (name === 'ol' || name === 'ul') this.#counters.pop();
    if (BLOCKS.has(name)) this.#block(name);
  }

  toString(): string {
    return this.#out.join('');
  }

  #write(text: string): void {
    if (text === '') return;
    this.#out.push(text);
    this.#atLineStart = text.endsWith('\n');
  }

  #newLine(): void {
    this.#write('\n');
  }

  #block(name: string): void {
    if (!this.#atLineStart) this.#newLine();
    if (PARAGRAPHS.has(name) && this.#counters.length === 0) this.#newLine();
  }

  #item(): void {
    if (!this.#atLineStart) this.#newLine();
    const counter = this.#counters.at(-1);
    if (counter !== undefined) this.#counters[this.#counters.length - 1] = counter + 1;
    this.#write(counter === undefined ? '- ' : `${counter + 1}. `);
    // A paragraph inside an item starts on the item's line.
    this.#atLineStart = true;
  }

  #endLink(): void {
    const link = this.#link;
    this.#link = undefined;
    const href = link?.href.trim() ?? '';
    if (!link || !/^https:\/\//i.test(href) || /\s/.test(href) || link.text.trim() === href) return;
    this.#write(` (${href})`);
  }
}
