import { HealthError } from '../../domain/health/health-error.ts';
import { byNewest } from '../../domain/health/issue.ts';
import type { Issue } from '../../domain/health/issue.ts';
import { concerns } from '../../domain/subscription/matching.ts';
import type { Reader } from '../../domain/subscription/reader.ts';
import type { Reading } from '../../domain/health/reading.ts';
import { DEFAULT_KINDS, DEFAULT_MOMENTS } from '../../domain/subscription/subscription-grammar.ts';
import type { SubscriptionWords, Wanted } from '../../domain/subscription/subscription-grammar.ts';
import { MOMENTS } from '../../domain/subscription/subscription.ts';
import type { Subscription, Want } from '../../domain/subscription/subscription.ts';
import { addWants, keepOnly, saveWants } from '../../domain/subscription/wants.ts';
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
): (reader: Reader, words: Wanted) => Promise<Subscribed> {
  return (reader, words) => {
    const asked = wantsOf(words, reader);
    return setHearing(subscription, health, reader, {
      how: 'added',
      change: (current) => addWants(current, asked),
      asked: () => asked,
    });
  };
}

/** Sets what the conversation hears to exactly what is named: the form's Save. */
export function makeSave(
  subscription: ReaderSubscription,
  health: HealthReader,
): (reader: Reader, words: Wanted) => Promise<Subscribed> {
  return (reader, words) =>
    setHearing(subscription, health, reader, {
      how: 'saved',
      change: (current) => saveWants(current, wantsOf(words, reader)),
      asked: (after) => after.wants,
    });
}

/** Narrows what the conversation hears; what is not named stays as it is. */
export function makeKeepOnly(
  subscription: ReaderSubscription,
  health: HealthReader,
): (reader: Reader, words: SubscriptionWords & Pick<Wanted, 'except'>) => Promise<Subscribed> {
  return (reader, words) => {
    const credit = { setBy: personOf(reader), setAt: reader.now };
    const usual = { kinds: DEFAULT_KINDS, moments: DEFAULT_MOMENTS };
    return setHearing(subscription, health, reader, {
      how: 'saved',
      change: (current) => keepOnly(current, { ...words, credit, usual }),
      asked: (after) => after.wants,
    });
  };
}

interface Hearing {
  readonly how: Subscribed['how'];
  readonly change: (current: Subscription) => Subscription;
  /** The lines whose open issues are listed. */
  readonly asked: (after: Subscription) => readonly Want[];
}

async function setHearing(
  subscription: ReaderSubscription,
  health: HealthReader,
  reader: Reader,
  { how, change, asked }: Hearing,
): Promise<Subscribed> {
  const { before, after, undo } = await subscription.change(reader, change);
  const lines = asked(after);
  const [named, openNow] = await Promise.all([
    withNames(health, reader, after, undo),
    openFor(health, reader.tenantId, { ...after, wants: lines, follows: [] }),
  ]);
  const former = before?.wants ?? [];
  const changed = JSON.stringify(former) !== JSON.stringify(after.wants);
  return { ...named, subscription: after, how, asked: lines, before: former, changed, ...(openNow && { openNow }) };
}

function wantsOf({ targets, kinds, moments, except }: Wanted, reader: Reader): Want[] {
  const credit = { setBy: personOf(reader), setAt: reader.now };
  return targets.map((target) => ({
    ...{ target, kinds, moments, ...credit },
    ...(except && target.type !== 'service' && { except }),
  }));
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
