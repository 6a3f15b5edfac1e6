import { makePngEncoder } from './png.ts';

/** In pixels: twice the width of half a narrow card. */
const WIDTH = 320;
const HEIGHT = 28;
/** The line on which the bar stands. */
const LINE = 2;
/** Where bars can begin. */
const STEPS = 40;

const [NOTHING, TRACK, BAR] = [0x00, 0x11, 0x22];
/** Transparent, so that the picture suits both themes; the grey of what is not known; the colour of incidents. */
const encode = makePngEncoder(WIDTH, HEIGHT, [
  [0, 0, 0, 0],
  [0x8a, 0x8a, 0x8a, 0xff],
  [0xe0, 0x8a, 0x00, 0xff],
]);

const drawn = new Map<number, string>();

/**
 * A bar from when something began up to now, as a PNG in a data URL of some 200 bytes. `share` is how much of the time
 * that is shown had passed when it began, from 0 to 1.
 */
export function startBar(share: number): string {
  const step = Math.min(STEPS - 1, Math.max(0, Math.round(share * STEPS)));
  const picture = drawn.get(step) ?? draw(step);
  drawn.set(step, picture);
  return picture;
}

function draw(step: number): string {
  const from = (step * WIDTH) / STEPS / 2;
  const line = new Uint8Array(WIDTH / 2).fill(NOTHING).fill(BAR, from);
  const base = new Uint8Array(WIDTH / 2).fill(TRACK).fill(BAR, from);
  const lines = Array.from({ length: HEIGHT }, (_, y) => (y < HEIGHT - LINE ? line : base));
  return `data:image/png;base64,${encode(lines).toString('base64')}`;
}
