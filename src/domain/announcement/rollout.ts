import { canBeSame, datesIn, phraseOf, type DatePhrase, type FoundDate } from './date-phrase.ts';
import type { Sentence } from './passages.ts';

/** What happens at a date of the text. */
type RolloutStep = 'begins' | 'completes' | 'retires';

/** A date of a rollout that moved. */
export interface MovedDate {
  /** `General Availability (Worldwide)`; empty where the text names no phase. */
  readonly phase: string;
  readonly step: RolloutStep;
  readonly before: DatePhrase;
  readonly after: DatePhrase;
}

interface DatedStep {
  readonly phase: string;
  readonly step: RolloutStep;
  readonly date: FoundDate;
  readonly sentence: Sentence;
}

/** The dates that moved, and the sentences that say nothing else that is new. */
interface MovedDates {
  readonly moved: readonly MovedDate[];
  readonly told: ReadonlySet<string>;
}

/**
 * Compares the dated sentences of two versions by what they are about. Only where each version has as many dates of a
 * phase and step is one taken for the other moved: no date is guessed.
 */
export function movedDates(before: readonly Sentence[], after: readonly Sentence[]): MovedDates {
  const [was, is] = [before.flatMap(stepsIn), after.flatMap(stepsIn)];
  const pairs = pairsOf(was, is).filter(([a, b]) => !canBeSame(a.date, b.date));
  const moved = pairs.map(([a, b]) => ({
    ...{ phase: b.phase, step: b.step },
    ...{ before: phraseOf(a.date), after: phraseOf(b.date) },
  }));
  return { moved, told: new Set(pairs.flatMap(saysOnlyThat)) };
}

/** The forms of both sentences if they differ in nothing but their dates. */
function saysOnlyThat([a, b]: readonly [DatedStep, DatedStep]): string[] {
  return frameOf(a.sentence.text) === frameOf(b.sentence.text) ? [a.sentence.form, b.sentence.form] : [];
}

/** A sentence without its dates and what was told in brackets of those before. */
function frameOf(text: string): string {
  const plain = withoutFormer(text);
  const dates = datesIn(plain);
  const rest = dates.map(({ from }, at) => plain.slice(dates[at - 1]?.to ?? 0, from));
  const words = [...rest, plain.slice(dates.at(-1)?.to ?? 0)].join(' ').toLowerCase();
  return (words.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !SMALL.has(word)).join(' ');
}

/** "in early October", "on October 12", "by the end of October" */
const SMALL = new Set(['in', 'on', 'by', 'the', 'at', 'of', 'from', 'starting', 'week', 'around', 'approximately']);

/** `(previously late September)` names the date that moved, which is none of this version. */
function withoutFormer(text: string): string {
  return text.replaceAll(FORMER, (found) => ' '.repeat(found.length));
}

const FORMER = /[([][^()[\]]{0,10}\b(?:previously|formerly|originally|was)\b[^()[\]]{0,80}[)\]]/giu;

function pairsOf(was: readonly DatedStep[], is: readonly DatedStep[]): (readonly [DatedStep, DatedStep])[] {
  const [former, now] = [grouped(was, keyOf), grouped(is, keyOf)];
  const exact = [...now].flatMap(([key, steps]) => paired(former.get(key) ?? [], steps));
  // A phase whose clouds changed: `General Availability (Worldwide)` is now `(Worldwide, GCC)`.
  const [lost, found] = [was.filter((each) => !now.has(keyOf(each))), is.filter((each) => !former.has(keyOf(each)))];
  const [lostAs, foundAs] = [grouped(lost, looseKeyOf), grouped(found, looseKeyOf)];
  return [...exact, ...[...foundAs].flatMap(([key, steps]) => paired(lostAs.get(key) ?? [], steps))];
}

/** In order, if there are as many. */
function paired(was: readonly DatedStep[], is: readonly DatedStep[]): (readonly [DatedStep, DatedStep])[] {
  if (was.length !== is.length) return [];
  return is.flatMap((step, at) => {
    const before = was[at];
    return before ? [[before, step] as const] : [];
  });
}

function grouped(steps: readonly DatedStep[], key: (step: DatedStep) => string): Map<string, DatedStep[]> {
  return Map.groupBy(steps, key);
}

function keyOf({ phase, step }: DatedStep): string {
  return `${step} ${wordsIn(phase)}`;
}

function looseKeyOf({ phase, step }: DatedStep): string {
  return `${step} ${wordsIn(phase.replaceAll(/\([^()]*\)/g, ''))}`;
}

function wordsIn(text: string): string {
  return (text.toLowerCase().match(/[a-z\d]+/g) ?? []).join(' ');
}

/** `General Availability (Worldwide, GCC):` */
const PHASE = /^[-\s•*]{0,4}([^:.]{3,90}?)\s{0,2}:\s/u;
const IS_PHASE =
  /release|availab|preview|worldwide|gcc|dod|roll[\s-]?out|phase|ring|production|tenants|customers|retire/i;

/** The steps of a rollout that a sentence dates. */
function stepsIn(sentence: Sentence): DatedStep[] {
  const text = withoutFormer(sentence.text);
  const label = PHASE.exec(text)?.[1] ?? '';
  const phase = IS_PHASE.test(label) ? label.trim() : '';
  let end = 0;
  let last: RolloutStep | undefined;
  return datesIn(text).flatMap((date) => {
    const step = stepIn(text.slice(end, date.from), last, phase !== '');
    end = date.to;
    last = step;
    return step === undefined ? [] : [{ phase, step, date, sentence }];
  });
}

const COMPLETES = /complet|finish|conclud|\bend(?:s|ing)? by\b/i;
const RETIRES =
  /retir|deprecat|end[\s-]of[\s-](?:support|life|service)|remov|turn(?:ed|ing)?[\s-]off|\bdisabl|no longer/i;
const BEGINS = /roll(?:ing|ed|s)?[\s-]?out|\bbegin|\bstart|availab|launch|\brelease|deploy|enabl|take effect|\benforc/i;
/** "between early October and mid-October" */
const GOES_ON = /^\s{0,2}(?:and|to|through|until|[-–—])\s{0,2}(?:the\s)?$/i;

function stepIn(clause: string, last: RolloutStep | undefined, isPhase: boolean): RolloutStep | undefined {
  if (COMPLETES.test(clause)) return 'completes';
  if (RETIRES.test(clause)) return 'retires';
  if (GOES_ON.test(clause) && last === 'begins') return 'completes';
  return BEGINS.test(clause) || isPhase ? 'begins' : undefined;
}
