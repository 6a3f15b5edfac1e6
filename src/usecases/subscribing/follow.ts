import type { Reader } from '../../domain/subscription/reader.ts';
import { addFollow, removeFollow } from '../../domain/subscription/edit.ts';
import type { SubscriptionList, Unsubscribed } from '../asking/answers.ts';
import { personOf } from './own-subscription.ts';
import type { ReaderSubscription } from './own-subscription.ts';
import type { FindById } from '../asking/by-id/find-by-id.ts';
import type { HealthReader } from '../asking/health-reader.ts';
import { withNames } from './list-subscriptions.ts';
import { mustExist } from './mute.ts';

/** Alerts the conversation about these issues, whatever else it is subscribed to, until each has ended. */
export function makeFollow(
  subscription: ReaderSubscription,
  health: HealthReader,
  findById: FindById,
): (reader: Reader, ...issueIds: readonly string[]) => Promise<SubscriptionList> {
  return async (reader, ...issueIds) => {
    await Promise.all(issueIds.map((id) => mustExist(findById, reader, id)));
    const follows = issueIds.map((issueId) => ({ issueId, setBy: personOf(reader), setAt: reader.now }));
    const { after, undo } = await subscription.change(reader, (current) => follows.reduce(addFollow, current));
    return withNames(health, reader, after, undo);
  };
}

/** Stops following issues. `lost` is false if none of them was followed. */
export function makeUnfollow(
  subscription: ReaderSubscription,
  health: HealthReader,
): (reader: Reader, ...issueIds: readonly string[]) => Promise<Unsubscribed> {
  return async (reader, ...issueIds) => {
    const { before, after, undo } = await subscription.change(reader, (current) =>
      issueIds.reduce(removeFollow, current),
    );
    const lost = before?.follows.some(({ issueId }) => issueIds.includes(issueId)) === true;
    return { ...(await withNames(health, reader, after, undo)), lost };
  };
}
