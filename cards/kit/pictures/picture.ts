import { LRUCache } from 'lru-cache';
import { DAY_KINDS } from '../../../src/domain/health/day-kind.ts';
import type { DayKind } from '../../../src/domain/health/day-kind.ts';
import { makePngEncoder } from './png.ts';

/** Colours that stand out on both white and dark cards. Incidents are warm, advisories cool. */
const COLORS: Readonly<Record<DayKind, readonly [number, number, number]>> = {
  outage: [0xd1, 0x34, 0x38],
  incident: [0xe0, 0x8a, 0x00],
  degraded: [0xe0, 0x8a, 0x01],
  advisory: [0x3b, 0x82, 0xf6],
  ok: [0x2f, 0x9e, 0x54],
  unknown: [0x8a, 0x8a, 0x8a],
};

/** The share of the height that a bar fills: the worse, the taller, so the picture can be read without colour. */
const HEIGHTS: Readonly<Record<DayKind, number>> = {
  outage: 1,
  incident: 0.76,
  degraded: 0.56,
  advisory: 0.36,
  ok: 0.2,
  unknown: 0.06,
};

/** In pixels: twice the width of a narrow card, so the picture stays sharp. */
const WIDTH = 640;
const HEIGHT = 72;
const BASE = 4;

/** Index 0 is transparent, so the picture suits both themes. */
const encode = makePngEncoder(WIDTH, HEIGHT, [
  [0, 0, 0, 0],
  ...DAY_KINDS.map((kind) => [...COLORS[kind], 0xff] as const),
]);
const INDEX: ReadonlyMap<DayKind, number> = new Map(DAY_KINDS.map((kind, at) => [kind, at + 1]));

/** For each line a table from two pixels of the lowest line, where all bars stand, to the same two of this line. */
const TABLES = makeTables();
const DISTINCT = [...new Set(TABLES)];

/** Draws one bar a day and gives the picture's address. */
export type DrawDays = (days: readonly DayKind[]) => string;

/** Some days of each service of many tenants. A picture is under 3 KB. */
const MOST_PICTURES = 1_000;
const drawn = new LRUCache<string, string>({ max: MOST_PICTURES });

/**
 * One bar a day, as a PNG in a data URL: from red and full height for an interruption down to low and green for a
 * healthy day. A day without data is a grey line at the bottom: it says nothing, so it stands out least. A degraded day
 * whose cause is not known is striped. The background is transparent. Under 3 KB for 90 days. Drawing takes a
 * twentieth of a millisecond, and what was drawn lately is not drawn again.
 */
export function barPicture(days: readonly DayKind[]): string {
  const key = days.join();
  const picture = drawn.get(key) ?? drawDays(days);
  drawn.set(key, picture);
  return picture;
}

/** The same, always drawn anew. */
export function drawDays(days: readonly DayKind[]): string {
  const base = baseLine(days);
  const lines = new Map(DISTINCT.map((table) => [table, translated(base, table)]));
  const picture = encode(TABLES.map((table) => lines.get(table) ?? base));
  return `data:image/png;base64,${picture.toString('base64')}`;
}

/** A plain loop: with a function for each byte, this would take longer than all the rest. */
function translated(base: Uint8Array, table: Uint8Array): Uint8Array {
  const line = new Uint8Array(base.length);
  for (let at = 0; at < base.length; at += 1) line[at] = table[base[at] ?? 0] ?? 0;
  return line;
}

/** The lowest line, where every bar stands: two pixels a byte. */
function baseLine(days: readonly DayKind[]): Uint8Array {
  const line = new Uint8Array(WIDTH / 2);
  const step = WIDTH / Math.max(1, days.length);
  days.forEach((kind, at) => {
    const from = Math.round(at * step);
    const to = Math.max(from + 1, Math.round((at + 1) * step) - (step > 12 ? 4 : 2));
    const index = INDEX.get(kind) ?? 0;
    for (let x = from; x < to; x += 1) line[x >> 1] = (line[x >> 1] ?? 0) | (index << (x % 2 === 0 ? 4 : 0));
  });
  return line;
}

/** Lines that the same bars reach share a table. */
function makeTables(): readonly Uint8Array[] {
  const tables = new Map<string, Uint8Array>();
  return Array.from({ length: HEIGHT }, (_, y) => {
    const reached = DAY_KINDS.map((kind) => reaches(kind, y));
    const table = tables.get(reached.join()) ?? tableFor([false, ...reached]);
    tables.set(reached.join(), table);
    return table;
  });
}

function tableFor(shown: readonly boolean[]): Uint8Array {
  const kept = (index: number) => (shown[index] === true ? index : 0);
  return Uint8Array.from({ length: 256 }, (_, pair) => (kept(pair >> 4) << 4) | kept(pair & 0xf));
}

function reaches(kind: DayKind, y: number): boolean {
  if (kind === 'degraded' && y < HEIGHT - BASE && y % 12 >= 6) return false;
  return y >= Math.round((HEIGHT - BASE) * (1 - HEIGHTS[kind]));
}
