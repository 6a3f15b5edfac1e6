import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { PNG } from 'pngjs';
import { historyCard } from '../../cards/history.ts';
import { barPicture, drawDays } from '../../cards/kit/picture.ts';
import { makeRenderer } from '../../cards/kit/render.ts';
import { SEVERITY_GROUPS } from '../../src/domain/health/status.ts';
import type { SeverityGroup, Status } from '../../src/domain/health/status.ts';
import { history } from '../fixtures/cards.ts';
import { fresh } from '../fixtures/readings.ts';
import { EXCHANGE, READER, days } from '../fixtures/health.ts';
import { makeDice } from '../fixtures/dice.ts';
import { asksOf, bytesOf, complaintsOf, elementsOf, textOf } from './reading.ts';

const render = makeRenderer();

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
    const png = decode(barPicture(['ok', 'info', 'warning', 'critical']));
    const bars = [0.1, 0.35, 0.6, 0.85].map((share) => barAt(png, share));
    assert.equal(new Set(bars.map(({ color }) => color)).size, 4);
    const heights = bars.map(({ height }) => height);
    assert.deepEqual(
      heights,
      heights.toSorted((a, b) => a - b),
    );
    assert.equal(new Set(heights).size, 4);
  });

  it('stripes a day without data, so that it does not look like a tall bar', () => {
    const bar = barAt(decode(barPicture(['unknown'])), 0.4);
    assert.ok(bar.height > 10 && bar.height < 50, `${bar.height}`);
  });

  it('is under 3 KB for any 90 days', () => {
    const groups = Array.from(
      { length: 90 },
      (_, at): SeverityGroup => SEVERITY_GROUPS[(at * 7 + ((at * at) % 5)) % 5]!,
    );
    assert.ok(barPicture(groups).length < 3 * 1024);
  });

  it('leaves a gap between any two days, even with 90', () => {
    const png = decode(barPicture(Array<SeverityGroup>(90).fill('critical')));
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
      const groups = Array.from({ length: dice.between(1, 91) }, () => dice.pick(SEVERITY_GROUPS));
      const png = decode(barPicture(groups));
      const alone = new Map(SEVERITY_GROUPS.map((group) => [group, barAt(decode(barPicture([group])), 0.5)]));
      groups.forEach((group, at) => {
        assert.deepEqual(barAt(png, (at + 0.4) / groups.length), alone.get(group), `${group}, day ${at}`);
      });
    }
  });

  it('is the same for the same days, whether it was drawn before or not', () => {
    const groups: SeverityGroup[] = ['ok', 'unknown', 'critical', 'ok', 'info', 'warning', 'ok'];
    assert.equal(barPicture(groups), barPicture([...groups]));
    assert.equal(barPicture(groups), drawDays(groups));
    assert.notEqual(barPicture(groups), barPicture(groups.toReversed()));
  });

  it('writes four bits a pixel and colours from a palette, which is what makes it cheap to draw', () => {
    const png = drawDays(['ok', 'warning', 'critical', 'ok', 'ok', 'info', 'ok']);
    const bytes = Buffer.from(png.slice(png.indexOf(',') + 1), 'base64');
    assert.deepEqual([bytes[24], bytes[25]], [4, 3]);
  });
});

describe('the history card', () => {
  it('says in words what the picture shows, on the card and for screen readers', () => {
    const card = render(historyCard(history(30), READER));
    const text = textOf(card);
    assert.match(text, /^Exchange Online: 30 days\n11 Feb 2026\n12 Mar 2026\n/);
    assert.match(text, /✖\nInterrupted: 2 days \(1–2 Mar\)\n▲\nDegraded: 3 days \(28 Feb, 11–12 Mar\)/);
    assert.match(text, /✓\nHealthy: 24 days/);
    const image = elementsOf(card.body).find(({ type }) => type === 'Image');
    assert.match(
      String(image?.['altText']),
      /^Status of Exchange Online: 30 days\. Interrupted: 1–2 Mar\. Degraded: 28 Feb, 11–12 Mar\./,
    );
  });

  it('lists issues with the days that name them, newest first, including those no longer listed', () => {
    const text = textOf(render(historyCard(history(30), READER)));
    assert.match(
      text,
      /EX1280001\u00a0· 12 Mar\u00a0· incident, open\n[\s\S]*EX1279512\u00a0· 8–12 Mar\u00a0· advisory, open[\s\S]*EX1276001\n20 Feb\u00a0· not in the current list of issues/,
    );
  });

  it('offers the other spans in place', () => {
    const card = render(historyCard(history(30), READER));
    assert.equal(asksOf(card)['90 days'], 'history Exchange 90d');
    assert.equal(asksOf(card)['30 days'], undefined);
    assert.equal(card.actions?.[0]?.type, 'Action.Execute');
  });

  it('never counts days without data as healthy', () => {
    const unknown = days(EXCHANGE, Array<Status>(7).fill('unknown'));
    const answer = historyCard(fresh({ service: EXCHANGE, span: 7, days: unknown, issues: new Map() }), READER);
    assert.match(answer.summary, /Not known on 7 days/);
    assert.doesNotMatch(textOf(render(answer)), /Healthy/);
  });

  it('fits 90 days that alternate and name 200 issues', () => {
    const states = Array.from({ length: 90 }, (_, at): Status =>
      at % 2 ? 'serviceInterruption' : 'serviceDegradation',
    );
    const many = days(EXCHANGE, states, (at) => [`EX${at}0001`, `EX${at}0002`, 'EX999999']);
    const card = render(historyCard(fresh({ service: EXCHANGE, span: 90, days: many, issues: new Map() }), READER));
    assert.ok(bytesOf(card) < 28 * 1024, `${bytesOf(card)} bytes`);
    assert.deepEqual(complaintsOf(card), []);
    assert.match(textOf(card), /and 169 more: use the buttons below/);
  });
});
