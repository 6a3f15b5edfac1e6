import type { MicrosoftsWord } from './microsofts-word.ts';
import type { Trend } from './telemetry.ts';

/** How many people here say that a service fails for them: nobody, some, enough to warn of, or that cannot be read. */
export const HEADCOUNTS = ['none', 'some', 'many', 'unknown'] as const;
export type Headcount = (typeof HEADCOUNTS)[number];

/** What is known of whether it is us or them. */
interface ImpactFacts {
  readonly microsoft: MicrosoftsWord;
  readonly people: Headcount;
  readonly telemetry: Trend;
}

/** What follows from the facts. Each is one sentence on the card; none says more than the facts do. */
export type ImpactVerdict =
  /** Microsoft has an open incident. */
  | 'microsoft'
  /** Microsoft has a new advisory, and it shows here too. */
  | 'perhaps-microsoft'
  /** Microsoft has a new advisory, and nothing shows here. */
  | 'advisory-alone'
  /** Microsoft's word could not be read; something shows here, or nothing does. */
  | 'unread-and-felt'
  | 'unread'
  /** Microsoft is silent. Many notice it, and use fell. */
  | 'wide-here'
  /** Many notice it, but use is as usual. */
  | 'part-of-us'
  /** Many notice it, and nothing else is known. */
  | 'many-here'
  /** A few notice it, and use fell. */
  | 'fell-and-some'
  /** A few notice it, and use is as usual. */
  | 'just-some'
  /** A few notice it, and nothing else is known. */
  | 'some-here'
  /** Nobody says so, but use fell. */
  | 'fell-alone'
  /** Who is affected could not be read. */
  | 'uncounted'
  /** Nothing points to a failure. */
  | 'all-quiet';

/** A rule: what must be so, and what follows. What it does not name may be anything. */
interface Rule {
  readonly when: Partial<ImpactFacts>;
  readonly then: ImpactVerdict;
}

/** The first rule that fits counts. Advisories that have been open for long are no word about now. */
const RULES: readonly Rule[] = [
  { when: { microsoft: 'incident' }, then: 'microsoft' },
  { when: { microsoft: 'unknown', telemetry: 'fell' }, then: 'unread-and-felt' },
  { when: { microsoft: 'unknown', people: 'none' }, then: 'unread' },
  { when: { microsoft: 'unknown', people: 'unknown' }, then: 'unread' },
  { when: { microsoft: 'unknown' }, then: 'unread-and-felt' },
  { when: { microsoft: 'advisory', telemetry: 'fell' }, then: 'perhaps-microsoft' },
  { when: { microsoft: 'advisory', people: 'none' }, then: 'advisory-alone' },
  { when: { microsoft: 'advisory' }, then: 'perhaps-microsoft' },
  { when: { people: 'many', telemetry: 'fell' }, then: 'wide-here' },
  { when: { people: 'many', telemetry: 'usual' }, then: 'part-of-us' },
  { when: { people: 'many' }, then: 'many-here' },
  { when: { people: 'some', telemetry: 'fell' }, then: 'fell-and-some' },
  { when: { people: 'some', telemetry: 'usual' }, then: 'just-some' },
  { when: { people: 'some' }, then: 'some-here' },
  { when: { telemetry: 'fell' }, then: 'fell-alone' },
  { when: { people: 'unknown' }, then: 'uncounted' },
];

/** Is it us or them, as far as the facts tell? */
export function verdictOn(facts: ImpactFacts): ImpactVerdict {
  const fits = ({ when }: Rule) =>
    (when.microsoft ?? facts.microsoft) === facts.microsoft &&
    (when.people ?? facts.people) === facts.people &&
    (when.telemetry ?? facts.telemetry) === facts.telemetry;
  return RULES.find(fits)?.then ?? 'all-quiet';
}

/** How many people that is, where so many are enough to warn of. Undefined: nobody can say. */
export function headcountOf(people: number | undefined, enough: number): Headcount {
  if (people === undefined) return 'unknown';
  if (people === 0) return 'none';
  return people >= enough ? 'many' : 'some';
}
