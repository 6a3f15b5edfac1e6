import type { Table } from '../../src/domain/documents/table.ts';
import { utcCell } from '../../src/domain/documents/utc.ts';
import type { Issue } from '../../src/domain/health/issue.ts';
import { plainText } from '../../src/lib/plain-text.ts';

/** The posts of an issue in full, oldest first. */
export function postTable({ id, title, posts }: Issue): Table {
  return {
    name: `posts-${id.toLowerCase()}`,
    columns: ['id', 'title', 'published_utc', 'kind', 'text'],
    rows: posts.map((post) => [id, title, utcCell(post.createdAt), post.kind, plainText(post.body)]),
  };
}
