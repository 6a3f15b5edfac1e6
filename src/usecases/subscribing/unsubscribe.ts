import type { Reader } from '../../domain/subscription/reader.ts';
import { unsubscribed } from '../../domain/subscription/wants.ts';
import type { Removal } from '../../domain/subscription/wants.ts';
import type { Subscription } from '../../domain/subscription/subscription.ts';
import type { Unsubscribed } from '../asking/answers.ts';
import type { ReaderSubscription } from './own-subscription.ts';
import type { HealthReader } from '../asking/health-reader.ts';
import { withNames } from './list-subscriptions.ts';

/**
 * Removes from the conversation's subscription. The record stays, even if empty: live cards are still edited in place,
 * which alerts nobody, so that none keeps saying that something is broken.
 */
export function makeUnsubscribe(
  subscription: ReaderSubscription,
  health: HealthReader,
): (reader: Reader, removal: Removal) => Promise<Unsubscribed> {
  return async (reader, removal) => {
    const { before, after, undo } = await subscription.change(reader, (current) => unsubscribed(current, removal));
    const named = await withNames(health, reader, after, undo);
    return { ...named, lost: contentOf(before) !== contentOf(after) };
  };
}

function contentOf(subscription: Subscription | undefined): string {
  return JSON.stringify([subscription?.wants ?? [], subscription?.follows ?? []]);
}
