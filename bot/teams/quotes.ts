import * as z from 'zod';
import { plainText } from '../../src/lib/plain-text.ts';
import type { Activity } from './activity.ts';
import { ownLines, splitQuotes } from './quoted-parts.ts';

/**
 * What a person wrote in a message, without the words of others in it: a quote, a forwarded message, or the mail below
 * an answer. A command in those is not what is asked. Mark-up stays. Takes time linear in the message.
 */
export function ownWords(activity: Activity): string {
  const text = activity.text ?? '';
  const marked = splitQuotes(text);
  if (marked.hasQuote) return ownLines(marked.own);
  const html = htmlOf(activity)
    .map(splitQuotes)
    .find(({ hasQuote }) => hasQuote);
  if (html && shown(html.own) !== '') return ownLines(html.own);
  // Only Teams' previews tell the quote from the other words, if it stands in the text at all.
  const previews = [...previewsIn(html?.quoted ?? ''), ...previewsOf(activity)];
  return ownLines(previews.slice(0, MOST).reduce(withoutQuote, text));
}

/** What others wrote in a message: the text of its quotes and of what it forwards. Empty if it has none. */
export function othersWords(activity: Activity): string {
  const texts = [activity.text ?? '', ...htmlOf(activity)].map((each) => shown(splitQuotes(each).quoted));
  const lines = (activity.text ?? '').split('\n').filter((line) => /^\s*(?:>|&gt;)/.test(line));
  const words = [...texts, ...previewsOf(activity), ...lines].slice(0, MOST).join('\n');
  return words.trim().slice(0, LONGEST_QUOTE);
}

/** As much of a quote as anybody looks for an id in. */
const LONGEST_QUOTE = 2_000;

/** More messages than anybody quotes at once. */
const MOST = 10;

/** The words of a quote with the name of who wrote them, which may stand in its first line, and without. */
function previewsIn(quoted: string): string[] {
  const lines = shown(quoted).split('\n');
  return [lines, lines.slice(1)].map((each) => each.join('\n')).filter((preview) => preview.trim() !== '');
}

function shown(html: string): string {
  return html === '' ? '' : plainText({ type: 'html', content: html });
}

const HTML = z.union([
  z.string(),
  z.object({ text: z.string() }).transform(({ text }) => text),
  z.object({ body: z.string() }).transform(({ body }) => body),
]);

/** The message as HTML. Teams sends it beside the text, in which quotes look like other words. */
function htmlOf({ attachments }: Activity): string[] {
  const html = (attachments ?? []).filter(({ contentType }) => contentType === 'text/html');
  return html.flatMap(({ content }) => HTML.safeParse(content).data ?? []);
}

const REFERENCE = z.object({ messagePreview: z.string().catch(''), originalMessageContent: z.string().catch('') });

/** What Teams says is quoted or forwarded: in the references to messages, and in its newer entities. */
function previewsOf({ attachments, entities }: Activity): string[] {
  const references = (attachments ?? []).filter(({ contentType }) => /messageReference$/i.test(contentType ?? ''));
  const contents = references.flatMap(({ content }) => REFERENCE.safeParse(asJson(content)).data ?? []);
  return [
    ...contents.flatMap((each) => [each.messagePreview, shown(each.originalMessageContent)]),
    ...(entities ?? []).map(({ quotedReply, preview }) => quotedReply?.preview ?? preview ?? ''),
  ].filter((preview) => preview !== '');
}

function asJson(content: unknown): unknown {
  if (typeof content !== 'string') return content;
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

const CUT = /(?:…|\.{3})\s*$/;
/** A preview this long, without white space, is no chance likeness wherever it stands. A shorter one must be a line. */
const SURE = 15;

/**
 * `text` without the first place where `quote` stands in it, whatever the white space. A preview ends with `…` where it
 * was cut; then the rest of its line is quoted too.
 */
function withoutQuote(text: string, quote: string): string {
  const wanted = quote.replace(CUT, '').replaceAll(/\s+/g, '');
  const { letters, places } = squeezed(text);
  const at = wanted === '' ? -1 : letters.indexOf(wanted);
  const [from, last] = [places[at], places[at + wanted.length - 1]];
  if (from === undefined || last === undefined) return text;
  const before = text.slice(0, from);
  const after = CUT.test(quote) ? fromNextLine(text, last + 1) : text.slice(last + 1);
  const isLine = /(?:^|\n|<\/at>)\s*$/.test(before.slice(-20)) && /^\s*(?:\n|$)/.test(after.slice(0, 20));
  return wanted.length >= SURE || isLine ? `${before}\n${after}` : text;
}

function fromNextLine(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return end < 0 ? '' : text.slice(end);
}

/** The characters of `text` that are not white space, and where each stands. */
function squeezed(text: string): { readonly letters: string; readonly places: readonly number[] } {
  const places = Array.from(text.matchAll(/\S/g), ({ index }) => index);
  return { letters: text.replaceAll(/\s+/g, ''), places };
}
