import { makePngEncoder } from './png.ts';

/** In pixels: twice the width of a narrow card, so the picture stays sharp. */
const [WIDTH, HEIGHT, BASE] = [640, 72, 4];
/** Nothing, and a blue that stands out on both white and dark cards. */
const encode = makePngEncoder(WIDTH, HEIGHT, [
  [0, 0, 0, 0],
  [0x3b, 0x82, 0xf6, 0xff],
]);
const GAP = 6;

/** One bar for each number, as a PNG in a data URL: the greatest fills the height, and nothing is a line at the bottom. */
export function countPicture(counts: readonly number[]): string {
  const most = Math.max(1, ...counts);
  const tops = counts.map((count) => Math.round((HEIGHT - BASE) * (1 - count / most)));
  const lines = Array.from({ length: HEIGHT }, (_, y) => lineOf(tops.map((top) => y >= top)));
  return `data:image/png;base64,${encode(lines).toString('base64')}`;
}

/** A line across all bars that reach it: two pixels a byte. */
function lineOf(reached: readonly boolean[]): Uint8Array {
  const line = new Uint8Array(WIDTH / 2);
  const step = WIDTH / 2 / Math.max(1, reached.length);
  reached.forEach((isReached, at) => {
    if (isReached) line.fill(0x11, Math.round(at * step), Math.round((at + 1) * step) - GAP / 2);
  });
  return line;
}
