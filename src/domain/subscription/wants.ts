import { familiesOf } from '../naming/catalogue.ts';
import type { ServiceRef } from '../health/service.ts';
import { MOMENTS, SUBSCRIPTION_KINDS } from './subscription.ts';
import type { Moment, Subscription, SubscriptionKind, Target, Want } from './subscription.ts';

/*
 * Every change copies the whole line: a newer process may have written fields that this build does not know, and they
 * must survive.
 */

/**
 * Adds to the subscription. Kinds and moments are merged with those of the same target. The line is then credited to
 * the person who asked last. A line that gains nothing stays as it is. Services that are excepted by name go, even if
 * they have a line of their own.
 */
export function addWants(current: Subscription, wants: readonly Want[]): Subscription {
  const excepted = new Set(wants.flatMap(({ except = [] }) => except));
  const kept = current.wants.filter(({ target }) => target.type !== 'service' || !excepted.has(target.id));
  return { ...current, wants: wants.reduce(addWant, kept) };
}

/** Sets what the conversation hears to exactly these lines. A line that says the same as before keeps its credit. */
export function saveWants(current: Subscription, wants: readonly Want[]): Subscription {
  const needed = wants.filter((want, at) => !wants.some((other, index) => isSpare(want, at, other, index)));
  const saved = needed.map((want) => current.wants.find((line) => saysTheSame(line, want)) ?? want);
  return { ...current, wants: saved };
}

/** Whether a line says nothing beside another. Of two that say the same, the first stays. */
function isSpare(want: Want, at: number, other: Want, index: number): boolean {
  return index !== at && isWithin(want, other) && (index < at || !isWithin(other, want));
}

/** What to remove. Absent kinds or moments mean all of them. */
export interface Removal {
  /** Absent means any target. */
  readonly targets?: readonly Target[];
  readonly kinds?: readonly SubscriptionKind[];
  readonly moments?: readonly Moment[];
}

/**
 * Removes from the subscription. A line left without kinds or moments is deleted. A service is taken out of the wider
 * lines that cover it: they except it from then on.
 */
export function removeWants(current: Subscription, removal: Removal): Subscription {
  const { targets, kinds, moments } = removal;
  const wants = current.wants.flatMap((want) => {
    if (targets && !targets.some((target) => sameTarget(target, want.target))) return [want];
    return trimWant(want, kinds, moments);
  });
  const services = targets?.flatMap((target) => (target.type === 'service' ? [target.id] : [])) ?? [];
  return { ...current, wants: services.reduce<readonly Want[]>((lines, id) => takeOut(lines, id, removal), wants) };
}

/** The same, but if nothing is named, everything goes: what is followed and muted too. */
export function unsubscribed(current: Subscription, removal: Removal): Subscription {
  const { targets, kinds, moments } = removal;
  const rest = removeWants(current, removal);
  return targets || kinds || moments ? rest : { ...rest, follows: [], mutes: [] };
}

/** What alone is to be heard. `credit` goes to lines that change. */
interface Only extends Removal {
  readonly except?: readonly string[];
  readonly credit: Pick<Want, 'setBy' | 'setAt'>;
  /** For a target that has no line yet. */
  readonly usual: Pick<Want, 'kinds' | 'moments'>;
}

/**
 * Narrows the subscription: `only incidents` leaves these of every line, `only teams resolved` sets that line and leaves
 * the others, `only exchange` leaves that line alone.
 */
export function keepOnly(current: Subscription, only: Only): Subscription {
  const { targets, kinds, moments } = only;
  if (targets === undefined) return { ...current, wants: narrowed(current.wants, only) };
  const lines = targets.map((target) => lineFor(target, current.wants, only));
  if (!kinds && !moments) return saveWants(current, lines);
  const others = removeWants(current, { targets }).wants;
  return { ...current, wants: [...others, ...lines] };
}

/** Whether one line says nothing that the other does not say as well. */
export function isWithin(line: Omit<Want, 'setBy' | 'setAt'>, wider: Want): boolean {
  return (
    coversTarget(wider, line.target) &&
    isSubset(line.kinds, wider.kinds) &&
    isSubset(line.moments, wider.moments) &&
    isSubset(wider.except ?? [], line.target.type === 'service' ? [] : (line.except ?? []))
  );
}

/** Whether a line covers a service by its target, its exceptions aside. */
function coversService({ target, except = [] }: Want, id: string): boolean {
  if (except.includes(id)) return false;
  if (target.type === 'family') return familiesOf(named(id)).some((family) => family === target.id);
  return target.type === 'all' || target.id === id;
}

function coversTarget(wider: Want, target: Target): boolean {
  if (wider.target.type === 'all' || sameTarget(wider.target, target)) return true;
  return target.type === 'service' && coversService(wider, target.id);
}

/** The line as it is to be: what was not named stays as it was for the target, or for a line that covers it. */
function lineFor(target: Target, wants: readonly Want[], { kinds, moments, except, credit, usual }: Only): Want {
  const former =
    wants.find((want) => sameTarget(want.target, target)) ?? wants.find((want) => coversTarget(want, target));
  const { except: formerExcept, ...rest }: Partial<Want> & Only['usual'] = former ?? usual;
  const exceptions = except ?? (former && sameTarget(former.target, target) ? formerExcept : undefined);
  const line = { ...rest, ...(kinds && { kinds }), ...(moments && { moments }), target, ...credit };
  return exceptions ? { ...line, except: exceptions } : line;
}

function narrowed(wants: readonly Want[], { kinds = SUBSCRIPTION_KINDS, moments = MOMENTS, credit, usual }: Only) {
  const left = wants.flatMap((want) => {
    const line = { ...want, kinds: common(want.kinds, kinds), moments: common(want.moments, moments) };
    if (saysTheSame(line, want)) return [want];
    return line.kinds.length > 0 && line.moments.length > 0 ? [{ ...line, ...credit }] : [];
  });
  if (left.length > 0) return left;
  // Nothing of the kind was heard yet: the same services are, from now on.
  const lines = wants.length > 0 ? wants : [{ ...usual, target: { type: 'all' } as const, ...credit }];
  return lines.map((want) => ({
    ...want,
    ...credit,
    kinds: orAll(kinds, SUBSCRIPTION_KINDS, want.kinds),
    moments: orAll(moments, MOMENTS, want.moments),
  }));
}

/** What was named; if all of them stand for nothing having been named, what was there. */
function orAll<T>(named: readonly T[], all: readonly T[], former: readonly T[]): readonly T[] {
  return named.length === all.length ? former : named;
}

/** Takes a service out of each wider line that covers it, and leaves it what is not to be removed. */
function takeOut(wants: readonly Want[], id: string, { kinds, moments }: Removal): readonly Want[] {
  const isTouched = (want: Want) =>
    want.target.type !== 'service' && coversService(want, id) && trimsAnything(want, kinds, moments);
  const left = wants
    .filter(isTouched)
    .flatMap(({ except: _, ...line }) => trimWant({ ...line, target: { type: 'service', id } }, kinds, moments));
  const rest = wants.map((want) => (isTouched(want) ? { ...want, except: [...(want.except ?? []), id] } : want));
  return left.reduce(addWant, rest);
}

function trimsAnything(want: Want, kinds?: readonly SubscriptionKind[], moments?: readonly Moment[]): boolean {
  if (!kinds && !moments) return true;
  return common(want.kinds, kinds ?? []).length > 0 || common(want.moments, moments ?? []).length > 0;
}

function addWant(wants: readonly Want[], added: Want): readonly Want[] {
  const at = wants.findIndex((want) => sameTarget(want.target, added.target));
  const former = wants[at];
  return former ? wants.with(at, mergeWant(former, added)) : [...wants, added];
}

function mergeWant(former: Want, added: Want): Want {
  const kinds = SUBSCRIPTION_KINDS.filter((kind) => former.kinds.includes(kind) || added.kinds.includes(kind));
  const moments = MOMENTS.filter((moment) => former.moments.includes(moment) || added.moments.includes(moment));
  const { except: _, ...line } = former;
  const except = exceptionsOf(former, added);
  const merged = { ...line, kinds, moments, ...(except && { except }) };
  return saysTheSame(merged, former) ? former : { ...merged, setBy: added.setBy, setAt: added.setAt };
}

/** Exceptions that are named count. Those there were end when all that they withhold is asked for without them. */
function exceptionsOf(former: Want, added: Want): readonly string[] | undefined {
  if (added.except) return added.except;
  const isAll = isSubset(former.kinds, added.kinds) && isSubset(former.moments, added.moments);
  return isAll ? undefined : former.except;
}

/** `advisories` alone removes that kind, and `updates` alone that moment; together they remove both. */
function trimWant(want: Want, kinds?: readonly SubscriptionKind[], moments?: readonly Moment[]): Want[] {
  if (!kinds && !moments) return [];
  const left = {
    ...want,
    kinds: want.kinds.filter((kind) => !kinds?.includes(kind)),
    moments: want.moments.filter((moment) => !moments?.includes(moment)),
  };
  return left.kinds.length > 0 && left.moments.length > 0 ? [left] : [];
}

function saysTheSame(a: Want, b: Want): boolean {
  return (
    sameTarget(a.target, b.target) &&
    (['kinds', 'moments', 'except'] as const).every((part) => {
      const [one, other] = [a[part] ?? [], b[part] ?? []] as [readonly string[], readonly string[]];
      return isSubset(one, other) && isSubset(other, one);
    })
  );
}

function isSubset<T>(some: readonly T[], all: readonly T[]): boolean {
  return some.every((each) => all.includes(each));
}

function common<T>(some: readonly T[], others: readonly T[]): readonly T[] {
  return some.filter((each) => others.includes(each));
}

function named(id: string): ServiceRef {
  return { id, name: id };
}

/** Whether two lines are about the same. */
export function sameTarget(a: Target, b: Target): boolean {
  return a.type === b.type && ('id' in a ? a.id : '') === ('id' in b ? b.id : '');
}
