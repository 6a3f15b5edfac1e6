import { LRUCache } from 'lru-cache';
import * as z from 'zod';
import { DAY, MINUTE, SECOND } from '../../domain/instant.ts';

/** Whether a tenant is called so: by its id, or by one of its domains. */
export type IsTenant = (name: string, tenantId: string) => Promise<boolean>;

interface TenantNamesOptions {
  /** Where tokens are issued, without a slash at its end: `https://login.microsoftonline.com`. */
  readonly authority: string;
  /** Tests pass their own. */
  readonly fetch?: typeof fetch;
}

const DOMAIN = /^(?=.{1,253}$)[a-z\d-]{1,63}(\.[a-z\d-]{1,63})+$/;
const METADATA = z.object({ issuer: z.string() });
const MOST_NAMES = 1_000;
const TIMEOUT_MS = 5 * SECOND;
/** A domain that is no tenant's now may be soon. */
const DOUBTED_MS = 5 * MINUTE;

/** Makes it. Entra says publicly whose a domain is; that is remembered for a day. */
export function makeIsTenant({ authority, fetch: send = fetch }: TenantNamesOptions): IsTenant {
  const known = new LRUCache<string, { readonly tenantId: string | undefined }>({ max: MOST_NAMES, ttl: DAY });
  const ask = async (domain: string): Promise<string | undefined> => {
    const url = `${authority}/${domain}/v2.0/.well-known/openid-configuration`;
    const response = await send(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (!response.ok) return undefined;
    const { issuer } = METADATA.parse(await response.json());
    return /\/([\da-f-]{36})\/v2\.0$/i.exec(issuer)?.[1]?.toLowerCase();
  };
  return async (given, tenantId) => {
    const name = given.toLowerCase();
    if (name === tenantId || !DOMAIN.test(name)) return name === tenantId;
    const before = known.get(name);
    if (before) return before.tenantId === tenantId;
    const found = await ask(name).catch(() => undefined);
    known.set(name, { tenantId: found }, found === undefined ? { ttl: DOUBTED_MS } : {});
    return found === tenantId;
  };
}
