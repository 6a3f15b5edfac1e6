import { X509Certificate } from 'node:crypto';
import { ConfigurationBotFrameworkAuthentication, StatusCodes } from 'botbuilder';
import {
  AuthenticationConfiguration,
  AuthenticationConstants,
  AuthenticationError,
  type AuthenticateRequestResult,
  type BotFrameworkAuthentication,
  type Claim,
} from 'botframework-connector';
import { within } from '../../src/lib/time-limit.ts';
import { sdkActivity } from './adapter.ts';
import { hardenConnectors } from './connector-policy.ts';
import type { Activity } from '../teams/activity.ts';
import { Rejection } from '../teams/rejection.ts';
import type { ServiceUrlCheck } from '../teams/service-url.ts';

/** The bot's identity for the Bot Framework. Names and meanings are the SDK's. */
interface Identity {
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
  /** Milliseconds that a request to a connector may take. */
  readonly timeoutMs: number;
  /** URLs of the OpenID metadata for the public keys of Teams and of Entra. Set only in tests. */
  readonly keys?: { readonly channel: string; readonly entra: string };
}

/** Used only in this folder: others use `TeamsSdk`. */
interface Authentication {
  readonly sdk: BotFrameworkAuthentication;
  /** Returns who sent an activity, or why it is rejected. */
  readonly authenticate: (activity: Activity, header: string) => Promise<AuthenticateRequestResult | Rejection>;
}

/** The SDK downloads public keys without a time-out. */
const KEYS_TIMEOUT_MS = 10_000;

const TEAMS = 'msteams';
/** The SDK's status if the keys could not be downloaded. */
const KEY_FAULTS = new Set<number>([500]);
/** Errors of the token library that mean the token is at fault. */
const TOKEN_FAULTS = new Set(['JsonWebTokenError', 'TokenExpiredError', 'NotBeforeError', 'SyntaxError']);

/**
 * The SDK's authentication, made strict: its defaults accept tokens from the Emulator, other channels and skills, and
 * any signed service URL (`reliability.md` §2.2).
 */
export function makeAuthentication(options: AuthOptions): Authentication {
  const sdk = hardenConnectors(sdkOf(options), options.timeoutMs);
  return {
    sdk,
    authenticate: async (activity, header) => {
      try {
        return await within(sdk.authenticateRequest(sdkActivity(activity), header), KEYS_TIMEOUT_MS);
      } catch (error) {
        return rejectionOf(error);
      }
    },
  };
}

function sdkOf({ identity, isTrusted, keys }: AuthOptions): BotFrameworkAuthentication {
  if (!identity) return new ConfigurationBotFrameworkAuthentication({});
  // The SDK runs this check for tokens of every kind, so it rejects all but the channel's.
  const strict = new AuthenticationConfiguration([TEAMS], (claims) => checkClaims(claims, isTrusted));
  const settings = { ...credentialsOf(identity), ...endpoints(keys) };
  return new ConfigurationBotFrameworkAuthentication(settings, undefined, strict);
}

function credentialsOf({ appId, type, tenantId, password, certificate }: Identity) {
  return {
    MicrosoftAppId: appId,
    MicrosoftAppType: type,
    ...(tenantId && { MicrosoftAppTenantId: tenantId }),
    ...(password && !certificate && { MicrosoftAppPassword: password }),
    ...(certificate && {
      CertificateThumbprint: new X509Certificate(certificate.certificate).fingerprint.replaceAll(':', ''),
      CertificatePrivateKey: certificate.privateKey,
    }),
  };
}

/** The SDK needs all of these or none: setting one alone leaves the others undefined. */
function endpoints(keys: AuthOptions['keys']) {
  if (!keys) return {};
  return {
    ValidateAuthority: true,
    ToChannelFromBotLoginUrl: AuthenticationConstants.ToChannelFromBotLoginUrl,
    ToChannelFromBotOAuthScope: AuthenticationConstants.ToChannelFromBotOAuthScope,
    ToBotFromChannelTokenIssuer: AuthenticationConstants.ToBotFromChannelTokenIssuer,
    OAuthUrl: AuthenticationConstants.OAuthUrl,
    ToBotFromChannelOpenIdMetadataUrl: keys.channel,
    ToBotFromEmulatorOpenIdMetadataUrl: keys.entra,
    CallerId: 'urn:botframework:azure',
  };
}

/** The SDK expects a promise, so a failed check rejects rather than throws. */
function checkClaims(claims: readonly Claim[], isTrusted: ServiceUrlCheck): Promise<void> {
  const claim = (type: string): string | undefined => claims.find((each) => each.type === type)?.value;
  const isChannel = claim(AuthenticationConstants.IssuerClaim) === AuthenticationConstants.ToBotFromChannelTokenIssuer;
  const serviceUrl = claim(AuthenticationConstants.ServiceUrlClaim);
  if (isChannel && serviceUrl !== undefined && isTrusted(serviceUrl)) return Promise.resolve();
  return Promise.reject(new AuthenticationError('The token is not one of the Teams channel', StatusCodes.UNAUTHORIZED));
}

/** An invalid token gives 401. If the signing keys cannot be fetched, 503, so the sender retries. */
function rejectionOf(error: unknown): Rejection {
  if (error instanceof AuthenticationError) {
    return KEY_FAULTS.has(error.statusCode) ? new Rejection(503, 'keys') : new Rejection(401, 'token');
  }
  const name = error instanceof Error ? error.name : '';
  if (TOKEN_FAULTS.has(name) || error instanceof TypeError) return new Rejection(401, 'token');
  return new Rejection(503, 'keys');
}
