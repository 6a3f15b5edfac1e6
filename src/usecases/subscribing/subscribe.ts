import { HealthError } from '../../domain/health/health-error.ts';
import { byNewest } from '../../domain/health/issue.ts';
import type { Issue } from '../../domain/health/issue.ts';
import { concerns } from '../../domain/subscription/matching.ts';
import type { Reader } from '../../domain/subscription/reader.ts';
import type { Reading } from '../../domain/health/reading.ts';
import { addWants } from '../../domain/subscription/wants.ts';
import type { SubscriptionWords } from '../../domain/subscription/subscription-grammar.ts';
import { MOMENTS } from '../../domain/subscription/subscription.ts';
import type { Subscription, Want } from '../../domain/subscription/subscription.ts';
import type { Subscribed } from '../asking/answers.ts';
import { personOf } from './own-subscription.ts';
import type { ReaderSubscription } from './own-subscription.ts';
import { mapReading } from '../asking/combined-age.ts';
import type { HealthReader } from '../asking/health-reader.ts';
import { withNames } from './list-subscriptions.ts';

/**
 * Adds to the conversation's subscription and lists the open issues it now covers. The list is not an alert: nothing is
 * recorded as shown, so an issue gets its live card with its next change.
 */
export function makeSubscribe(
  subscription: ReaderSubscription,
  health: HealthReader,
): (reader: Reader, words: Required<SubscriptionWords>) => Promise<Subscribed> {
  return async (reader, words) => {
    const wanted = wantsOf(words, reader);
    const { before, after, undo } = await subscription.change(reader, (current) => addWants(current, wanted));
    const [named, openNow] = await Promise.all([
      withNames(health, reader, after, undo),
      openFor(health, reader.tenantId, { ...after, wants: wanted, follows: [] }),
    ]);
    const gained = JSON.stringify(before?.wants ?? []) !== JSON.stringify(after.wants);
    return { ...named, asked: words, gained, ...(openNow && { openNow }) };
  };
}

function wantsOf({ targets, kinds, moments }: Required<SubscriptionWords>, reader: Reader): Want[] {
  return targets.map((target) => ({ target, kinds, moments, setBy: personOf(reader), setAt: reader.now }));
}

/** Undefined if the source fails, whatever its reason, or is slow: the subscription is made, and told without that list. */
async function openFor(
  health: HealthReader,
  tenantId: string,
  asked: Subscription,
): Promise<Reading<readonly Issue[]> | undefined> {
  // Someone who subscribes to resolutions alone still wants to see what is open.
  const always = { ...asked, wants: asked.wants.map((want) => ({ ...want, moments: MOMENTS })) };
  const isAsked = (issue: Issue) => !issue.resolved && concerns(always, { issue, kinds: ['opened'] });
  try {
    return mapReading(await health.optional.issues(tenantId), (issues) => issues.filter(isAsked).toSorted(byNewest));
  } catch (error) {
    if (error instanceof HealthError) return undefined;
    throw error;
  }
}
