import type { ServiceRef } from '../../src/domain/health/service.ts';
import { MOMENTS, SUBSCRIPTION_KINDS } from '../../src/domain/subscription/subscription.ts';
import type { Moment, SubscriptionKind, Want } from '../../src/domain/subscription/subscription.ts';
import { isWithin } from '../../src/domain/subscription/wants.ts';
import type { Words } from '../../words/index.ts';
import { serviceName } from '../kit/targets.ts';

/** Services named one by one; more are only counted. */
const MOST_NAMES = 4;
/** Groups of lines said one by one; more are only counted. */
const MOST_GROUPS = 4;

type Line = Pick<Want, 'target' | 'kinds' | 'moments' | 'except'>;

/**
 * What lines say, as people say it: `incidents and advisories of Exchange Online – only new ones and resolutions`. Lines
 * with the same kinds and moments are said together, and a line that a wider one covers is not said at all.
 */
export function hearingPhrases(wants: readonly Want[], services: readonly ServiceRef[], words: Words): string[] {
  const said = wants.filter((want) => !wants.some((wider) => wider !== want && isWithin(want, wider)));
  const groups = [
    ...Map.groupBy(said, ({ kinds, moments }) => JSON.stringify([kinds.toSorted(), moments.toSorted()])).values(),
  ];
  const phrases = groups.map((group) => phraseOf(group, services, words));
  const more = phrases.length - MOST_GROUPS;
  return more > 0 ? [...phrases.slice(0, MOST_GROUPS), words.hearing.moreLines(more)] : phrases;
}

function phraseOf(group: readonly Line[], services: readonly ServiceRef[], words: Words): string {
  const { kinds, moments } = group[0] ?? { kinds: [], moments: [] };
  const what = words.hearing.kindsOf(kindNames(kinds, words), targetNames(group, services, words));
  return moments.length === MOMENTS.length ? what : words.hearing.onlyAt(what, momentNames(moments, words));
}

/** `incidents`, `advisories`, in the order that people know. */
export function kindNames(kinds: readonly SubscriptionKind[], { subscriptions }: Words): string[] {
  const names: Readonly<Record<SubscriptionKind, string>> = subscriptions.kinds;
  return SUBSCRIPTION_KINDS.filter((kind) => kinds.includes(kind)).map((kind) => names[kind]);
}

/** `new ones`, `resolutions`, in the order of an issue's life. */
export function momentNames(moments: readonly Moment[], { subscriptions }: Words): string[] {
  const names: Readonly<Record<Moment, string>> = subscriptions.moments;
  return MOMENTS.filter((moment) => moments.includes(moment)).map((moment) => names[moment]);
}

/** The targets of lines inside a sentence: `all services except Yammer`, `Exchange Online`, `3 more services`. */
export function targetNames(lines: readonly Line[], services: readonly ServiceRef[], words: Words): string[] {
  const names = lines.map((line) => targetInside(line, services, words));
  const more = names.length - MOST_NAMES;
  return more > 0 ? [...names.slice(0, MOST_NAMES), words.hearing.moreServices(more)] : names;
}

/** A target inside a sentence: `all services except Yammer`, `all security services`, `Exchange Online`. */
export function targetInside(
  { target, except = [] }: Pick<Want, 'target' | 'except'>,
  services: readonly ServiceRef[],
  { hearing }: Words,
): string {
  if (target.type === 'service') return serviceName(target.id, services);
  const whole = target.type === 'all' ? hearing.allServices : hearing.family(target.id);
  return except.length === 0
    ? whole
    : hearing.except(
        whole,
        except.map((id) => serviceName(id, services)),
      );
}
