import type { Bench, Figure, Row } from '../kit/figure.ts';
import { startLoadGenerator, type Load, type Loaded, type LoadGenerator } from '../kit/load.ts';
import { amount, inTurns, median } from '../kit/measure.ts';
import { startProgram, type Program } from '../kit/program.ts';

/** A question, and what its card has and no other answer has. */
export type Question = readonly [question: string, expects: string];

const QUESTIONS: readonly Question[] = [
  ['status', 'Exchange Online'],
  ['is anything down right now?', 'Exchange Online'],
  ['status exchange', 'Exchange Online'],
  ['is exchange down?', 'Exchange Online'],
  ['history exchange 30d', 'Exchange Online'],
  ['incidents', 'Open incidents'],
  ['advisories', 'Open advisories'],
  ['incident EX20119', 'EX20119'],
  ['what happened with EX20119', 'EX20119'],
  ['services', 'services in your tenant'],
  ['messages', 'MC'],
  ['what do I have to do in the message center', 'MC'],
  ['maintenance', 'maintenance'],
  ['search mail', 'mail'],
  ['report EX20119', 'EX20119'],
  ['help', 'What I can do'],
  ['hi', 'ask'],
];

const CARD = '"type":"AdaptiveCard"';
const CALLERS = 16;
const SMALL_BYTES = 6 * 1_024;
const P99_TIMES = 1.5;

export const turns: Row = {
  number: 1,
  name: 'a turn over HTTP',
  floor: 'a bare botbuilder echo behind restify',
  run: (bench) => measureTurns(bench, QUESTIONS, (bytes) => (bytes <= SMALL_BYTES ? 0.85 : 0.7)),
};

/** Measures questions over HTTP in turns with the floor. `share` is what must be reached for an answer of so many bytes. */
export async function measureTurns(
  bench: Bench,
  questions: readonly Question[],
  share: (bytes: number) => number,
): Promise<readonly Figure[]> {
  const [bot, echo] = [await startProgram('bot', { REDIS_URL: await bench.redis() }), await startProgram('echo', {})];
  const generator = await startLoadGenerator();
  try {
    const figures: Figure[] = [];
    for (const question of questions) {
      bench.say(question[0]);
      figures.push(...(await measureTurn(bench, { bot, echo, generator }, question, share)));
    }
    return figures;
  } finally {
    generator.stop();
    await Promise.all([bot.stop(), echo.stop()]);
  }
}

interface Parts {
  readonly bot: Program;
  readonly echo: Program;
  readonly generator: LoadGenerator;
}

async function measureTurn(
  { quick }: Bench,
  { bot, echo, generator }: Parts,
  [question, expects]: Question,
  share: (bytes: number) => number,
): Promise<readonly Figure[]> {
  const load = { question, callers: CALLERS, seconds: quick ? 1 : 2 };
  const ours: Load = { ...load, url: bot.url, expects: [CARD, expects] };
  const floor: Load = { ...load, url: echo.url, expects: [question] };
  const [answers, echoes]: [Loaded[], Loaded[]] = [[], []];
  const asked = (asking: Load, into: Loaded[]) => async () => {
    const loaded = await generator.ask(asking);
    into.push(loaded);
    return loaded.perSecond;
  };
  const { ratio, spread, perSecond, floorPerSecond } = await inTurns(
    asked(ours, answers),
    asked(floor, echoes),
    quick ? 1 : 3,
  );
  const bytes = answers[0]?.bytes ?? 0;
  const p99 = (loads: readonly Loaded[]) => median(loads.slice(1).map(({ p99Ms }) => p99Ms));
  return [
    {
      what: question,
      value: ratio,
      unit: 'of the floor',
      reach: { atLeast: share(bytes) },
      spread,
      detail: `${amount(perSecond)} a second beside ${amount(floorPerSecond)}; ${amount(bytes / 1_024)} KB`,
    },
    {
      what: `${question}, slowest 1 %`,
      value: p99(answers) / p99(echoes),
      unit: 'times the floor',
      reach: { atMost: P99_TIMES },
      detail: `${amount(p99(answers))} ms beside ${amount(p99(echoes))}`,
    },
  ];
}
