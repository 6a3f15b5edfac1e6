import { readFileSync } from 'node:fs';
import { languageOf, wordsFor } from '../../words/index.ts';

/** What answers a request for a file. */
export interface FileReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** Nothing of a file is kept on its way, guessed at, shown within another page, or told to the next one. */
const ALWAYS = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex',
};

const PAGE = {
  ...ALWAYS,
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
};

const TEMPLATE = readFileSync(new URL('page.html', import.meta.url), 'utf8');

/** The page with the button that gets the file. Looking at it changes nothing, so no scanner of links can use one up. */
export function readyPage(locale: string): FileReply {
  const { title, text, get: button } = wordsFor(locale).files.page;
  return page(200, locale, { title, text, button });
}

/** There is no such file: it was fetched, it is too old, it is somebody else's, or there never was one. */
export function gonePage(locale: string): FileReply {
  return page(404, locale, wordsFor(locale).files.page.gone);
}

/** Nobody could say who opens it, and that is not their doing. The file still waits. */
export function failedPage(locale: string): FileReply {
  return page(503, locale, wordsFor(locale).files.page.failed);
}

/** The file itself, to be saved under its name. */
export function fileReply(file: { readonly name: string; readonly contentType: string }, bytes: Uint8Array): FileReply {
  const headers = {
    ...ALWAYS,
    'Content-Type': file.contentType,
    'Content-Length': String(bytes.length),
    'Content-Disposition': `attachment; filename="${file.name}"`,
    'Content-Security-Policy': "default-src 'none'; sandbox",
  };
  return { status: 200, headers, body: bytes };
}

/** Somebody asks too often. */
export function busyReply(): FileReply {
  return { status: 429, headers: { ...ALWAYS, 'Retry-After': '60' }, body: '' };
}

/** Goes on elsewhere, with what the browser is to bring back. */
export function redirect(url: string, cookie: string): FileReply {
  return { status: 302, headers: { ...ALWAYS, Location: url, 'Set-Cookie': cookie }, body: '' };
}

interface PageWords {
  readonly title: string;
  readonly text: string;
  readonly button?: string;
}

function page(status: number, locale: string, { title, text, button = '' }: PageWords): FileReply {
  const hidden = button === '' ? 'hidden' : '';
  const filled: Readonly<Record<string, string>> = { lang: languageOf(locale), title, text, button, hidden };
  const body = TEMPLATE.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => escaped(filled[name] ?? ''));
  return { status, headers: PAGE, body };
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
