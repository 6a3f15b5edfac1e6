/** Characters first tried. The largest real post has 4,000; a body is read up to 256 K. */
const SIZE = 32 * 1024;
/** What costs less for `SIZE` is not looked at more closely, in milliseconds of processor time. */
const FLOOR = 20;
/** Twice the text may cost this much more. Linear work costs twice, quadratic work four times. */
const MOST = 3;
const TRIES = 4;

/**
 * How many times more it costs to do `work` with twice as much text, or undefined if it costs next to nothing. Counts
 * processor time, which other programs on the machine do not add to, and takes the best of several tries.
 */
export function growth(piece: string, work: (text: string) => unknown): number | undefined {
  const [text, twice] = [1, 2].map((times) => piece.repeat(Math.ceil((times * SIZE) / piece.length)));
  if (text === undefined || twice === undefined || cost(work, text) < FLOOR) return undefined;
  let least = Infinity;
  for (let time = 0; time < TRIES && least > MOST; time += 1) {
    least = Math.min(least, best(work, twice) / Math.max(best(work, text), FLOOR / 2));
  }
  return least;
}

/** Whether `growth` is that of linear work. */
export function isLinear(times: number | undefined): boolean {
  return times === undefined || times <= MOST;
}

function best(work: (text: string) => unknown, text: string): number {
  return Math.min(...[1, 2].map(() => cost(work, text)));
}

function cost(work: (text: string) => unknown, text: string): number {
  const before = process.cpuUsage();
  work(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
