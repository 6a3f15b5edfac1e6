import type { Reader } from '../../domain/subscription/reader.ts';
import type { AskedElsewhere, DeliveryChannel, Log, SendLimiter, SubscriptionStore } from '../../ports/index.ts';
import { awaitTurn } from './send-turn.ts';

interface TellOwnChatPorts {
  readonly channel: Pick<DeliveryChannel, 'notify'>;
  readonly limiter: SendLimiter;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly log: Log;
}

/** Tells somebody in their own chat what they asked for elsewhere, and where. */
export type TellOwnChat = (own: Reader, elsewhere: Reader, issueIds: readonly string[]) => Promise<void>;

/**
 * Makes it. It is told where it was asked for as well, so nothing is owed: while nothing may be sent, or where it fails, it is
 * left out.
 */
export function makeTellOwnChat(
  ports: TellOwnChatPorts | undefined,
  subscriptions: Pick<SubscriptionStore, 'get'> | undefined,
): TellOwnChat {
  return async (own, elsewhere, issueIds) => {
    if (!ports) return;
    try {
      await tell(ports, own, { kind: 'asked-elsewhere', issueIds, place: await placeOf(elsewhere, subscriptions) });
    } catch (error) {
      ports.log.warn('own-chat.not-told', { error });
    }
  };
}

async function tell(ports: TellOwnChatPorts, own: Reader, notice: AskedElsewhere): Promise<void> {
  const { tenantId, conversation, conversationId, locale, timeZone } = own;
  if (!conversation) return;
  if (!(await awaitTurn(ports, tenantId, conversationId)).granted) return;
  await ports.channel.notify(conversation, notice, { locale, timeZone });
}

/** A message says less of its place than what is kept of it. */
async function placeOf(
  { tenantId, conversation, conversationId }: Reader,
  subscriptions: Pick<SubscriptionStore, 'get'> | undefined,
): Promise<AskedElsewhere['place']> {
  return (await subscriptions?.get(tenantId, conversationId))?.conversation ?? conversation ?? {};
}
