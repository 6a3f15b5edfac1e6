/** Characters first tried. The largest real post has 4,000; a body is read up to 256 K. */
const SIZE = 16 * 1024;
/** What costs less for `SIZE` is not looked at more closely, in milliseconds of processor time. */
const FLOOR = 12;
/** Twice the text may cost this much more. Linear work costs twice, quadratic work four times. */
const MOST = 3;
/** As much text in longer runs may cost this much more. Linear work costs the same. */
const MOST_FOR_RUNS = 1.8;
const TRIES = 4;

/**
 * How many times more it costs to do `work` with twice as much text, if that is more than linear work costs. Counts
 * processor time, which other programs on the machine do not add to, and takes the best of several tries.
 */
export function growth(piece: string, work: Work): number | undefined {
  return timesMore(work, filled(piece, SIZE), filled(piece, 2 * SIZE), MOST);
}

/** The same with as much text in runs that are twenty times longer. */
export function growthOfRuns([begin, more]: readonly [string, string], work: Work): number | undefined {
  const [short, long] = [90, 1_800].map((length) => filled(begin + filled(more, length), SIZE));
  return timesMore(work, short ?? '', long ?? '', MOST_FOR_RUNS);
}

type Work = (text: string) => unknown;

function filled(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length));
}

function timesMore(work: Work, text: string, more: string, most: number): number | undefined {
  if (cost(work, more) < FLOOR) return undefined;
  let least = Infinity;
  for (let time = 0; time < TRIES && least > most; time += 1) {
    least = Math.min(least, best(work, more, time) / Math.max(best(work, text, time), FLOOR / 2));
  }
  return least > most ? least : undefined;
}

/** The least cost of a few times, more of them the longer it is in doubt. */
function best(work: Work, text: string, doubt: number): number {
  return Math.min(...Array.from({ length: 1 + doubt }, () => cost(work, text)));
}

function cost(work: Work, text: string): number {
  const before = process.cpuUsage();
  work(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
