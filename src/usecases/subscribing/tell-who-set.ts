import { APP_MISSING } from '../../domain/subscription/edit.ts';
import type { Conversation, Subscription } from '../../domain/subscription/subscription.ts';
import type { Log, PersonalChatStore, SubscriptionStore, UnreachedPlace, WorkQueue } from '../../ports/index.ts';

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
 * in any case.
 */
export async function tellWhoSet(ports: TellWhoSetPorts, { tenantId, id, scope }: Conversation): Promise<void> {
  const { subscriptions, queue, personalChats, log } = ports;
  if (scope === 'personal' || !personalChats) return;
  try {
    const record = await subscriptions.get(tenantId, id);
    if (record?.pause?.reason !== APP_MISSING) return;
    const notice = { tenantId, notice: 'app-missing', since: record.pause.since, place: placeOf(record) } as const;
    for (const person of settersOf(record)) {
      const chat = await personalChats.read(tenantId, [person]);
      if (chat) await queue.addNotices({ ...notice, person }, [chat.id]);
    }
  } catch (error) {
    log.warn('setters.not-told', { error });
  }
}

function settersOf({ wants, follows }: Subscription): readonly string[] {
  const ids = [...wants, ...follows].map(({ setBy }) => setBy.id).filter((id) => id !== '');
  return [...new Set(ids)].slice(0, MOST_TOLD);
}

function placeOf({ conversation }: Subscription): UnreachedPlace {
  const { id, scope, name, channelType, teamName } = conversation;
  return { id, scope, name, channelType, teamName };
}
