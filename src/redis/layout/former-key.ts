/** The queues that all tenants shared. */
export const FORMER_QUEUES = ['deliveries', 'fan-outs', 'notices'] as const;
export type FormerQueue = (typeof FORMER_QUEUES)[number];

/** Kinds of keys that had the tenant as their second part. */
const OF_A_TENANT: ReadonlySet<string> = new Set([
  'latest-reading',
  'reading',
  'snapshots',
  'poll-sequence',
  'announcement-snapshots',
  'announcement-sequence',
  'outbox',
  'outbox-order',
  'outage',
  'told',
  'told-in-doubt',
  'service-names',
  'days',
  'next-slot',
  'send-log',
  'hold',
  'subscriptions',
  'subscription',
  'conversations',
  'digests-due',
  'topic',
  'subscribers',
  'personal-chat',
  'persons-of-chat',
  'undo',
  'ledger',
  'issues-of',
  'holders',
  'lock',
  'fence',
]);

/** What is to be done with a key that begins with the plain prefix. */
type FormerKey =
  | { readonly is: 'of-a-tenant'; readonly present: string }
  | { readonly is: 'of-a-queue' }
  /** Comes by itself again. */
  | { readonly is: 'superfluous' }
  | { readonly is: 'shared' };

/**
 * Where a key stands today that an earlier version wrote: it kept all tenants in one hash slot, as
 * `{service-health}:<kind>:<tenant>:…`.
 */
export function readFormerKey(prefix: string, key: string): FormerKey {
  const [kind = '', ...rest] = key.slice(prefix.length + 1).split(':');
  if (FORMER_QUEUES.some((queue) => queue === kind)) return { is: 'of-a-queue' };
  if (kind === 'lease' || kind === 'ran') return { is: 'superfluous' };
  // Alone here the tenant stood last.
  const [tenant, ...others] = kind === 'pause' ? rest.toReversed() : rest;
  if (tenant === undefined || !(OF_A_TENANT.has(kind) || kind === 'pause')) return { is: 'shared' };
  // Its parts are encoded already.
  return { is: 'of-a-tenant', present: [prefix.replace('}', () => `:${tenant}}`), kind, ...others].join(':') };
}
