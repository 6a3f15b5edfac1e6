import { setTimeout as sleep } from 'node:timers/promises';
import type { BotIdentity, Config } from './config.ts';
import { makeActivityFeed } from '../graph/activity-feed.ts';
import { makeOwnTokens, type OwnTokens } from '../lib/token/own-tokens.ts';
import { scopeOf } from '../lib/token/token.ts';
import type { ActivityFeed, Log } from '../ports/index.ts';

type FeedConfig = NonNullable<Config['activityFeed']>;

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
  const made = new Map<string, Promise<OwnTokens>>();
  const tokensIn = (tenantId: string): Promise<OwnTokens> => {
    const known = made.get(tenantId);
    if (known) return known;
    const tokens = makeOwnTokens(bot, { tenantId, authority, scope: scopeOf(baseUrl), ...(fetch && { fetch }) });
    made.set(tenantId, tokens);
    return tokens;
  };
  return async (tenantId: string, again: boolean): Promise<string> => (await tokensIn(tenantId))(again);
}
