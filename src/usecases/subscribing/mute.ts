import { HealthError, type HealthErrorCode } from '../../domain/health/health-error.ts';
import { shift } from '../../domain/instant.ts';
import type { MuteWords } from '../../domain/subscription/mute-grammar.ts';
import type { Reader } from '../../domain/subscription/reader.ts';
import { addMute, removeMute } from '../../domain/subscription/edit.ts';
import type { Mute } from '../../domain/subscription/subscription.ts';
import type { Muted, Unmuted } from '../asking/answers.ts';
import { requireAlerting, personOf } from './own-subscription.ts';
import type { ReaderSubscription, SubscribingPorts } from './own-subscription.ts';
import type { FindById } from '../asking/by-id/find-by-id.ts';
import type { HealthReader } from '../asking/health-reader.ts';
import { withNames } from './list-subscriptions.ts';

/** Silences one issue or service in the conversation for a while. It ends by itself. */
export function makeMute(
  subscription: ReaderSubscription,
  health: HealthReader,
  findById: FindById,
): (reader: Reader, words: MuteWords) => Promise<Muted> {
  return async (reader, { subject, milliseconds }) => {
    if (subject.type === 'issue') await mustExist(findById, reader, subject.id);
    const until = shift(reader.now, milliseconds);
    const mute: Mute = { subject, until, setBy: personOf(reader), setAt: reader.now };
    const { after, undo } = await subscription.change(reader, (current) => addMute(current, mute));
    return { ...(await withNames(health, reader, after, undo)), mute };
  };
}

/**
 * Ends the mute of one subject, or all mutes if none is named. What they held back is delivered now, not when they
 * would have ended.
 */
export function makeUnmute(
  subscription: ReaderSubscription,
  health: HealthReader,
  ports: SubscribingPorts | undefined,
): (reader: Reader, subject?: Mute['subject']) => Promise<Unmuted> {
  return async (reader, subject) => {
    const { before, after, undo } = await subscription.change(reader, (current) => removeMute(current, subject));
    const lasting = (before?.mutes ?? []).filter(({ until }) => until > reader.now);
    const ended = lasting.filter((mute) => !after.mutes.includes(mute));
    if (ended.length > 0) await deliverHeld(requireAlerting(ports), reader, after.conversation.id);
    return { ...(await withNames(health, reader, after, undo)), ended };
  };
}

/**
 * Fails if the id does not exist: a typo would silently mute nothing. Any other failure proves nothing, and muting must
 * work during one.
 */
export async function mustExist(findById: FindById, { tenantId }: Reader, id: string) {
  try {
    await findById(tenantId, id);
  } catch (error) {
    if (!(error instanceof HealthError) || UNKNOWN.has(error.code)) throw error;
  }
}

const UNKNOWN: ReadonlySet<HealthErrorCode> = new Set<HealthErrorCode>(['unknown-issue', 'unknown-announcement']);

/**
 * Queues every entry that a mute held. Something else may still hold it, but a delivery with nothing to send does
 * nothing. If the queue is away, they come when the mute would have ended: the mute has ended all the same.
 */
export async function deliverHeld(
  ports: SubscribingPorts,
  { tenantId }: Reader,
  conversationId: string,
): Promise<void> {
  const { ledger, queue, log } = ports;
  try {
    const held = (await ledger.entriesOf(tenantId, conversationId)).filter(({ heldByMute }) => heldByMute === true);
    await queue.addDeliveries(
      held.map(({ issueId, owedVersion: version }) => ({ tenantId, conversationId, issueId, version })),
    );
  } catch (error) {
    log.error('mute.held-not-queued', { error });
  }
}
