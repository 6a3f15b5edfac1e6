import { parseFilter } from '../../served/odata/filter.ts';
import { fieldKind, matcher, type Fields, type Row } from '../../served/odata/match.ts';
import { ODataError } from '../../served/odata/tokens.ts';

/** A page of a collection, before it is written. */
interface Page {
  readonly rows: readonly Row[];
  /** The number of rows that pass the filter, if `$count=true` asks for it. */
  readonly count?: number;
  /** Where the next page begins, if there is one. */
  readonly nextSkip?: number;
}

/** The default page size, and the most that `Prefer: odata.maxpagesize` and `$top` get. */
const DEFAULT_PAGE = 100;
const LARGEST_PAGE = 1_000;

/**
 * Filters, sorts and cuts rows by `$filter`, `$orderby`, `$top`, `$skip`, `$count`, `$select` and the page size in the
 * Prefer header. As in Graph, `$top` is the size of a page: the rest is behind the next link. Fails with `ODataError`.
 */
export function pageOf(all: readonly Row[], query: URLSearchParams, prefer: string | undefined, fields: Fields): Page {
  const filter = option(query, 'filter');
  const passing = filter ? all.filter(matcher(parseFilter(filter), fields)) : all;
  const sorted = ordered(passing, option(query, 'orderby'), fields);
  const skip = number(query, 'skip') ?? 0;
  const top = number(query, 'top');
  const end = skip + Math.min(top ?? preferredSize(prefer) ?? DEFAULT_PAGE, LARGEST_PAGE);
  return {
    rows: sorted.slice(skip, end).map((row) => selected(row, option(query, 'select'))),
    ...(option(query, 'count')?.toLowerCase() === 'true' && { count: sorted.length }),
    ...(end < sorted.length && top !== 0 && { nextSkip: end }),
  };
}

/** The link to the next page: the same request with a new `$skip`. */
export function nextLink(origin: string, path: string, query: URLSearchParams, nextSkip: number): string {
  const rest = [...query].filter(([name]) => name !== '$skip' && name !== 'skip');
  const parts = [...rest, ['$skip', String(nextSkip)]].map(([name = '', value = '']) => {
    // `$` stays readable, as in Graph's own links.
    return `${encodeURIComponent(name).replaceAll('%24', '$')}=${encodeURIComponent(value)}`;
  });
  return `${origin}${path}?${parts.join('&')}`;
}

/** One option of the query. Graph also accepts `filter=` for `$filter=`, and clients rely on it. */
export function option(query: URLSearchParams, name: string): string | undefined {
  return query.get(`$${name}`) ?? query.get(name) ?? undefined;
}

/** A row with only the chosen properties. Fails with `ODataError` if it lacks one. */
export function selected(row: Row, select: string | undefined): Row {
  if (!select) return row;
  const names = select.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !Object.hasOwn(row, name));
  if (unknown !== undefined) throw new ODataError(`Could not find a property named '${unknown}'.`);
  return Object.fromEntries(names.map((name) => [name, row[name]]));
}

function preferredSize(prefer: string | undefined): number | undefined {
  const size = /odata\.maxpagesize\s*=\s*"?(\d{1,6})/i.exec(prefer ?? '')?.[1];
  return size === undefined || Number(size) === 0 ? undefined : Number(size);
}

function number(query: URLSearchParams, name: string): number | undefined {
  const text = option(query, name);
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text)) throw new ODataError(`Invalid value '${text}' for $${name} query option found.`);
  return Number(text);
}

function ordered(rows: readonly Row[], orderby: string | undefined, fields: Fields): readonly Row[] {
  if (!orderby) return rows;
  const keys = orderby.split(',').map((part) => orderKey(part.trim(), fields));
  return rows.toSorted((a, b) => keys.map((key) => key(a, b)).find((result) => result !== 0) ?? 0);
}

function orderKey(part: string, fields: Fields): (a: Row, b: Row) => number {
  const [name = '', direction = 'asc', ...rest] = part.split(/\s+/);
  if ((direction !== 'asc' && direction !== 'desc') || rest.length > 0)
    throw new ODataError('Syntax error in $orderby.');
  const kind = fieldKind(fields, name);
  const sign = direction === 'asc' ? 1 : -1;
  return (a, b) => {
    const [left, right] = [sortable(a[name], kind === 'date'), sortable(b[name], kind === 'date')];
    return left < right ? -sign : left > right ? sign : 0;
  };
}

/** Null sorts first, as in OData. Times are compared as times, because their fractions differ in length. */
function sortable(value: unknown, date: boolean): string | number {
  if (date) return typeof value === 'string' ? Date.parse(value) : -Infinity;
  return typeof value === 'string' ? value : typeof value === 'boolean' ? String(value) : '';
}
