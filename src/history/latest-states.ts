import type { Kysely, SelectQueryBuilder } from 'kysely';
import { timeOf } from '../domain/instant.ts';
import type { AskedIssues } from '../ports/index.ts';
import type { Tables } from './tables.ts';

/** An issue as it was last seen. */
interface LatestState {
  readonly issue_id: string | null;
  readonly tracked: string | null;
  readonly services: string | null;
  readonly from_at: number | null;
  readonly to_at: number | null;
}

type Query = SelectQueryBuilder<{ latest: LatestState & { readonly age: number } }, 'latest', LatestState>;

/** The latest state of each issue that is asked for. */
export function latestStates(db: Kysely<Tables>, tenantId: string, asked: AskedIssues): Promise<LatestState[]> {
  const query = queryOf(db, tenantId);
  const ofKind = asked.tracked === undefined ? query : ofTracked(query, asked.tracked);
  if (asked.ids) return ofKind.where('issue_id', 'in', asked.ids).execute();
  return ofKind
    .where('from_at', '<=', timeOf(asked.to))
    .where((where) => where.or([where('to_at', 'is', null), where('to_at', '>=', timeOf(asked.from))]))
    .execute();
}

function queryOf(db: Kysely<Tables>, tenantId: string): Query {
  return db
    .selectFrom((from) =>
      from
        .selectFrom('record_entries')
        .select(['issue_id', 'tracked', 'services', 'from_at', 'to_at'])
        .select(({ fn }) =>
          fn
            .agg<number>('row_number')
            .over((over) => over.partitionBy('issue_id').orderBy('seen_at', 'desc').orderBy('version', 'desc'))
            .as('age'),
        )
        .where('tenant_id', '=', tenantId)
        .where('kind', '=', 'state')
        .as('latest'),
    )
    .select(['issue_id', 'tracked', 'services', 'from_at', 'to_at'])
    .where('age', '=', 1);
}

function ofTracked(query: Query, tracked: NonNullable<AskedIssues['tracked']>): Query {
  return query.where('tracked', tracked === 'messages' ? '=' : '!=', 'message');
}
