import type { IncomingHttpHeaders } from 'node:http';
import { ACTIVITY, tenantsOf, type Activity } from '../teams/activity.ts';
import { Rejection } from '../teams/rejection.ts';
import type { ServiceUrlCheck } from '../teams/service-url.ts';

/** The largest request body in bytes. Teams' own messages stay under 100 KB. */
export const MAX_BODY_BYTES = 256 * 1024;
/** The most values in a body: a hundred times what Teams' own messages hold. Each costs time in every later step. */
const MAX_VALUES = 10_000;
/** The deepest nesting allowed. Deeper JSON still parses, but overflows the stack of the code that walks it. */
const MAX_DEPTH = 64;

export interface GateOptions {
  readonly channels: ReadonlySet<string>;
  readonly isTrusted: ServiceUrlCheck;
  /** Absent: any tenant may ask. */
  readonly allowedTenants?: ReadonlySet<string>;
}

/** The first gate, before the body is read. No content encoding is accepted: a small body may inflate to a huge one. */
export function checkHeaders(headers: IncomingHttpHeaders): Rejection | undefined {
  const type = headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
  if (type !== 'application/json') return new Rejection(415, 'content-type');
  if (headers['content-encoding'] !== undefined) return new Rejection(415, 'content-encoding');
  if (Number(headers['content-length'] ?? 0) > MAX_BODY_BYTES) return new Rejection(413, 'size');
  return undefined;
}

/**
 * The gates between reading the body and checking the signature, cheapest first. Returns the activity, or why it was
 * rejected.
 */
export function checkActivity(body: unknown, options: GateOptions): Activity | Rejection {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return new Rejection(400, 'not an object');
  if (isTooMuch(body)) return new Rejection(400, 'depth');
  const { success, data } = ACTIVITY.safeParse(body);
  if (!success) return new Rejection(400, 'shape');
  if (!options.channels.has(data.channelId)) return new Rejection(403, 'channel');
  if (!options.isTrusted(data.serviceUrl)) return new Rejection(403, 'service-url');
  return data;
}

/** The gate after the signature: the conversation and Teams must name the same tenant, and it must be allowed. */
export function checkTenant(activity: Activity, { allowedTenants }: GateOptions): Rejection | undefined {
  if (!allowedTenants) return undefined;
  const tenants = new Set(isShared(activity) ? tenantsOf(activity).slice(0, 1) : tenantsOf(activity));
  const [tenant] = tenants;
  return tenants.size === 1 && tenant !== undefined && allowedTenants.has(tenant)
    ? undefined
    : new Rejection(403, 'tenant');
}

/**
 * A shared channel belongs to the tenant of its host team, which the conversation names (msteams-docs,
 * build-apps-for-shared-private-channels.md). Its members may be of other tenants,
 * and Teams may name theirs beside it: they read what is written there, so they may ask there.
 */
function isShared({ channelData }: Activity): boolean {
  return channelData?.channel?.type === 'shared';
}

/**
 * Whether the body is nested too deeply or holds too many values. Walks level by level: recursion would overflow the
 * very stack this check protects. A `__proto__` key also counts.
 */
function isTooMuch(root: object): boolean {
  let level: object[] = [root];
  let values = 0;
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return true;
    if (level.some((each) => Object.hasOwn(each, '__proto__'))) return true;
    const inner = level.flatMap((each) => Object.values(each) as unknown[]);
    values += inner.length;
    if (values > MAX_VALUES) return true;
    level = inner.filter((each): each is object => typeof each === 'object' && each !== null);
  }
  return false;
}
