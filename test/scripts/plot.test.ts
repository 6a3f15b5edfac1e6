import assert from 'node:assert/strict';
import type { Figure } from '../../bench/kit/figure.ts';
import { curvesOf, drawPlot } from '../../scripts/plots/plot.ts';

const figure = (what: string, value: number, unit: Figure['unit'] = 'ms'): Figure => ({
  what,
  value,
  unit,
  detail: '',
});
const FIGURES = [
  figure('match, 10 subscriptions', 0.1),
  figure('match, 1,000,000 subscriptions', 0.2),
  figure('fan-out, 10 subscriptions', 3),
  figure('each, 10 subscriptions', 600, 'bytes'),
  figure('a poll, 100 issues', 5),
  figure('something else', 5),
];

describe('the plots of growth', () => {
  it('puts what has one unit and grows with the same thing into one picture', () => {
    const plots = curvesOf(FIGURES);
    assert.deepEqual([...plots.keys()], ['subscriptions-ms', 'subscriptions-bytes', 'issues-ms']);
    assert.deepEqual(plots.get('subscriptions-ms')?.points, [
      { curve: 'match', size: 10, value: 0.1 },
      { curve: 'match', size: 1_000_000, value: 0.2 },
      { curve: 'fan-out', size: 10, value: 3 },
    ]);
  });

  it('draws each curve with its name, and both axes', async () => {
    const plot = curvesOf(FIGURES).get('subscriptions-ms');
    assert.ok(plot);
    const svg = await drawPlot(plot);
    assert.match(svg, /^<svg/);
    for (const said of ['match', 'fan-out', 'subscriptions', 'ms', '1,000,000'])
      assert.ok(svg.includes(`>${said}<`), said);
  });
});
