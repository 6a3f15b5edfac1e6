import type { Conversation } from '../../src/domain/subscription/subscription.ts';
import type { DeliveryChannel, WarningChannel } from '../../src/ports/index.ts';
import { isWebhook } from './reference.ts';

/** A channel for conversations in Teams, and one for webhooks. */
interface Routes<Channel> {
  readonly teams: Channel;
  readonly webhooks: Channel;
}

/**
 * Sends each call to the channel of its conversation, which the reference names. Digests of live cards are asked without a
 * conversation, so they are those of Teams: webhooks ignore edits. The send limits are those of Teams for both.
 */
export function makeRoutingChannel({ teams, webhooks }: Routes<DeliveryChannel>): DeliveryChannel {
  const of = (to: Conversation) => (isWebhook(to) ? webhooks : teams);
  return {
    nameOf: (to) => of(to).nameOf(to),
    windows: teams.windows,
    digestOf: (snapshot, format) => teams.digestOf(snapshot, format),
    hasNews: (update) => teams.hasNews(update),
    post: (to, ...rest) => of(to).post(to, ...rest),
    edit: (to, ...rest) => of(to).edit(to, ...rest),
    reply: (to, ...rest) => of(to).reply(to, ...rest),
    nudge: (to, ...rest) => of(to).nudge(to, ...rest),
    digest: (to, ...rest) => of(to).digest(to, ...rest),
    notify: (to, ...rest) => of(to).notify(to, ...rest),
  };
}

/** The same for early warnings. */
export function makeRoutingWarnings({ teams, webhooks }: Routes<WarningChannel>): WarningChannel {
  const of = (to: Conversation) => (isWebhook(to) ? webhooks : teams);
  return {
    digestOf: (warning, format) => teams.digestOf(warning, format),
    post: (to, ...rest) => of(to).post(to, ...rest),
    edit: (to, ...rest) => of(to).edit(to, ...rest),
  };
}
