import { HealthError } from '../../src/domain/health/health-error.ts';
import type { Reading } from '../../src/domain/health/reading.ts';
import type { Viewer } from '../../src/domain/subscription/reader.ts';
import type { FoundItems, Item, ItemFilter, ItemKind } from '../../src/usecases/asking/searching/find-items.ts';
import type { UseCases } from '../../src/usecases/index.ts';
import type { Wanted } from './read-query.ts';

const ALL_KINDS: readonly ItemKind[] = ['incident', 'advisory', 'message', 'maintenance'];
/** More than anybody looks up at once. Each that the lists lack costs a call. */
const MOST_IDS = 5;

/** The items that somebody looks for. Fails with a `HealthError` if nothing can be read, or no id is known. */
export function searchItems(app: UseCases, { tenantId }: Viewer, wanted: Wanted): Promise<FoundItems> {
  return wanted.by === 'ids' ? byIds(app, tenantId, wanted) : byFilter(app, tenantId, wanted);
}

/** Looks further where there is nothing: in the other kinds, then for the words alone. */
async function byFilter(
  app: UseCases,
  tenantId: string,
  { filter, said, isAnyKind }: Extract<Wanted, { by: 'filter' }>,
): Promise<FoundItems> {
  const first = await app.findItems(tenantId, filter);
  if (first.value.length > 0 || !isAnyKind) return first;
  const wider: ItemFilter = { ...filter, kinds: ALL_KINDS };
  const second = await app.findItems(tenantId, wider);
  if (second.value.length > 0 || filter.words === undefined) return second;
  const { synonyms = [] } = filter;
  return app.findItems(tenantId, { kinds: ALL_KINDS, state: 'all', synonyms, words: said });
}

/** What looks like an id and is none may be a word of a text: `KB5034441`. */
async function byIds(
  app: UseCases,
  tenantId: string,
  { ids, said }: Extract<Wanted, { by: 'ids' }>,
): Promise<FoundItems> {
  const { found, errors } = await itemsOfIds(app, tenantId, ids);
  if (found) return found;
  const asWords: ItemFilter = { kinds: ALL_KINDS, state: 'all', words: said };
  const inTexts = errors.every(isUnknown) ? await app.findItems(tenantId, asWords) : undefined;
  if (inTexts && inTexts.value.length > 0) return inTexts;
  throw errors[0] ?? new Error('no id was looked up');
}

/** Whether an id is none of the tenant's, for certain. */
export function isUnknown({ code }: HealthError): boolean {
  return code === 'unknown-issue' || code === 'unknown-announcement';
}

/** What some ids belong to, as old as the oldest of it, and why others could not be found. */
export async function itemsOfIds(
  app: UseCases,
  tenantId: string,
  ids: readonly string[],
): Promise<{ readonly found?: FoundItems; readonly errors: readonly HealthError[] }> {
  const looked = await Promise.all(ids.slice(0, MOST_IDS).map((id) => itemOf(app, tenantId, id)));
  const errors = looked.flatMap((each) => (each instanceof HealthError ? [each] : []));
  const readings = looked.flatMap((each) => (each instanceof HealthError ? [] : [each]));
  const [oldest] = readings.toSorted((a, b) => (a.readAt < b.readAt ? -1 : 1));
  return { errors, ...(oldest && { found: { ...oldest, value: readings.map(({ value }) => value) } }) };
}

/** What an id belongs to, or why that is not known. */
export async function itemOf(app: UseCases, tenantId: string, id: string): Promise<Reading<Item> | HealthError> {
  try {
    const { kind, reading } = await app.findById(tenantId, id);
    return kind === 'issue'
      ? { ...reading, value: { kind, issue: reading.value } }
      : { ...reading, value: { kind, announcement: reading.value } };
  } catch (error) {
    if (error instanceof HealthError) return error;
    throw error;
  }
}
