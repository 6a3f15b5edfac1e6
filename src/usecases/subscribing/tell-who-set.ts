import { APP_MISSING } from '../../domain/subscription/edit.ts';
import type { Conversation, Subscription } from '../../domain/subscription/subscription.ts';
import { WEBHOOKS } from '../../domain/subscription/webhook.ts';
import type { Instant } from '../../domain/instant.ts';
import type {
  Log,
  NoticeJob,
  PersonalChatStore,
  SubscriptionStore,
  UnreachedPlace,
  WorkQueue,
} from '../../ports/index.ts';

export interface TellWhoSetPorts {
  readonly subscriptions: Pick<SubscriptionStore, 'get'>;
  readonly queue: Pick<WorkQueue, 'addNotices'>;
  /** Absent: nobody can be told alone. */
  readonly personalChats?: Pick<PersonalChatStore, 'read'>;
  readonly log: Log;
}

/** More people than set up one conversation's alerts. */
const MOST_TOLD = 10;

/**
 * Tells whoever set up a conversation's alerts, each in their own chat with the bot if there is one, that the app is not in
 * the conversation and what to do. The notice is of the pause, so each is told once a pause. Never fails: the pause is kept
 * in any case. `gone`: when the conversation said that it is gone for good, before its record is removed.
 */
export async function tellWhoSet(
  ports: TellWhoSetPorts,
  { tenantId, id, scope }: Conversation,
  gone?: Instant,
): Promise<void> {
  const { subscriptions, queue, personalChats, log } = ports;
  if (scope === 'personal' || !personalChats) return;
  try {
    const record = await subscriptions.get(tenantId, id);
    const what = record && whatHappened(record, gone);
    if (!what) return;
    const notice = { tenantId, ...what, place: placeOf(record) };
    for (const person of settersOf(record)) {
      const chat = await personalChats.read(tenantId, [person]);
      if (chat) await queue.addNotices({ ...notice, person }, [chat.id]);
    }
  } catch (error) {
    log.warn('setters.not-told', { error });
  }
}

/** A webhook tells nobody by itself that it refuses, or is gone; in Teams, people see what they did. */
function whatHappened(
  { conversation, pause }: Subscription,
  gone: Instant | undefined,
): Pick<NoticeJob, 'notice' | 'since'> | undefined {
  const isWebhook = conversation.teamId === WEBHOOKS;
  if (gone !== undefined) return isWebhook ? { notice: 'webhook-gone', since: gone } : undefined;
  if (pause && isWebhook) return { notice: 'webhook-refuses', since: pause.since };
  return pause?.reason === APP_MISSING ? { notice: 'app-missing', since: pause.since } : undefined;
}

function settersOf({ wants, follows }: Subscription): readonly string[] {
  const ids = [...wants, ...follows].map(({ setBy }) => setBy.id).filter((id) => id !== '');
  return [...new Set(ids)].slice(0, MOST_TOLD);
}

function placeOf({ conversation }: Subscription): UnreachedPlace {
  const { id, scope, name, channelType, teamName } = conversation;
  return { id, scope, name, channelType, teamName };
}
