import { undoChange } from '../../domain/subscription/undo.ts';
import type { MadeChange, Undoing } from '../../domain/subscription/undo.ts';
import type { Reader } from '../../domain/subscription/reader.ts';
import type { Undone } from '../asking/answers.ts';
import type { HealthReader } from '../asking/health-reader.ts';
import { withNames } from './list-subscriptions.ts';
import { deliverHeld } from './mute.ts';
import { lookAgain } from './settings.ts';
import { requireAlerting } from './own-subscription.ts';
import type { ReaderSubscription, SubscribingPorts } from './own-subscription.ts';

/**
 * Takes back one change of the conversation's record, or the newest one if no key is given. That is itself a change,
 * which can be undone. What a mute held back that is gone now is delivered.
 */
export function makeUndo(
  subscription: ReaderSubscription,
  health: HealthReader,
  ports: SubscribingPorts | undefined,
): (reader: Reader, key?: string) => Promise<Undone> {
  return async (reader, key) => {
    const change = await subscription.recall(reader, key);
    if (!change) return { ...(await withNames(health, reader, await subscription.read(reader))), outcome: 'too-late' };
    const { undoing, changed } = await undoIn(subscription, reader, change);
    const names = await withNames(health, reader, changed.after, changed.undo);
    if (undoing.outcome === 'changed-since') return { ...names, ...undoing };
    if (undoing.outcome === 'undone') {
      await deliverHeld(requireAlerting(ports), reader, changed.after.conversation.id);
      if (change.before.settings !== change.after.settings)
        await lookAgain(requireAlerting(ports), reader, changed.after.conversation.id);
    }
    return { ...names, outcome: undoing.outcome, change: { by: change.by, at: change.at } };
  };
}

async function undoIn(subscription: ReaderSubscription, reader: Reader, change: MadeChange) {
  let undoing: Undoing = { outcome: 'already' };
  const changed = await subscription.change(reader, (current) => {
    undoing = undoChange(current, change);
    return undoing.outcome === 'undone' ? undoing.record : current;
  });
  return { undoing: undoing as Undoing, changed };
}
