import { placeOf } from '../../domain/audit.ts';
import type { ItemMark } from '../../domain/announcement/mark.ts';
import { isAnnouncementId } from '../../domain/naming/issue-id.ts';
import type { Reader } from '../../domain/subscription/reader.ts';
import { SubscribingError } from '../../domain/subscription/subscribing-error.ts';
import type { FindById } from '../asking/by-id/find-by-id.ts';
import { orStoreAway } from '../or-store-away.ts';
import { mustExist } from './mute.ts';
import { personOf, requireAlerting, type SubscribingPorts } from './own-subscription.ts';

/** What a conversation said of an item before, and says now. */
export interface Marked {
  readonly before?: ItemMark | undefined;
  readonly after?: ItemMark | undefined;
}

/**
 * Says of a Message Center item that it is done, or not for the reader's conversation, or takes that back. Its live card
 * follows. Undefined for an id that is none of the Message Center. Fails with a `SubscribingError` or `HealthError`.
 */
export function makeMarkItem(ports: SubscribingPorts | undefined, findById: FindById) {
  return async (reader: Reader, id: string, mark: ItemMark['mark'] | 'none'): Promise<Marked | undefined> => {
    if (!isAnnouncementId(id)) return undefined;
    const alerting = requireAlerting(ports);
    const { conversation, tenantId, now } = reader;
    if (!conversation || !alerting.marks) throw new SubscribingError('not-reachable');
    const verdict = await alerting.mayChange(reader);
    if (verdict !== 'allowed') throw new SubscribingError(verdict);
    await mustExist(findById, reader, id);
    const { marks } = alerting;
    const after = mark === 'none' ? undefined : { mark, by: personOf(reader), at: now };
    const before = await onStores(alerting, () => marks.replace(tenantId, conversation.id, id, after));
    if (before?.mark !== after?.mark) await follow(alerting, reader, id, mark);
    return { before, after };
  };
}

/** What the reader's conversation says of an item; undefined also if that cannot be read. */
export function makeGetMark(ports: SubscribingPorts | undefined) {
  return async ({ tenantId, conversation }: Reader, id: string): Promise<ItemMark | undefined> => {
    if (!ports?.marks || !conversation || !isAnnouncementId(id)) return undefined;
    try {
      return await ports.marks.get(tenantId, conversation.id, id);
    } catch (error) {
      ports.log.warn('mark.not-read', { error });
      return undefined;
    }
  };
}

/** Lets the live card follow, and what is due be looked at again, and notes who did it. What fails here was done all the same. */
async function follow(
  { ledger, queue, audit, log }: SubscribingPorts,
  reader: Reader,
  itemId: string,
  mark: ItemMark['mark'] | 'none',
): Promise<void> {
  const { tenantId, conversation, now } = reader;
  if (!conversation) return;
  reader.whenChanged?.();
  const lookAgain = async () => {
    const entries = await ledger.entriesOf(tenantId, conversation.id);
    const own = entries.filter(({ issueId }) => issueId === itemId);
    await ledger.lookAgain(
      tenantId,
      conversation.id,
      own.map(({ issueId }) => issueId),
      now,
    );
    await queue.addDeliveries(
      own.map(({ issueId, owedVersion: version }) => ({ tenantId, conversationId: conversation.id, issueId, version })),
    );
  };
  const what = { act: 'marked', issueId: itemId, mark } as const;
  await Promise.all([
    lookAgain().catch((error: unknown) => log.error('mark.not-queued', { error })),
    audit
      ?.append(tenantId, { at: now, by: personOf(reader), where: placeOf(conversation), what })
      .catch((error: unknown) => log.error('audit.not-kept', { error })),
  ]);
}

function onStores<T>({ log }: SubscribingPorts, work: () => Promise<T>): Promise<T> {
  return orStoreAway(work, (error) => log.error('mark.store-failed', { error }));
}
