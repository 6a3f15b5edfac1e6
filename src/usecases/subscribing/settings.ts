import { DIGEST } from '../../domain/delivery/digest/entry.ts';
import type { LedgerEntry } from '../../domain/delivery/ledger-entry.ts';
import { timeOf } from '../../domain/instant.ts';
import type { Reader } from '../../domain/subscription/reader.ts';
import { changeSettings, type SettingChanges } from '../../domain/subscription/settings-edit.ts';
import type { ConversationSettings } from '../../domain/subscription/settings.ts';
import type { ReaderSubscription, SubscribingPorts } from './own-subscription.ts';
import { personOf, requireAlerting } from './own-subscription.ts';

/** When and how the reader's conversation is told, and what a change of that came to. */
export interface Settings {
  readonly settings: ConversationSettings;
  readonly before: ConversationSettings;
  /** The key that undoes the change. Absent if nothing was changed. */
  readonly undo?: string;
}

/** The settings of the reader's conversation; empty if nothing was ever set. */
export function makeGetSettings(subscription: ReaderSubscription): (reader: Reader) => Promise<Settings> {
  return async (reader) => {
    const settings = (await subscription.read(reader))?.settings ?? {};
    return { settings, before: settings };
  };
}

/** Changes settings of the reader's conversation. */
export type ChangeSettings = (reader: Reader, changes: SettingChanges) => Promise<Settings>;

/** Changes when and how the conversation is told. What the new settings no longer hold is told now. */
export function makeChangeSettings(
  subscription: ReaderSubscription,
  ports: SubscribingPorts | undefined,
): ChangeSettings {
  return async (reader, changes) => {
    const by = { credit: { setBy: personOf(reader), setAt: reader.now }, timeZone: reader.timeZone };
    const { before, after, undo } = await subscription.change(reader, (current) => ({
      ...current,
      settings: changeSettings(current.settings, changes, by),
    }));
    if (undo !== undefined)
      await lookAgain(requireAlerting(ports), reader, after.conversation.id, isWaitedFor(changes));
    return { settings: after.settings ?? {}, before: before?.settings ?? {}, ...(undo !== undefined && { undo }) };
  };
}

/**
 * Lets deliveries look again at what was held, and at the digest: its time may have come, or be another. If the queue is
 * away, the reconciler takes them up. `atOpen`: at every issue that is open here, too.
 */
export async function lookAgain(
  { ledger, queue, log }: Pick<SubscribingPorts, 'ledger' | 'queue' | 'log'>,
  { tenantId, now }: Pick<Reader, 'tenantId' | 'now'>,
  conversationId: string,
  atOpen = false,
): Promise<void> {
  try {
    const entries = await ledger.entriesOf(tenantId, conversationId);
    const held = entries.filter(
      (entry) => (entry.held !== undefined || (atOpen && isOpen(entry))) && entry.issueId !== DIGEST,
    );
    // First, for the reconciler: the queue may be away.
    await ledger.lookAgain(
      ...([tenantId, conversationId] as const),
      held.map(({ issueId }) => issueId),
      now,
    );
    await queue.addDeliveries([
      ...held.map(({ issueId, owedVersion: version }) => ({ tenantId, conversationId, issueId, version })),
      { tenantId, conversationId, issueId: DIGEST, version: timeOf(now) },
    ]);
  } catch (error) {
    log.error('settings.held-not-queued', { error });
  }
}

/** What an open issue may be waiting for: a time without news, or an owner. */
function isWaitedFor(changes: SettingChanges): boolean {
  return 'remindAfter' in changes || 'escalate' in changes || 'teamwork' in changes;
}

function isOpen({ cardId, told }: LedgerEntry): boolean {
  return cardId !== undefined && !told.resolved && told.noLongerListed !== true;
}
