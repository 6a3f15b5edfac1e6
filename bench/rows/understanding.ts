import { makeTalkingRouter } from '../../bot/asking/talk/talk.ts';
import { commands } from '../../bot/commands/index.ts';
import type { Service } from '../../src/domain/health/service.ts';
import { KNOWN_SERVICES, refOf } from '../../src/domain/naming/catalogue.ts';
import { foldedWords } from '../../src/domain/naming/text.ts';
import type { UseCases } from '../../src/usecases/index.ts';
import type { Corpus } from '../../test/bot/asking/corpus/corpus.ts';
import { corpus as german } from '../../test/bot/asking/corpus/de.ts';
import { corpus as english } from '../../test/bot/asking/corpus/en.ts';
import { corpus as spanish } from '../../test/bot/asking/corpus/es.ts';
import { corpus as french } from '../../test/bot/asking/corpus/fr.ts';
import { corpus as japanese } from '../../test/bot/asking/corpus/ja.ts';
import { corpus as korean } from '../../test/bot/asking/corpus/ko.ts';
import { aReader, makeAsking } from '../../test/fakes/asking.ts';
import { someServices } from '../../test/fakes/health-source.ts';
import { fresh } from '../../test/fixtures/readings.ts';
import type { Bench, Figure, Row } from '../kit/figure.ts';
import { amount, inTurns, median, quantile } from '../kit/measure.ts';

/** What somebody wrote, and the command line that it must mean. */
interface Phrasing {
  readonly text: string;
  readonly locale: string;
  readonly line: string;
}

const CORPORA: readonly Corpus[] = [english, german, french, spanish, korean, japanese];
const PHRASINGS_EACH = 100;
const SERVICES = 35;
const MOST_MS = 0.2;

/** From what was typed to the command line, by all that a conversation tries before: labels, small talk, "it". */
export const understanding: Row = {
  number: 4,
  name: 'understanding a sentence',
  floor: 'splitting it into words',
  async run({ quick }: Bench) {
    const phrasings = CORPORA.flatMap(someOf);
    const read = makeReading();
    for (const phrasing of phrasings) check(phrasing, await read(phrasing));
    const times = phrasings.map((): number[] => []);
    const { ratio, spread } = await inTurns(
      () => reading(phrasings, read, times),
      () => splitting(phrasings),
      quick ? 9 : 45,
    );
    return figuresOf(times.map(median), { value: 1 / ratio, spread: spread / ratio ** 2 });
  },
};

/** Lines that are no meaning of the words alone: of several things, of "it", and what small talk may say as well. */
const NOT_ALONE = /,| it\b|^(?:hi|help)\b/;

/** Phrasings from all over a corpus. */
function someOf({ locale, means }: Corpus): Phrasing[] {
  const all = Object.entries(means).flatMap(([line, texts]) => texts.map((text) => ({ text, locale, line })));
  const sentences = all.filter(({ line }) => !NOT_ALONE.test(line));
  return sentences.filter((_, at) => isOneOf(at, sentences.length));
}

/** Whether a place is one of so many that are evenly apart. */
function isOneOf(at: number, length: number): boolean {
  return Math.floor((at * PHRASINGS_EACH) / length) !== Math.floor(((at - 1) * PHRASINGS_EACH) / length);
}

type Read = (phrasing: Phrasing) => Promise<string | undefined>;

/**
 * A conversation in which nothing was shown yet, whose commands do nothing. Before each sentence something new was read of
 * the tenant, so that none is remembered from the round before.
 */
function makeReading(): Read {
  const services = fresh(tenantServices());
  let edition = 0;
  const app: UseCases = {
    ...makeAsking().app,
    edition: () => edition,
    listServices: () => Promise.resolve(services),
    getLastShown: () => Promise.resolve(undefined),
    getTopic: () => Promise.resolve(undefined),
    noteShown: () => Promise.resolve(),
  };
  const nothing = Promise.resolve({ template: 'notice', data: {}, summary: '' });
  const router = makeTalkingRouter({ app, commands: commands.map((each) => ({ ...each, run: () => nothing })) });
  const reader = aReader({ timeZone: 'Europe/Riga', now: '2026-11-26T08:00:00.000Z' });
  return async ({ text, locale }) => {
    edition += 1;
    return (await router.answer(text, { ...reader, locale })).line;
  };
}

/** Without Yammer, for which Viva stands in the corpus. */
function tenantServices(): Service[] {
  const some = someServices();
  const others = KNOWN_SERVICES.map(refOf).filter(({ id }) => id !== 'yammer' && some.every((each) => each.id !== id));
  return [...some, ...others.map((each) => ({ ...each, features: [] }))].slice(0, SERVICES);
}

/** What is a line already stays as it was typed. */
function check({ text, line: wanted }: Phrasing, line: string | undefined): void {
  if (line !== wanted && line !== text) throw new Error(`"${text}" was read as ${line ?? 'nothing'}, not as ${wanted}`);
}

/** How many a second are understood. Each phrasing comes once, and its time is noted. */
async function reading(phrasings: readonly Phrasing[], read: Read, times: readonly number[][]): Promise<number> {
  const began = performance.now();
  for (const [at, phrasing] of phrasings.entries()) {
    const start = performance.now();
    await read(phrasing);
    times[at]?.push(performance.now() - start);
  }
  return (phrasings.length * 1_000) / (performance.now() - began);
}

function splitting(phrasings: readonly Phrasing[]): Promise<number> {
  const began = performance.now();
  const words = phrasings.map(({ text }) => foldedWords(text));
  const passed = performance.now() - began;
  if (words.some(({ length }) => length === 0)) throw new Error('a phrasing was not split');
  return Promise.resolve((phrasings.length * 1_000) / passed);
}

function figuresOf(times: readonly number[], { value, spread }: Pick<Figure, 'value' | 'spread'>): Figure[] {
  const mean = times.reduce((sum, each) => sum + each, 0) / times.length;
  const each = (what: string, ms: number, detail: string): Figure => {
    return { what, value: ms, unit: 'ms', reach: { atMost: MOST_MS }, detail };
  };
  return [
    each('a sentence', median(times), `the median of ${times.length} in six languages`),
    each('a sentence, on average', mean, `${amount(1_000 / mean)} a second`),
    each('the slowest 1 %', quantile(times, 0.99), `the slowest of all ${amount(Math.max(...times))} ms`),
    {
      what: 'beside splitting',
      value,
      ...(spread !== undefined && { spread }),
      unit: 'times the floor',
      detail: `${amount((1_000 * mean) / value)} µs`,
    },
  ];
}
