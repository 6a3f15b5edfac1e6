import { makeAuthentication, type Authentication, type AuthOptions } from '../../bot/sdk/auth.ts';
import { makeConnectorSender, type ConnectorSender } from '../../bot/sdk/connector-sender.ts';
import { makeMayChange, makeMemberLookup } from '../../bot/turn/may-change.ts';
import { makeNotifier } from '../../bot/alerts/notifier.ts';
import { loopbackServiceUrls, teamsServiceUrls, type ServiceUrlCheck } from '../../bot/teams/service-url.ts';
import { makeAlertCards } from '../../cards/alert.ts';
import type { Answer } from '../../cards/kit/card.ts';
import { makeRenderer, type AdaptiveCard } from '../../cards/kit/render.ts';
import { composeAlerting, type Alerting, type AlertingParts } from './worker.ts';
import type { Config } from './config.ts';
import { SECOND } from '../domain/instant.ts';
import type { Reader } from '../domain/subscription/reader.ts';
import type { Subscription } from '../domain/subscription/subscription.ts';
import type { Metrics } from '../lib/metrics.ts';
import type { Log } from '../ports/index.ts';
import { connectForWork } from '../redis/connection.ts';

/**
 * Any request to Teams is given up after this: Teams itself stops waiting for a bot at 15 s, and a stop of the bot waits
 * for one request of an alert (`CLOSE_LIMIT_MS` of the work queue).
 */
const CONNECTOR_TIMEOUT_MS = 10 * SECOND;

/** What answers and alerts share on their way to Teams. */
export interface Teams {
  readonly isTrusted: ServiceUrlCheck;
  readonly authentication: Authentication;
  /** Every request that the bot makes of its own accord: an alert, a look at a roster. */
  readonly send: ConnectorSender;
  readonly render: (answer: Answer) => AdaptiveCard;
  /** Whether someone may change what a conversation hears, by `SUBSCRIBE_POLICY`. */
  readonly mayChange: (reader: Reader) => Promise<boolean>;
}

/** The way to Teams, which answers and alerts share. */
export function composeTeams(
  config: Config,
  { log, tokenKeys }: { readonly log: Log; readonly tokenKeys: AuthOptions['keys'] },
): Teams {
  const isTrusted = config.bot === undefined ? loopbackServiceUrls() : teamsServiceUrls();
  const authentication = makeAuthentication({
    identity: config.bot,
    isTrusted,
    timeoutMs: CONNECTOR_TIMEOUT_MS,
    keys: tokenKeys,
  });
  const send = makeConnectorSender({
    auth: authentication.sdk,
    appId: config.bot?.appId ?? '',
    timeoutMs: CONNECTOR_TIMEOUT_MS,
    isTrusted,
    now: Date.now,
  });
  const mayChange = makeMayChange({ policy: config.subscribePolicy, lookUp: makeMemberLookup(send), log });
  return { isTrusted, authentication, send, render: makeRenderer(), mayChange };
}

/** What alerting needs besides the way to Teams. */
type AlertsBase = Teams & { readonly metrics: Metrics } & Pick<
    AlertingParts,
    'clock' | 'log' | 'redis' | 'keys' | 'sources' | 'readings' | 'tenantIds' | 'onStuck'
  >;

/** Watching and telling, with this deployment's settings. */
export function composeAlerts(config: Config, parts: AlertsBase): Alerting {
  const { log, metrics, send, render } = parts;
  const alerting: Alerting = composeAlerting({
    ...parts,
    meter: metrics.meter,
    connect: () => connectForWork({ urls: config.redis.urls, log }),
    prefix: config.redis.prefix,
    notifier: makeNotifier({
      send,
      render,
      cards: makeAlertCards({ timeZone: config.defaultTimeZone }),
      log,
      onMoved: async ({ tenantId, id }, reference) => {
        await alerting.subscriptions.update(tenantId, id, (current) => current && withReference(current, reference));
      },
    }),
    pollIntervalMs: config.pollIntervalMs,
    ratePerSecond: config.deliveryRatePerSecond,
  });
  return alerting;
}

function withReference(subscription: Subscription, reference: string): Subscription {
  return { ...subscription, conversation: { ...subscription.conversation, reference } };
}
