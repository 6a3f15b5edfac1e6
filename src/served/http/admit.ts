import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { isOutage } from '../../domain/health/health-error.ts';
import { MINUTE, SECOND } from '../../domain/instant.ts';
import type { GetKnownHealth, KnownHealth } from '../../usecases/serving/known-health.ts';
import type { ApiRequest } from '../api/api.ts';
import type { Caller, CheckToken, TokenRefusal } from '../tokens/caller.ts';

/** Who asks, and what is known of their tenant. */
interface Admitted {
  readonly caller: Caller;
  readonly known: KnownHealth;
}

/** `key`: that of a feed's address is not right. `rate`: they asked too often. `nothing-known`: no poll has read anything of their tenant yet, as far as can be told. */
export interface TurnedAway {
  readonly because: TokenRefusal | 'permission' | 'key' | 'rate' | 'nothing-known';
  /** When it is worth asking again, if it ever is. */
  readonly retryAfterSeconds?: number;
}

/** The header that says when to ask again, if that is known. */
export function retryAfter(seconds: number | undefined): Readonly<Record<string, string>> {
  return seconds === undefined ? {} : { 'Retry-After': String(seconds) };
}

/** Lets a request in or turns it away. Who has been `proven` in another way needs no token. */
export type Admit = (request: ApiRequest, proven?: Caller) => Promise<Admitted | TurnedAway>;

interface AdmitOptions {
  readonly checkToken: CheckToken;
  readonly getHealth: GetKnownHealth;
  /** Requests that one application may make in a minute for one tenant; each process counts its own. */
  readonly requestsPerMinute: number;
}

/** The permission of the retired API: its clients have it, and no other is needed for what is served. */
export const PERMISSION = 'ServiceHealth.Read';
/** Whoever must wait for a poll, or for Entra's keys. */
const SOON_S = 30;

/** Makes the one door of all that is served: the token, the permission, the rate. */
export function makeAdmit({ checkToken, getHealth, requestsPerMinute }: AdmitOptions): Admit {
  const rate = new RateLimiterMemory({ points: requestsPerMinute, duration: MINUTE / SECOND });
  return async (request, proven) => {
    const caller = proven ?? (await checkToken(request.header('authorization')));
    if (caller === 'keys') return { because: caller, retryAfterSeconds: SOON_S };
    if (typeof caller === 'string') return { because: caller };
    if (!caller.permissions.has(PERMISSION)) return { because: 'permission' };
    const wait = await waitOf(rate, `${caller.tenantId}/${caller.appId}`);
    if (wait !== undefined) return { because: 'rate', retryAfterSeconds: wait };
    const known = await getHealth(caller.tenantId).catch(nothingInAnOutage);
    return known ? { caller, known } : { because: 'nothing-known', retryAfterSeconds: SOON_S };
  };
}

/** Where it cannot be known what the polls found, as much is known as before the first one. */
function nothingInAnOutage(error: unknown): undefined {
  if (!isOutage(error)) throw error;
}

/** How many seconds to wait. Undefined: there is no need to. */
async function waitOf(rate: RateLimiterMemory, who: string): Promise<number | undefined> {
  try {
    await rate.consume(who);
    return undefined;
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    return Math.max(1, Math.ceil(error.msBeforeNext / SECOND));
  }
}
