import type { Log } from '../../src/ports/index.ts';
import type { Activity } from '../teams/activity.ts';
import { Rejection } from '../teams/rejection.ts';
import type { ServiceUrlCheck } from '../teams/service-url.ts';
import { makeSigningKeys } from './signing-keys.ts';
import { makeTokenCheck, type SignedBy } from './token-check.ts';

/** The bot's identity for the Bot Framework. Names and meanings are the SDK's. */
export interface Identity {
  readonly appId: string;
  readonly type: 'MultiTenant' | 'SingleTenant' | 'UserAssignedMSI';
  readonly tenantId?: string;
  readonly password?: string;
  readonly certificate?: { readonly certificate: string; readonly privateKey: string };
}

export interface AuthOptions {
  /** Absent in local mode, where nothing is signed and only this machine can send. */
  readonly identity?: Identity;
  /** Decides which service URLs to trust. */
  readonly isTrusted: ServiceUrlCheck;
  /** URL of the OpenID metadata for the public keys of Teams. Set only in tests. */
  readonly keys?: { readonly channel: string };
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly log: Log;
}

/** A sender whose Authorization header is valid. */
export interface Sender {
  /** Whether this sender may send this activity. */
  readonly check: (activity: Activity) => Rejection | undefined;
  /** Until when the same request may come again, in milliseconds since the epoch. Absent: nothing is signed. */
  readonly acceptedUntil?: number;
}

/** Finds out who sends, by the Authorization header alone: before anything of the body is read. */
export type Authenticate = (header: string) => Promise<Sender | Rejection>;

const CHANNEL_KEYS = 'https://login.botframework.com/v1/.well-known/openidconfiguration';

/**
 * Accepts what the channel itself signed, for Teams, and nothing else. The SDK's own check also accepts tokens from the
 * Emulator, other channels and skills, keys without endorsements and tokens without an end, and refuses everyone while
 * the publisher of the keys is ill (`reliability.md` §2.2).
 */
export function makeAuthenticate({ identity, isTrusted, keys, now, log }: AuthOptions): Authenticate {
  if (!identity) return () => Promise.resolve({ check: () => undefined });
  const findKey = makeSigningKeys({ metadataUrl: keys?.channel ?? CHANNEL_KEYS, now, log });
  const checkToken = makeTokenCheck({ appId: identity.appId, isTrusted, findKey, now });
  return async (header) => {
    const signed = await checkToken(header);
    if (signed instanceof Rejection) return signed;
    return { check: (activity) => checkSigned(activity, signed), acceptedUntil: signed.acceptedUntil };
  };
}

/** The token must be meant for this activity: its service URL, and a key that may sign for its channel. */
function checkSigned({ serviceUrl, channelId }: Activity, signed: SignedBy): Rejection | undefined {
  const isMeant = signed.serviceUrl === serviceUrl && signed.endorsements.includes(channelId);
  return isMeant ? undefined : new Rejection(401, 'token');
}
