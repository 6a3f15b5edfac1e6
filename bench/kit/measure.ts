/** How often a second each of two ran, and how they compare. */
export interface Compared {
  readonly perSecond: number;
  readonly floorPerSecond: number;
  /** The median over the rounds of ours divided by the floor's rate. */
  readonly ratio: number;
  /** Half the distance between the quartiles of that. */
  readonly spread: number;
}

export interface Rounds {
  readonly rounds: number;
  readonly roundMs: number;
}

const ROUNDS: Rounds = { rounds: 9, roundMs: 150 };

type Work = () => unknown;

/** Compares two pieces of work in this process. They take turns, so other load on the machine affects both equally. */
export function compare(ours: Work, floor: Work, { rounds, roundMs }: Rounds = ROUNDS): Promise<Compared> {
  return inTurns(
    () => rateOf(ours, roundMs),
    () => rateOf(floor, roundMs),
    rounds,
  );
}

/** Compares two rates that are measured in turns. The first round is a warm-up. */
export async function inTurns(
  ours: () => Promise<number>,
  floor: () => Promise<number>,
  rounds: number,
): Promise<Compared> {
  const pairs: [number, number][] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const pair: [number, number] = [await ours(), await floor()];
    if (round > 0) pairs.push(pair);
  }
  const ratios = pairs.map(([own, other]) => own / other);
  return {
    perSecond: median(pairs.map(([own]) => own)),
    floorPerSecond: median(pairs.map(([, other]) => other)),
    ratio: median(ratios),
    spread: spreadOf(ratios),
  };
}

async function rateOf(work: Work, roundMs: number): Promise<number> {
  const began = performance.now();
  let done = 0;
  for (;;) {
    const result = work();
    if (result instanceof Promise) await result;
    done += 1;
    const passed = performance.now() - began;
    if (passed >= roundMs) return (done * 1_000) / passed;
  }
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Half the distance between the quartiles. */
export function spreadOf(values: readonly number[]): number {
  return (quantile(values, 0.75) - quantile(values, 0.25)) / 2;
}

/** The value below which a share of the others lies; between two values, a mean weighted by nearness. */
export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new Error('nothing was measured');
  const sorted = values.toSorted((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
  return below + (above - below) * (at - Math.floor(at));
}

/** How much `y` grows with each unit of `x`, by least squares. */
export function slopeOf(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [middleX, middleY] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))];
  const over = points.reduce((sum, [x, y]) => sum + (x - middleX) * (y - middleY), 0);
  return over / points.reduce((sum, [x]) => sum + (x - middleX) ** 2, 0);
}

/** A rate as people read it: `2,031 a second`. */
export function rate(perSecond: number): string {
  return `${amount(perSecond)} a second`;
}

/** A number with as many digits as say something: `0.043`, `2.4`, `31`, `12,300`. */
export function amount(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: value >= 1_000 ? 5 : 3 });
}
