import { GrammarError } from './grammar-error.ts';
import { readWords } from './subscription-words.ts';
import type { Signed, TargetResolver, WordsRead } from './subscription-words.ts';
import { MOMENTS, SUBSCRIPTION_KINDS } from './subscription.ts';
import type { Moment, SubscriptionKind, Target } from './subscription.ts';

/** What `subscribe` or `unsubscribe` asks for. Parts that were not named are absent. */
export interface SubscriptionWords {
  readonly targets?: readonly Target[];
  readonly kinds?: readonly SubscriptionKind[];
  readonly moments?: readonly Moment[];
}

/** What to hear, spelt out in full. */
export interface Wanted extends Required<SubscriptionWords> {
  /** Ids of services that the wider targets leave out. */
  readonly except?: readonly string[];
}

/** What `subscribe exchange` means. Announcements are many, so they are sent only on request. */
export const DEFAULT_KINDS: readonly SubscriptionKind[] = ['incidents', 'advisories'];
export const DEFAULT_MOMENTS: readonly Moment[] = MOMENTS;

/**
 * Reads `[services…] [incidents|advisories|messages] [new|updates|resolved|reports]`, in any order. Service names may
 * have several words and be separated by commas, "and" or nothing. `+messages` adds to the default and `-advisories`
 * removes from it, as in GitHub's chat apps. What follows `except` is left out. No services means all of them. Fails with
 * a `GrammarError`.
 */
export function parseSubscribe(words: readonly string[], resolve: TargetResolver): Wanted {
  const read = readWords(words, resolve);
  return {
    ...exceptions(read),
    targets: read.targets.length > 0 ? read.targets : [{ type: 'all' }],
    kinds: chosen(read.kinds, SUBSCRIPTION_KINDS, DEFAULT_KINDS),
    moments: chosen(read.moments, MOMENTS, DEFAULT_MOMENTS),
  };
}

/** Reads the same words for `save`, which says everything: nothing is added to what is named. */
export function parseSave(words: readonly string[], resolve: TargetResolver): Wanted {
  const read = readWords(words, resolve);
  return { ...exceptions(read), targets: read.targets, kinds: taken(read.kinds), moments: taken(read.moments) };
}

/** Reads the same words for `only`. A part that is not named is absent and stays as it is. */
export function parseOnly(
  words: readonly string[],
  resolve: TargetResolver,
): SubscriptionWords & Pick<Wanted, 'except'> {
  const read = readWords(words, resolve);
  const { except } = exceptions(read);
  // "everything except advisories" narrows every line that there is.
  const isAll = read.everything && !except && read.kinds.length + read.moments.length > 0;
  const targets: readonly Target[] =
    except && read.targets.length === 0 ? [{ type: 'all' }] : isAll ? [] : read.targets;
  const kinds = leftOf(read.kinds, SUBSCRIPTION_KINDS);
  const moments = leftOf(read.moments, MOMENTS);
  return {
    ...(targets.length > 0 && { targets }),
    ...(kinds && { kinds }),
    ...(moments && { moments }),
    ...(except && { except }),
  };
}

/** What was named, without what was taken away; undefined if neither was. */
function leftOf<T extends string>(signed: readonly Signed<T>[], all: readonly T[]): readonly T[] | undefined {
  return signed.length === 0 ? undefined : chosen(signed, all, all);
}

function exceptions({ except }: WordsRead): Pick<Wanted, 'except'> {
  return except.length > 0 ? { except } : {};
}

/**
 * Reads the same words for `unsubscribe`. A part that is not named is absent and means all of it; no words at all mean
 * everything. `-advisories` is the same as `advisories`; `+` makes no sense here and fails.
 */
export function parseUnsubscribe(words: readonly string[], resolve: TargetResolver): SubscriptionWords {
  const { everything, ...read } = readWords(words, resolve);
  return named(everything ? { ...read, targets: [] } : read);
}

type NamedParts = Pick<WordsRead, 'kinds' | 'moments'> & { readonly targets: readonly Target[] };

/** Only the parts that were named. */
function named({ targets, kinds, moments }: NamedParts): SubscriptionWords {
  return {
    ...(targets.length > 0 && { targets }),
    ...(kinds.length > 0 && { kinds: taken(kinds) }),
    ...(moments.length > 0 && { moments: taken(moments) }),
  };
}

function chosen<T>(signed: readonly Signed<T>[], all: readonly T[], byDefault: readonly T[]): readonly T[] {
  const withSign = (sign: Signed<T>['sign']) => signed.filter((each) => each.sign === sign).map((each) => each.value);
  const named = withSign('');
  const base = [...(named.length > 0 ? named : byDefault), ...withSign('+')];
  const values = all.filter((value) => base.includes(value) && !withSign('-').includes(value));
  if (values.length === 0) throw new GrammarError('nothing-left', withSign('-').join(' '));
  return values;
}

function taken<T extends string>(signed: readonly Signed<T>[]): readonly T[] {
  const added = signed.find((each) => each.sign === '+');
  if (added) throw new GrammarError('unknown-words', `+${added.value}`);
  return [...new Set(signed.map((each) => each.value))];
}
