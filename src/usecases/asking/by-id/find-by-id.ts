import { HealthError, type HealthErrorCode } from '../../../domain/health/health-error.ts';
import { isRelayable } from '../../../domain/health/announcement.ts';
import { isAnnouncementId, plainId } from '../../../domain/naming/issue-id.ts';
import type { OneAnnouncement, OneIssue } from '../answers.ts';
import { ifReadable } from '../combined-age.ts';
import type { GetAnnouncement } from './get-announcement.ts';
import type { GetIssue } from './get-issue.ts';
import type { HealthReader } from '../health-reader.ts';

/** What an id belongs to. */
type Found =
  | { readonly kind: 'issue'; readonly reading: OneIssue }
  | { readonly kind: 'announcement'; readonly reading: OneAnnouncement };

/** Finds the issue, message or maintenance with an id. Fails with `unknown-issue` or `unknown-announcement`. */
export type FindById = (tenantId: string, id: string) => Promise<Found>;

type Kind = Found['kind'];

const UNKNOWN: ReadonlySet<HealthErrorCode> = new Set<HealthErrorCode>(['unknown-issue', 'unknown-announcement']);

/**
 * Looks an id up where it is: the letters of an id do not tell, because planned maintenance has the letters of its
 * service, as issues have. The tenant's lists decide; an id in neither is looked up first as what its letters suggest,
 * then as the other.
 */
export function makeFindById(health: HealthReader, getIssue: GetIssue, getAnnouncement: GetAnnouncement): FindById {
  const get = async (kind: Kind, tenantId: string, id: string): Promise<Found> =>
    kind === 'issue'
      ? { kind, reading: await getIssue(tenantId, id) }
      : { kind, reading: await getAnnouncement(tenantId, id) };
  return async (tenantId, id) => {
    const likely: Kind = isAnnouncementId(id) ? 'announcement' : 'issue';
    const other: Kind = likely === 'issue' ? 'announcement' : 'issue';
    if ((await idsListed(health, tenantId, likely)).includes(id)) return get(likely, tenantId, id);
    if ((await idsListed(health, tenantId, other)).includes(id)) return get(other, tenantId, id);
    try {
      return await get(likely, tenantId, id);
    } catch (error) {
      if (!(error instanceof HealthError) || !UNKNOWN.has(error.code)) throw error;
      // The first error names what was most likely meant.
      return get(other, tenantId, id).catch(() => Promise.reject(error));
    }
  };
}

/** The ids in one of the tenant's lists; none if it cannot be read. */
async function idsListed(health: HealthReader, tenantId: string, kind: Kind): Promise<readonly string[]> {
  const list: Promise<{ value: readonly { readonly id: string }[] }> =
    kind === 'issue' ? health.optional.issues(tenantId) : health.optional.announcements(tenantId);
  const read = await ifReadable(list);
  return read instanceof HealthError ? [] : read.value.map(({ id }) => id);
}

/** Finds the first of some words that is an id in the tenant's lists, whatever its shape. */
type FindListedId = (tenantId: string, words: readonly string[]) => Promise<string | undefined>;

/** Ids have digits, so words without any are not looked up. */
export function makeFindListedId(health: HealthReader): FindListedId {
  return async (tenantId, words) => {
    const wanted = new Set(words.filter((word) => /\d/.test(word)).map(plainId));
    if (wanted.size === 0) return undefined;
    const [issues, announcements] = await Promise.all([
      ifReadable(health.optional.issues(tenantId)),
      ifReadable(health.optional.announcements(tenantId)),
    ]);
    const ids = [
      ...(issues instanceof HealthError ? [] : issues.value.map(({ id }) => id)),
      ...(announcements instanceof HealthError ? [] : announcements.value.filter(isRelayable).map(({ id }) => id)),
    ];
    return ids.find((id) => wanted.has(plainId(id)));
  };
}
