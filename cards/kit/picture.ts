import { PNG } from 'pngjs';
import type { SeverityGroup } from '../../src/domain/health/status.ts';

/** Colours that stand out on both white and dark cards. */
const COLORS: Readonly<Record<SeverityGroup, readonly [number, number, number]>> = {
  critical: [0xd1, 0x34, 0x38],
  warning: [0xe0, 0x8a, 0x00],
  info: [0x3b, 0x82, 0xf6],
  ok: [0x2f, 0x9e, 0x54],
  unknown: [0x8a, 0x8a, 0x8a],
};

/** The share of the height that a bar fills: the worse, the taller, so the picture can be read without colour. */
const HEIGHTS: Readonly<Record<SeverityGroup, number>> = {
  critical: 1,
  warning: 0.72,
  info: 0.46,
  ok: 0.22,
  unknown: 1,
};

/** In pixels: twice the width of a narrow card, so the picture stays sharp. */
const WIDTH = 640;
const HEIGHT = 72;
const BASE = 4;

/**
 * One bar a day, as a PNG in a data URL: from red and full height for an interruption down to low and green for a
 * healthy day. A day without data is striped. The background is transparent, so it suits both themes. Under 3 KB for
 * 90 days.
 */
export function barPicture(days: readonly SeverityGroup[]): string {
  const png = new PNG({ width: WIDTH, height: HEIGHT });
  png.data.fill(0);
  const step = WIDTH / Math.max(1, days.length);
  days.forEach((group, at) => {
    const from = Math.round(at * step);
    const to = Math.max(from + 1, Math.round((at + 1) * step) - (step > 12 ? 4 : 2));
    drawBar(png, from, to, group);
  });
  return `data:image/png;base64,${PNG.sync.write(png, { deflateLevel: 9, deflateStrategy: 0, filterType: 0 }).toString('base64')}`;
}

function drawBar(png: PNG, from: number, to: number, group: SeverityGroup): void {
  const top = Math.round((HEIGHT - BASE) * (1 - HEIGHTS[group]));
  for (let y = top; y < HEIGHT; y += 1) {
    if (group === 'unknown' && y < HEIGHT - BASE && y % 12 >= 4) continue;
    for (let x = from; x < to; x += 1) setPixel(png, x, y, COLORS[group]);
  }
}

function setPixel(png: PNG, x: number, y: number, color: readonly [number, number, number]): void {
  png.data.set([...color, 0xff], (y * png.width + x) * 4);
}
