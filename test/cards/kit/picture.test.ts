import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { PNG } from 'pngjs';
import { barPicture, drawDays } from '../../../cards/kit/pictures/picture.ts';
import { DAY_KINDS } from '../../../src/domain/health/day-kind.ts';
import type { DayKind } from '../../../src/domain/health/day-kind.ts';
import { makeDice } from '../../fixtures/dice.ts';

function decode(address: string): PNG {
  const [head, body = ''] = address.split(',');
  assert.equal(head, 'data:image/png;base64');
  return PNG.sync.read(Buffer.from(body, 'base64'));
}

/** Colour and height of the bar at this fraction of the width. */
function barAt(png: PNG, share: number): { color: string; height: number } {
  const x = Math.floor(png.width * share);
  const filled = Array.from({ length: png.height }, (_, y) => (y * png.width + x) * 4).filter(
    (at) => png.data[at + 3] === 255,
  );
  const at = filled.at(-1) ?? 0;
  return { color: png.data.subarray(at, at + 3).toString('hex'), height: filled.length };
}

describe('the picture of days', () => {
  it('has a bar for each day, in its colour and at its height, from left to right', () => {
    const png = decode(barPicture(['ok', 'advisory', 'incident', 'outage']));
    const bars = [0.1, 0.35, 0.6, 0.85].map((share) => barAt(png, share));
    assert.equal(new Set(bars.map(({ color }) => color)).size, 4);
    const heights = bars.map(({ height }) => height);
    assert.deepEqual(
      heights,
      heights.toSorted((a, b) => a - b),
    );
    assert.equal(new Set(heights).size, 4);
  });

  it('tells an incident from an advisory by colour and by height', () => {
    const [advisory, incident] = [
      barAt(decode(barPicture(['advisory'])), 0.4),
      barAt(decode(barPicture(['incident'])), 0.4),
    ];
    assert.notEqual(advisory.color, incident.color);
    assert.ok(incident.height > 1.5 * advisory.height, `${incident.height} and ${advisory.height}`);
  });

  it('shows a day of which nothing is known lower than any other, and in grey', () => {
    const bars = DAY_KINDS.map((kind) => ({ kind, ...barAt(decode(barPicture([kind])), 0.4) }));
    const unknown = bars.find(({ kind }) => kind === 'unknown');
    assert.ok(unknown && unknown.height > 0);
    for (const { kind, height } of bars) if (kind !== 'unknown') assert.ok(height > unknown.height, kind);
    assert.match(unknown.color, /^(..)\1\1$/);
  });

  it('stripes a degraded day whose cause is not known', () => {
    const bar = barAt(decode(barPicture(['degraded'])), 0.4);
    assert.ok(bar.height > 10 && bar.height < 30, `${bar.height}`);
  });

  it('is under 3 KB for any 90 days', () => {
    const groups = Array.from({ length: 90 }, (_, at): DayKind => DAY_KINDS[(at * 7 + ((at * at) % 5)) % 6]!);
    assert.ok(barPicture(groups).length < 3 * 1024);
  });

  it('leaves a gap between any two days, even with 90', () => {
    const png = decode(barPicture(Array<DayKind>(90).fill('outage')));
    const row = Array.from({ length: png.width }, (_, x) => png.data[(10 * png.width + x) * 4 + 3] === 255);
    const bars = row.filter((filled, x) => filled && !row[x - 1]).length;
    assert.equal(bars, 90);
  });

  it('can be drawn for no days', () => {
    assert.equal(decode(barPicture([])).width, 640);
  });

  it('shows any days as they are, each as it looks alone', () => {
    for (const seed of [1, 2, 3]) {
      const dice = makeDice(seed);
      const groups = Array.from({ length: dice.between(1, 91) }, () => dice.pick(DAY_KINDS));
      const png = decode(barPicture(groups));
      const alone = new Map(DAY_KINDS.map((group) => [group, barAt(decode(barPicture([group])), 0.5)]));
      groups.forEach((group, at) => {
        assert.deepEqual(barAt(png, (at + 0.4) / groups.length), alone.get(group), `${group}, day ${at}`);
      });
    }
  });

  it('is the same for the same days, whether it was drawn before or not', () => {
    const groups: DayKind[] = ['ok', 'unknown', 'outage', 'ok', 'advisory', 'incident', 'ok'];
    assert.equal(barPicture(groups), barPicture([...groups]));
    assert.equal(barPicture(groups), drawDays(groups));
    assert.notEqual(barPicture(groups), barPicture(groups.toReversed()));
  });

  it('writes four bits a pixel and colours from a palette, which is what makes it cheap to draw', () => {
    const png = drawDays(['ok', 'incident', 'outage', 'ok', 'degraded', 'advisory', 'ok']);
    const bytes = Buffer.from(png.slice(png.indexOf(',') + 1), 'base64');
    assert.deepEqual([bytes[24], bytes[25]], [4, 3]);
  });
});
