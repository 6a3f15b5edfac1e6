import { readFileSync } from 'node:fs';
import type { ApiReply } from '../../api/api.ts';

/** Nothing comes from elsewhere, and no other page shows this one. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; script-src 'self'; connect-src 'self'; form-action 'none'; " +
  "base-uri 'none'; frame-ancestors 'none'";

/** The page that shows the OpenAPI document. */
export const PAGE: ApiReply = open('text/html; charset=utf-8', read('page.html'), {
  'Content-Security-Policy': POLICY,
});

/** The page's script. */
export const SCRIPT: ApiReply = open('text/javascript; charset=utf-8', read('page.js'));

/** From the address without a slash at its end, against which links of the page would lead elsewhere. */
export const TO_PAGE: ApiReply = { status: 308, headers: { Location: '/api/v2/' }, body: '' };

/** What is the same for all, and says nothing of any tenant. */
export function open(type: string, body: string, headers: Readonly<Record<string, string>> = {}): ApiReply {
  const always = { 'Cache-Control': 'public, max-age=300', 'X-Content-Type-Options': 'nosniff' };
  return { status: 200, headers: { 'Content-Type': type, ...always, ...headers }, body };
}

function read(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}
