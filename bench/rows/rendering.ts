import assert from 'node:assert/strict';
import type { Card } from '../../cards/kit/card.ts';
import { makeRenderer } from '../../cards/kit/render.ts';
import { examples } from '../../test/fixtures/gallery/examples.ts';
import type { Figure, Row } from '../kit/figure.ts';
import { amount, compare, type Compared, type Rounds } from '../kit/measure.ts';
import { stripFigures } from './strips.ts';

const ROUNDS: Rounds = { rounds: 7, roundMs: 100 };
const QUICK: Rounds = { rounds: 3, roundMs: 40 };
const MOST_TIMES = 3;
/** More than the renderer keeps of the texts that it has drawn. */
const NEW_CARDS = 1_000;

export const rendering: Row = {
  number: 3,
  name: 'rendering each card',
  floor: 'the same object built by hand and stringified',
  async run(bench) {
    const rounds = bench.quick ? QUICK : ROUNDS;
    const cards = await onePerTemplate();
    const figures: Figure[] = [];
    for (const card of cards) {
      bench.say(card.template);
      figures.push({ ...(await measure([card], rounds)), reach: { atMost: MOST_TIMES } });
    }
    const overview = cards.find(({ template }) => template === 'overview') ?? fail();
    const unseen = Array.from({ length: NEW_CARDS }, (_, at) => withOtherTexts(overview, at));
    figures.push({ ...(await measure(unseen, rounds)), what: 'overview in texts that were never drawn' });
    return [...figures, ...(await stripFigures(rounds))];
  },
};

/** The first card of the gallery for each template, as in the samples. */
async function onePerTemplate(): Promise<readonly Card[]> {
  const cards = (await examples()).map(({ answer }) => answer);
  return [...new Map(cards.toReversed().map((card) => [card.template, card])).values()].toReversed();
}

async function measure(cards: readonly Card[], rounds: Rounds): Promise<Figure> {
  const render = makeRenderer();
  const [card = fail()] = cards;
  const build = byHand(render(card));
  assert.deepEqual(build(), render(card));
  let next = 0;
  const ours = () => JSON.stringify(render(cards[next++ % cards.length] ?? card));
  const compared = await compare(ours, () => JSON.stringify(build()), rounds);
  return {
    what: card.template,
    ...times(compared),
    detail: `${micro(compared.perSecond)} beside ${micro(compared.floorPerSecond)}; ${amount(ours().length / 1_024)} KB`,
  };
}

function times({ ratio, spread }: Compared): Pick<Figure, 'value' | 'unit' | 'spread'> {
  return { value: 1 / ratio, unit: 'times the floor', spread: spread / ratio ** 2 };
}

function micro(perSecond: number): string {
  return `${amount(1_000_000 / perSecond)} µs`;
}

/** A function that makes the object anew each time, as if somebody had written it down. */
function byHand(card: object): () => object {
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- The text is a card of ours, written as code.
  return new Function(`return ${JSON.stringify(card)}`) as () => object;
}

/** The same card with other words in every text, as long as before but for a number. */
function withOtherTexts(card: Card, number: number): Card {
  const text = JSON.stringify(card.data, (name, value: unknown) =>
    typeof value === 'string' && ['name', 'text', 'detail', 'title', 'verdict', 'line'].includes(name)
      ? `${value} ${number}`
      : value,
  );
  return { ...card, data: JSON.parse(text) as object };
}

function fail(): never {
  throw new Error('there is no such card');
}
