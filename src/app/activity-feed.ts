import { setTimeout as sleep } from 'node:timers/promises';
import type { BotIdentity, Config } from './config.ts';
import { makeActivityFeed } from '../graph/activity-feed.ts';
import { makeApplication, makeManagedIdentity, type Credential } from '../lib/token/application.ts';
import { scopeOf } from '../lib/token/token.ts';
import type { ActivityFeed, Log } from '../ports/index.ts';

type FeedConfig = NonNullable<Config['activityFeed']>;
type Acquire = (again: boolean) => Promise<{ readonly accessToken: string } | null>;

interface FeedOptions {
  readonly log: Log;
  /** For Graph and for its token endpoint. Tests pass their own. */
  readonly fetch?: typeof fetch;
}

/** Makes the activity feed, reached as the bot: its permission is given to the app in a team or chat. Undefined if it is off. */
export function makeFeed(
  { activityFeed, bot }: Pick<Config, 'activityFeed' | 'bot'>,
  options: FeedOptions,
): ActivityFeed | undefined {
  if (!activityFeed || !bot) return undefined;
  return makeActivityFeed({
    ...options,
    sleep,
    baseUrl: activityFeed.baseUrl,
    token: feedTokens(bot, activityFeed, options),
  });
}

/**
 * The bot's own token for Graph in a tenant. It names no permission: one that a team or chat gave is looked up by Graph.
 * Fails if the sign-in is refused.
 */
function feedTokens(bot: BotIdentity, { baseUrl, authority }: FeedConfig, { fetch }: Pick<FeedOptions, 'fetch'>) {
  const made = new Map<string, Promise<Acquire>>();
  const acquireIn = (tenantId: string): Promise<Acquire> => {
    const known = made.get(tenantId);
    if (known) return known;
    const acquire = bot.type === 'UserAssignedMSI' ? managed(bot, baseUrl) : proven(tenantId);
    made.set(tenantId, acquire);
    return acquire;
  };
  const proven = async (tenantId: string): Promise<Acquire> => {
    const applicant = {
      tenantId,
      clientId: bot.appId,
      authority,
      credential: credentialOf(bot),
      ...(fetch && { fetch }),
    };
    const application = await makeApplication(applicant, UNNOTED);
    return (again) => application.acquireTokenByClientCredential({ scopes: [scopeOf(baseUrl)], skipCache: again });
  };
  return async (tenantId: string, again: boolean): Promise<string> => {
    const result = await (await acquireIn(tenantId))(again);
    if (!result?.accessToken) throw new Error('The authority gave no token');
    return result.accessToken;
  };
}

async function managed({ appId }: BotIdentity, baseUrl: string): Promise<Acquire> {
  const application = await makeManagedIdentity(appId, UNNOTED);
  return (again) => application.acquireToken({ resource: new URL(baseUrl).origin, forceRefresh: again });
}

function credentialOf({ password = '', certificate }: BotIdentity): Credential {
  return certificate ? { kind: 'certificate', ...certificate } : { kind: 'secret', secret: password };
}

/** What went wrong is told by the error. */
const UNNOTED = { fault: () => undefined, refusal: () => undefined };
