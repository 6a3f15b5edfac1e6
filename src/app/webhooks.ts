import { LOCAL_SECRET } from '../../bot/webhooks/reference.ts';
import { makeRoutingChannel, makeRoutingWarnings } from '../../bot/webhooks/routing-channel.ts';
import { makeSendEvent, makeWebhookChannel, makeWebhookWarnings } from '../../bot/webhooks/webhook-channel.ts';
import { makeWebhooks } from '../../bot/webhooks/webhooks.ts';
import { SECOND } from '../domain/instant.ts';
import type { DeliveryChannel, Log, WarningChannel, Webhooks } from '../ports/index.ts';
import { makeSeal, type Seal } from '../redis/chats/seal.ts';
import type { Config } from './config.ts';
import { sharedSecret } from './secrets/secrets.ts';

/** A receiver has so long to say that it has an event. A stop of the bot waits for it. */
const TIMEOUT_MS = 10 * SECOND;

interface Channels {
  readonly channel: DeliveryChannel;
  readonly warningChannel: WarningChannel;
}

/** Puts webhooks beside Teams: channels that reach both, and what adds webhooks. */
export function withWebhooks(
  config: Config,
  { log, seal: shared }: { readonly log: Log; readonly seal: Seal },
  teams: Channels,
): Channels & { readonly webhooks: Webhooks } {
  const isLocal = config.bot === undefined;
  const seal = isLocal ? makeSeal(LOCAL_SECRET) : shared;
  const rules = { allowsThisMachine: isLocal };
  const send = makeSendEvent({ ...rules, seal, log, now: Date.now, timeoutMs: TIMEOUT_MS });
  const canBeKept = isLocal || sharedSecret(config) !== undefined;
  return {
    channel: makeRoutingChannel({ teams: teams.channel, webhooks: makeWebhookChannel(send, Date.now) }),
    warningChannel: makeRoutingWarnings({ teams: teams.warningChannel, webhooks: makeWebhookWarnings(send) }),
    webhooks: makeWebhooks({ ...rules, seal, send, canBeKept }),
  };
}
