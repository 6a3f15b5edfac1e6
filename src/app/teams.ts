import { withActivityFeed, type FeedParts } from '../../bot/alerts/activity-feed.ts';
import { makeBulletinChannel } from '../../bot/alerts/bulletin-channel.ts';
import { makeTeamsChannel, type SendOptions } from '../../bot/alerts/teams-channel.ts';
import { makeWarningChannel } from '../../bot/alerts/warning-channel.ts';
import type { AuthOptions } from '../../bot/sdk/auth.ts';
import { makeTeamsSdk, type TeamsSdk } from '../../bot/sdk/teams-sdk.ts';
import { loopbackServiceUrls, teamsServiceUrls, type ServiceUrlCheck } from '../../bot/teams/service-url.ts';
import { makeMayChange, makeMemberLookup, makeNameOf } from '../../bot/turn/may-change.ts';
import type { WelcomeOptions } from '../../bot/turn/welcome.ts';
import { makeAlertCards } from '../../cards/alert.ts';
import { bulletinCard, bulletinMessage } from '../../cards/bulletin/posted.ts';
import { makeWarningCards } from '../../cards/impact/warning.ts';
import type { Card } from '../../cards/kit/card.ts';
import { makeRenderer, type AdaptiveCard } from '../../cards/kit/render.ts';
import { SECOND } from '../domain/instant.ts';
import type {
  ActivityFeed,
  BulletinChannel,
  Log,
  DeliveryChannel,
  SubscriptionStore,
  WarningChannel,
} from '../ports/index.ts';
import type { MayChange } from '../usecases/subscribing/own-subscription.ts';
import type { Config } from './config.ts';

/**
 * Time limit for every request to Teams. Teams itself stops waiting for a bot after 15 s, and a stop of the bot waits
 * for one request of an alert (`CLOSE_LIMIT_MS` of the work queue).
 */
export const CONNECTOR_TIMEOUT_MS = 10 * SECOND;

/** What answers and alerts share to reach Teams. */
interface Teams {
  readonly isTrusted: ServiceUrlCheck;
  readonly sdk: TeamsSdk;
  readonly render: (answer: Card) => AdaptiveCard;
  /** Whether someone may change a conversation's subscriptions, by `SUBSCRIBE_POLICY`. */
  readonly mayChange: MayChange;
  /** Whether someone belongs to a conversation, and may work on incidents with the others there, whatever the policy. */
  readonly mayRespond: MayChange;
  /** Whether someone is a member of the tenant, no guest and no stranger: in their own chat too. */
  readonly isMember: MayChange;
  /** What a member of a conversation is called. */
  readonly nameOf: WelcomeOptions['nameOf'];
}

interface TeamsOptions {
  readonly log: Log;
  /** Where to find the keys that sign the Bot Framework's tokens. Tests use other places. */
  readonly tokenKeys: AuthOptions['keys'];
  /** Which connectors are asked in the newer form for threads first. Tests choose others. */
  readonly takesPath: ServiceUrlCheck | undefined;
}

/** Makes what reaches Teams. In local mode only connectors on this machine are trusted: no client there opens dialogs. */
export function makeTeams(config: Config, { log, tokenKeys, takesPath }: TeamsOptions): Teams {
  const isTrusted = config.bot === undefined ? loopbackServiceUrls() : teamsServiceUrls();
  const timeoutMs = CONNECTOR_TIMEOUT_MS;
  const sdk = makeTeamsSdk({
    ...{ sdk: config.botSdk, identity: config.bot, keys: tokenKeys },
    ...{ isTrusted, timeoutMs, takesPath, now: Date.now, log },
  });
  const lookUp = makeMemberLookup(sdk.send);
  const roster = { lookUp, log };
  const mayChange = makeMayChange({ ...roster, policy: config.subscribePolicy });
  const mayRespond = makeMayChange({ ...roster, policy: 'members' });
  // On a developer's machine, a chat with the bot has no roster to ask.
  const isMember = makeMayChange({ ...roster, policy: 'members', checksOwnChats: config.bot !== undefined });
  return {
    isTrusted,
    sdk,
    render: makeRenderer({ dialogs: config.bot !== undefined }),
    mayChange,
    mayRespond,
    isMember,
    nameOf: makeNameOf(lookUp),
  };
}

/** What people change something with, and who may: alerts, what they do together, what users are told. */
export function withRights<Ports extends object>(
  ports: Ports,
  { mayChange, mayRespond }: Pick<Teams, 'mayChange' | 'mayRespond'>,
) {
  return {
    subscribing: { ...ports, mayChange },
    responding: { ...ports, mayRespond },
    announcing: { ...ports, mayChange },
  };
}

interface ChannelParts extends Pick<Teams, 'sdk' | 'render'> {
  readonly log: Log;
  readonly subscriptions: Pick<SubscriptionStore, 'update'>;
  readonly activities: FeedParts['activities'];
  /** Absent: it is off. */
  readonly feed: ActivityFeed | undefined;
}

/** Makes the channel that delivers alerts to Teams. */
export function makeDeliveryChannel(
  config: Config,
  { sdk, render, log, subscriptions, activities, feed }: ChannelParts,
): DeliveryChannel {
  const cards = makeAlertCards({ timeZone: config.defaultTimeZone, locale: config.defaultLocale });
  const channel = makeTeamsChannel({ ...sendingOf({ sdk, render, log, subscriptions }), cards });
  const summaryOf: FeedParts['summaryOf'] = (snapshot, format) => cards.liveCard(snapshot, 'title', format).summary;
  return feed ? withActivityFeed(channel, { feed, activities, send: sdk.send, summaryOf }) : channel;
}

type SendingParts = Pick<ChannelParts, 'sdk' | 'render' | 'log' | 'subscriptions'>;

/** Makes the channel that brings notices for users to Teams. */
export function makeBulletins(parts: SendingParts): BulletinChannel {
  return makeBulletinChannel({ ...sendingOf(parts), cards: { bulletinCard, bulletinMessage } });
}

/** Makes the channel that brings early warnings to Teams. */
export function makeWarnings(config: Config, parts: SendingParts): WarningChannel {
  const draw = makeWarningCards({ timeZone: config.defaultTimeZone, locale: config.defaultLocale });
  return makeWarningChannel({ ...sendingOf(parts), draw });
}

/** How messages are sent; a conversation that has moved is remembered where it is now. */
function sendingOf({ sdk, render, log, subscriptions }: SendingParts): SendOptions {
  return {
    ...{ send: sdk.send, render, log },
    onMoved: async ({ tenantId, id }, reference) => {
      await subscriptions.update(
        tenantId,
        id,
        (current) => current && { ...current, conversation: { ...current.conversation, reference } },
      );
    },
  };
}
