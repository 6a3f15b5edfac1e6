import { createHmac, timingSafeEqual } from 'node:crypto';

/** What narrows a feed, in the order in which a key signs it. */
const FILTERS = ['service', 'kind'] as const;

/**
 * The secret of one feed, for readers that can send no token: it opens the feed of this tenant with this filter, and no other.
 * A new `secret` ends all keys.
 */
export function keyOfFeed(secret: string, tenantId: string, query: URLSearchParams): string {
  const said = [tenantId.toLowerCase(), ...FILTERS.map((name) => query.getAll(name))];
  return createHmac('sha256', secret).update(JSON.stringify(said)).digest('base64url');
}

/** Whether `given` is the feed's key, in a time that tells nothing of how much of it is right. */
export function isKeyOfFeed(given: string, ...feed: Parameters<typeof keyOfFeed>): boolean {
  const [right, said] = [Buffer.from(keyOfFeed(...feed)), Buffer.from(given)];
  return right.length === said.length && timingSafeEqual(right, said);
}
