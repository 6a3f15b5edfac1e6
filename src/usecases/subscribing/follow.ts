import type { Reader } from '../../domain/subscription/reader.ts';
import { addFollow, removeFollow } from '../../domain/subscription/edit.ts';
import type { SubscriptionList, Unsubscribed } from '../asking/answers.ts';
import { personOf } from './own-subscription.ts';
import type { ReaderSubscription } from './own-subscription.ts';
import type { FindById } from '../asking/by-id/find-by-id.ts';
import type { HealthReader } from '../asking/health-reader.ts';
import { withNames } from './list-subscriptions.ts';
import { mustExist } from './mute.ts';

/** Alerts the conversation about one issue, whatever else it is subscribed to. */
export function makeFollow(
  subscription: ReaderSubscription,
  health: HealthReader,
  findById: FindById,
): (reader: Reader, issueId: string) => Promise<SubscriptionList> {
  return async (reader, issueId) => {
    await mustExist(findById, reader, issueId);
    const follow = { issueId, setBy: personOf(reader), setAt: reader.now };
    const { after, undo } = await subscription.change(reader, (current) => addFollow(current, follow));
    return withNames(health, reader, after, undo);
  };
}

/** Stops following one issue. `lost` is false if it was not followed. */
export function makeUnfollow(
  subscription: ReaderSubscription,
  health: HealthReader,
): (reader: Reader, issueId: string) => Promise<Unsubscribed> {
  return async (reader, issueId) => {
    const { before, after, undo } = await subscription.change(reader, (current) => removeFollow(current, issueId));
    const lost = before?.follows.some((follow) => follow.issueId === issueId) === true;
    return { ...(await withNames(health, reader, after, undo)), lost };
  };
}
