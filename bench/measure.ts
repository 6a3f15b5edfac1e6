/** The result of a benchmark. */
export interface Result {
  readonly what: string;
  readonly floor: string;
  readonly perSecond: number;
  readonly floorPerSecond: number;
  /** The most times the floor that it may cost. Absent: nothing is promised. */
  readonly promised?: number;
}

const ROUNDS = 7;
const ROUND_MS = 150;

type Work = () => unknown;

/**
 * Measures how often per second each of the two can run. They take turns, so other load on the machine affects both
 * equally. The median round counts.
 */
export async function compare(what: string, work: Work, floor: string, least: Work): Promise<Result> {
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const [own, other] = [await rateOf(work), await rateOf(least)];
    // The first round is a warm-up.
    if (round > 0) {
      ours.push(own);
      theirs.push(other);
    }
  }
  return { what, floor, perSecond: median(ours), floorPerSecond: median(theirs) };
}

async function rateOf(work: Work): Promise<number> {
  const began = performance.now();
  let done = 0;
  for (;;) {
    const result = work();
    if (result instanceof Promise) await result;
    done += 1;
    const passed = performance.now() - began;
    if (passed >= ROUND_MS) return (done * 1_000) / passed;
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
