import { catalogued, type ServiceNames } from '../naming/service-names.ts';
import { addMute } from './edit.ts';
import { addWants } from './wants.ts';
import type { Mute, Subscription, Want } from './subscription.ts';

/**
 * The record with each service under the id that it has now: a line may have been written under a name or an id that the
 * service had before. Lines that mean the same service become one. Lines that stay are the same objects.
 */
export function withCurrentIds(subscription: Subscription, names: ServiceNames): Subscription {
  const { wants, mutes } = subscription;
  const current = { wants: wants.map((want) => currentWant(want, names)), mutes: currentMutes(mutes, names) };
  if (current.wants.every((want, at) => want === wants[at]) && current.mutes.every((mute, at) => mute === mutes[at])) {
    return subscription;
  }
  const merged = addWants({ ...subscription, wants: [] }, current.wants);
  return current.mutes.reduce(addMute, { ...merged, mutes: [] });
}

function currentWant(want: Want, names: ServiceNames): Want {
  const { target, except } = want;
  if (target.type !== 'service') return except ? withExceptions(want, except, names) : want;
  const id = currentId(target.id, names);
  return id === target.id ? want : { ...want, target: { ...target, id } };
}

function withExceptions(want: Want, except: readonly string[], names: ServiceNames): Want {
  const current = except.map((id) => currentId(id, names));
  return current.every((id, at) => id === except[at]) ? want : { ...want, except: current };
}

function currentMutes(mutes: readonly Mute[], names: ServiceNames): Mute[] {
  return mutes.map((mute) => {
    const { subject } = mute;
    const id = subject.type === 'service' ? currentId(subject.id, names) : subject.id;
    return id === subject.id ? mute : { ...mute, subject: { ...subject, id } };
  });
}

function currentId(id: string, names: ServiceNames): string {
  const alone = { id, name: id };
  return (names.find(alone) ?? catalogued(alone)).id;
}
