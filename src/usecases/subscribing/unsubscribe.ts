import type { Reader } from '../../domain/subscription/reader.ts';
import { removeWants } from '../../domain/subscription/edit.ts';
import type { Removal } from '../../domain/subscription/edit.ts';
import type { Subscription } from '../../domain/subscription/subscription.ts';
import type { Unsubscribed } from '../asking/answers.ts';
import type { ReaderSubscription } from './own-subscription.ts';
import type { HealthReader } from '../asking/health-reader.ts';
import { withNames } from './list-subscriptions.ts';

/**
 * Takes away from what the conversation hears. The record stays, even empty: live cards that were posted are still brought up to
 * date in place, which alerts nobody, so that none goes on saying that something is broken.
 */
export function makeUnsubscribe(
  subscription: ReaderSubscription,
  health: HealthReader,
): (reader: Reader, removal: Removal) => Promise<Unsubscribed> {
  return async (reader, removal) => {
    const { before, after } = await subscription.change(reader, (current) => taken(current, removal));
    const named = await withNames(health, reader, after);
    return { ...named, lost: saysOf(before) !== saysOf(after) };
  };
}

/** Without a word about what: everything, what is followed included. */
function taken(current: Subscription, removal: Removal): Subscription {
  const { targets, kinds, moments } = removal;
  const rest = removeWants(current, removal);
  return targets || kinds || moments ? rest : { ...rest, follows: [], mutes: [] };
}

function saysOf(subscription: Subscription | undefined): string {
  return JSON.stringify([subscription?.wants ?? [], subscription?.follows ?? []]);
}
