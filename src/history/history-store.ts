import type { Kysely } from 'kysely';
import * as z from 'zod';
import { instantOf, timeOf } from '../domain/instant.ts';
import type { Gap, IssueEntry, RecordEntry } from '../domain/record/entry.ts';
import type { Span } from '../domain/record/overlap.ts';
import type { AskedIssues, HistoryStore, IssueHead, Watched } from '../ports/index.ts';
import { forgetOld } from './forget.ts';
import { latestStates } from './latest-states.ts';
import { insertEntries, insertWatched } from './insert.ts';
import { rowOf } from './rows.ts';
import type { Tables } from './tables.ts';

/** Reads an entry's JSON. Undefined if it is damaged. */
export type ReadEntry = (text: string) => RecordEntry | undefined;

/** A row has eleven values, and SQLite takes 32,766 in one statement. */
const AT_ONCE = 500;

type Db = Kysely<Tables>;

/** The record in a database, whichever it is. */
export function makeHistoryStore(db: Db, readEntry: ReadEntry): HistoryStore {
  return {
    append: (entries) => append(db, entries),
    heads: (tenantId, asked) => heads(db, tenantId, asked),
    async entries(tenantId, issueIds) {
      const texts = await entryTexts(db, tenantId, issueIds);
      return texts.flatMap((text) => issueEntry(readEntry(text)) ?? []);
    },
    async gaps(tenantId, span) {
      const texts = await gapTexts(db, tenantId, span);
      return texts.flatMap((text) => gapOf(readEntry(text)) ?? []);
    },
    watched: (tenantId) => watched(db, tenantId),
    noteWatched: (tenantId, noted) => noteWatched(db, tenantId, noted),
    forget: (tenantId, before) => forgetOld(db, tenantId, timeOf(before)),
    size: (tenantId) => size(db, tenantId),
    async forgetTenant(tenantId) {
      await db.transaction().execute(async (all) => {
        await all.deleteFrom('record_entries').where('tenant_id', '=', tenantId).execute();
        await all.deleteFrom('watched_tenants').where('tenant_id', '=', tenantId).execute();
      });
    },
  };
}

async function append(db: Db, entries: readonly RecordEntry[]): Promise<void> {
  await db.transaction().execute(async (all) => {
    for (const some of slices(entries)) await insertEntries(all, some.map(rowOf));
  });
}

const SERVICES = z.array(z.object({ id: z.string(), name: z.string() }));

async function heads(db: Db, tenantId: string, asked: AskedIssues): Promise<IssueHead[]> {
  const parts = asked.ids ? slices(asked.ids).map((ids) => ({ ...asked, ids })) : [asked];
  const rows = await Promise.all(parts.map((part) => latestStates(db, tenantId, part)));
  return rows.flat().flatMap(({ issue_id: issueId, services }) => {
    const list: unknown = JSON.parse(services ?? '[]');
    return issueId === null ? [] : [{ issueId, services: SERVICES.parse(list) }];
  });
}

async function entryTexts(db: Db, tenantId: string, issueIds: readonly string[]): Promise<string[]> {
  const select = db.selectFrom('record_entries').select('entry').where('tenant_id', '=', tenantId);
  const rows = await Promise.all(slices(issueIds).map((ids) => select.where('issue_id', 'in', ids).execute()));
  return rows.flat().map(({ entry }) => entry);
}

async function gapTexts(db: Db, tenantId: string, { from, to }: Span): Promise<string[]> {
  const rows = await db
    .selectFrom('record_entries')
    .select('entry')
    .where('tenant_id', '=', tenantId)
    .where('kind', '=', 'gap')
    .where('from_at', '<=', timeOf(to))
    .where('to_at', '>=', timeOf(from))
    .execute();
  return rows.map(({ entry }) => entry);
}

async function watched(db: Db, tenantId: string): Promise<Watched | undefined> {
  const select = db.selectFrom('watched_tenants').selectAll().where('tenant_id', '=', tenantId);
  const row = await select.executeTakeFirst();
  return row && { from: instantOf(row.from_at), until: instantOf(row.until_at) };
}

function noteWatched(db: Db, tenantId: string, { from, until }: Watched): Promise<void> {
  return insertWatched(db, { tenant_id: tenantId, from_at: timeOf(from), until_at: timeOf(until) });
}

async function size(db: Db, tenantId: string): Promise<number> {
  const { count } = await db
    .selectFrom('record_entries')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('tenant_id', '=', tenantId)
    .executeTakeFirstOrThrow();
  return count;
}

function issueEntry(entry: RecordEntry | undefined): IssueEntry | undefined {
  return entry?.kind === 'gap' ? undefined : entry;
}

function gapOf(entry: RecordEntry | undefined): Gap | undefined {
  return entry?.kind === 'gap' ? { from: entry.from, to: entry.to, because: entry.because } : undefined;
}

function slices<T>(items: readonly T[]): (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / AT_ONCE) }, (_, nth) =>
    items.slice(nth * AT_ONCE, (nth + 1) * AT_ONCE),
  );
}
