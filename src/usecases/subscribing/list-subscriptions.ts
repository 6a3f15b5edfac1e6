import { HealthError } from '../../domain/health/health-error.ts';
import type { Reader } from '../../domain/subscription/reader.ts';
import type { ServiceRef } from '../../domain/health/service.ts';
import { pruneMutes } from '../../domain/subscription/edit.ts';
import type { Subscription } from '../../domain/subscription/subscription.ts';
import { servicesIn } from '../../domain/subscription/resolve-target.ts';
import type { SubscriptionList } from '../asking/answers.ts';
import type { ReaderSubscription } from './own-subscription.ts';
import type { HealthReader } from '../asking/health-reader.ts';

/** What the conversation is subscribed to, has muted and follows, each with who set it and when. */
export function makeListSubscriptions(
  subscription: ReaderSubscription,
  health: HealthReader,
): (reader: Reader) => Promise<SubscriptionList> {
  return async (reader) => {
    const current = await subscription.read(reader);
    return withNames(health, reader, current && pruneMutes(current, reader.now));
  };
}

/**
 * A record with the names of its services. If the source does not tell them, whatever its reason, the catalogue's names
 * are used instead of the tenant's: a change that was made must not be answered with a failure. `undo` is the key that
 * undoes what was just changed.
 */
export async function withNames(
  health: HealthReader,
  { tenantId }: Reader,
  subscription: Subscription | undefined,
  undo?: string,
): Promise<SubscriptionList> {
  const listed = await servicesOf(health, tenantId);
  const ids = new Set(listed.map(({ id }) => id));
  const others = subscription ? servicesIn(subscription).filter(({ id }) => !ids.has(id)) : [];
  const services = [...listed, ...others].toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  return {
    services,
    ...(subscription && { subscription }),
    ...(undo !== undefined && { undo }),
  };
}

/** The tenant's services; none if the source does not tell them. */
export async function servicesOf(health: HealthReader, tenantId: string): Promise<readonly ServiceRef[]> {
  try {
    return (await health.optional.services(tenantId)).value;
  } catch (error) {
    if (error instanceof HealthError) return [];
    throw error;
  }
}
