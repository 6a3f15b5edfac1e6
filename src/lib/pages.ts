import { HealthError, type HealthErrorFacts } from '../domain/health/health-error.ts';
import { keepNewest, type RowFacts } from './keep-newest.ts';
import { keyOfRow, type Lost, type ReadRows } from './rows.ts';

/** How to read a collection to its end. */
export interface Paging<T> {
  /** The address of the first page. */
  readonly first: string;
  /** Reads the page with this number, from 0. */
  readonly read: (url: string, page: number) => Promise<ReadRows<T>>;
  /** How to tell rows apart. Absent: several rows may be about the same thing, and all are kept. */
  readonly row?: RowFacts<T>;
  /**
   * For an API that counts rows instead of linking pages: the page that begins after so many rows. It is read until one
   * brings nothing new, because a page that is not full need not be the last. Not used once the API links pages.
   */
  readonly after?: (rows: number) => string;
}

/** A whole collection. */
interface Pages<T> {
  readonly rows: T[];
  readonly lost: Lost[];
  /** Of the last page. They belong in any error about the rows. */
  readonly facts: HealthErrorFacts;
}

const MOST_PAGES = 200;

/**
 * Reads a collection to its last page, each row once. Fails as a whole if any page fails, if a link leads to anything
 * but the same collection, or if the pages do not end: a part must not be taken for the whole.
 */
export async function pagesOf<T>({ first, read, row, after }: Paging<T>): Promise<Pages<T>> {
  const gathered = gatherer(row);
  const seen = new Set<string>();
  let [linked, total] = [false, 0];
  for (let url = new URL(first).href; ;) {
    const page: ReadRows<T> = await read(url, seen.size);
    seen.add(url);
    total += page.total;
    const isNew = gathered.add(page);
    linked ||= page.next !== undefined;
    const next = linked || !isNew ? nextPage(page, url) : after?.(total);
    if (next === undefined) return { ...gathered.all(), facts: page.facts };
    if (seen.has(next)) throw badPages('the pages go in a circle', page);
    if (seen.size >= MOST_PAGES) throw badPages(`more than ${MOST_PAGES} pages`, page);
    url = next;
  }
}

/** Collects rows and losses. A row that one page has readable is not lost, whatever another page has. */
function gatherer<T>(row: RowFacts<T> | undefined) {
  const rows = new Map<string, T>();
  const lost = new Map<string, Lost>();
  let count = 0;
  const facts: RowFacts<T> = row ?? { idOf: () => String((count += 1)), changedAt: () => undefined };
  return {
    /** Whether the page brought anything that was not there before. */
    add(page: ReadRows<T>): boolean {
      const before = rows.size + lost.size;
      keepNewest(rows, page.rows, facts);
      for (const each of page.lost) lost.set(row ? each.key : String((count += 1)), each);
      return rows.size + lost.size > before;
    },
    all(): { rows: T[]; lost: Lost[] } {
      if (lost.size === 0) return { rows: [...rows.values()], lost: [] };
      const readable = new Set(row ? [...rows.keys()].map(folded) : []);
      const isLost = ({ id, key }: Lost) => id === undefined || key !== keyOfRow(id) || !readable.has(folded(id));
      return { rows: [...rows.values()], lost: [...lost.values()].filter(isLost) };
    },
  };
}

/**
 * The address that a page links to as the next. The next request carries the token, so it leads only to the same
 * collection on the same host: a relative link is completed with the address of the page that has it.
 */
function nextPage(page: ReadRows<unknown>, here: string): string | undefined {
  if (page.next === undefined) return undefined;
  const from = new URL(here);
  const next = isAbsolute(page.next) ? URL.parse(page.next) : relativeTo(from, page.next);
  const same = next?.origin === from.origin && folded(next.pathname) === folded(from.pathname);
  if (!same || next.username !== '' || next.password !== '') throw badPages('the next page lies elsewhere', page);
  return next.href;
}

function isAbsolute(link: string): boolean {
  return /^\s*[a-z][a-z\d+.-]*:/i.test(link);
}

/** A link may be relative to the page, to the host, or to the root of the API (`messages?$skip=100`). */
function relativeTo(from: URL, link: string): URL | null {
  const next = URL.parse(link, from.href);
  if (next?.origin !== from.origin) return next;
  const path = folded(/^[^?#]*/.exec(link.trim())?.[0] ?? '').replace(/^\/*/, '/');
  if (path === '/' || !folded(from.pathname).endsWith(path)) return next;
  return URL.parse(`${from.origin}${from.pathname}${next.search}`);
}

function badPages(why: string, { facts }: ReadRows<unknown>): HealthError {
  return new HealthError('source-bad-answer', why, facts);
}

function folded(text: string): string {
  return text.trim().toLowerCase();
}
