import { createHash } from 'node:crypto';
import type { Announcement } from '../../domain/health/announcement.ts';
import { titleOf, type Body, type Issue, type Tracked } from '../../domain/health/issue.ts';
import type { ServiceRef } from '../../domain/health/service.ts';
import type { Instant } from '../../domain/instant.ts';
import { pageOf } from '../../domain/naming/admin-link.ts';

/** One update: a post of an issue, or a version of a Message Center item. */
export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly kind: Tracked;
  readonly services: readonly ServiceRef[];
  readonly publishedAt: Instant;
  readonly updatedAt: Instant;
  readonly link: string;
  readonly body: Body;
}

/** The posts of an issue. Of an edit the source tells only when the issue was last changed: that counts for the newest. */
export function entriesOfIssue(tenantId: string, issue: Issue): Entry[] {
  const { id, classification: kind, service, posts, modifiedAt } = issue;
  return posts.map(({ createdAt, body }, at) => ({
    id: entryId([tenantId, id, createdAt]),
    title: `${id}: ${titleOf(issue)}`,
    ...{ kind, body, services: [service], publishedAt: createdAt, link: pageOf(id) },
    updatedAt: at === posts.length - 1 && modifiedAt > createdAt ? modifiedAt : createdAt,
  }));
}

/** What a Message Center item says now. */
export function entryOfMessage(tenantId: string, message: Announcement): Entry {
  const { id, title, services, modifiedAt, body } = message;
  return {
    id: entryId([tenantId, id, modifiedAt]),
    title: `${id}: ${title}`,
    ...{ kind: 'message', services, publishedAt: modifiedAt, updatedAt: modifiedAt, link: pageOf(id), body },
  };
}

/** A name-based UUID (RFC 9562, version 8): the same for the same tenant, issue and time, in every process. */
function entryId(of: readonly string[]): string {
  const hex = createHash('sha256').update(JSON.stringify(of)).digest('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}
