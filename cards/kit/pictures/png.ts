import { crc32, deflateSync } from 'node:zlib';

/** Up to 16 colours: red, green, blue, opacity. A pixel is the index of its colour. */
type Palette = readonly (readonly [red: number, green: number, blue: number, opacity: number])[];

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Four bits a pixel, colours from a palette (PNG, 11.2.2). */
const INDEXED = [4, 3, 0, 0, 0] as const;
/** How a line is written: as it is, or as its difference from the line above (PNG, 9.2). */
const AS_IT_IS = 0;
const UP = 2;
/** A small chunk, because the output is small: setting up zlib costs more than its work here. */
const ZLIB = { level: 1, chunkSize: 4_096 };

/** Makes the encoder of pictures of one size and palette. `width` is even. */
export function makePngEncoder(width: number, height: number, palette: Palette) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set(INDEXED, 8);
  const head = Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(([red, green, blue]) => [red, green, blue]))),
    chunk('tRNS', Buffer.from(palette.map(([, , , opacity]) => opacity))),
  ]);
  const tail = chunk('IEND', Buffer.alloc(0));
  /**
   * Encodes lines of pixels, two a byte, as a PNG. Where a line is the same array as the one above it, it is written as
   * "no difference", which costs next to nothing.
   */
  return (lines: readonly Uint8Array[]): Buffer =>
    Buffer.concat([head, chunk('IDAT', deflateSync(scanLines(lines, width / 2), ZLIB)), tail]);
}

function scanLines(lines: readonly Uint8Array[], lineBytes: number): Uint8Array {
  const all = new Uint8Array(lines.length * (lineBytes + 1));
  lines.forEach((line, y) => {
    const at = y * (lineBytes + 1);
    const isAsAbove = y > 0 && line === lines[y - 1];
    all[at] = isAsAbove ? UP : AS_IT_IS;
    if (!isAsAbove) all.set(line, at + 1);
  });
  return all;
}

function chunk(name: string, data: Buffer): Buffer {
  const whole = Buffer.alloc(data.length + 12);
  whole.writeUInt32BE(data.length, 0);
  whole.write(name, 4, 'latin1');
  data.copy(whole, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, data.length + 8)), data.length + 8);
  return whole;
}
