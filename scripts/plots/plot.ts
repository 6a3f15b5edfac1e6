import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import type { Figure } from '../../bench/kit/figure.ts';

/** One measurement: what it was of, how many there were, and what it came to. */
interface Point {
  readonly curve: string;
  readonly size: number;
  readonly value: number;
}

/** A picture: cost against the number of something. All its curves have one unit. */
export interface Plot {
  readonly of: string;
  readonly unit: string;
  readonly points: readonly Point[];
}

/** `match, 1,000 subscriptions` */
const SIZED = /^(?<curve>.+), (?<size>[\d,]+) (?<of>[a-z]+)$/;

/** The plots of the figures that say of how many they are, by a name for their files. */
export function curvesOf(figures: readonly Figure[]): ReadonlyMap<string, Plot> {
  const sized = figures.flatMap(({ what, value, unit }) => {
    const { curve, size, of } = SIZED.exec(what)?.groups ?? {};
    if (curve === undefined || size === undefined || of === undefined) return [];
    return [{ of, unit, point: { curve, size: Number(size.replaceAll(',', '')), value } }];
  });
  const groups = Map.groupBy(sized, ({ of, unit }) => fileName(of, unit));
  return new Map([...groups].map(([name, group]) => [name, plotOf(group)]));
}

function plotOf(group: readonly { readonly of: string; readonly unit: string; readonly point: Point }[]): Plot {
  const [first] = group;
  return { of: first?.of ?? '', unit: first?.unit ?? '', points: group.map(({ point }) => point) };
}

function fileName(of: string, unit: string): string {
  const slug = unit
    .replaceAll('µ', 'u')
    .replaceAll(/[^a-z]+/gi, '-')
    .toLowerCase();
  return `${of}-${slug}`.replace(/-$/, '');
}

/** Draws a plot as SVG, with both axes in powers of ten. */
export async function drawPlot({ of, unit, points }: Plot): Promise<string> {
  const spec: TopLevelSpec = {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    background: 'white',
    width: 560,
    height: 280,
    data: { values: [...points] },
    mark: { type: 'line', point: { filled: true, size: 60 } },
    encoding: {
      x: {
        field: 'size',
        type: 'quantitative',
        title: of,
        scale: { type: 'log' },
        axis: { format: ',d', values: powersOfTen(points), labelOverlap: false },
      },
      y: {
        field: 'value',
        type: 'quantitative',
        title: unit,
        scale: { type: 'log' },
        axis: { format: ',~r', tickCount: 6 },
      },
      color: { field: 'curve', type: 'nominal', title: null, legend: { orient: 'top', columns: 3, labelLimit: 400 } },
      shape: { field: 'curve', type: 'nominal', title: null },
    },
    config: { font: 'sans-serif', axis: { labelFontSize: 12, titleFontSize: 13 }, legend: { labelFontSize: 12 } },
  };
  const view = new View(parse(compile(spec).spec), { renderer: 'none' });
  return view.toSVG();
}

/** The powers of ten within the sizes. */
function powersOfTen(points: readonly Point[]): number[] {
  const sizes = points.map(({ size }) => size);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  return Array.from({ length: 12 }, (_, power) => 10 ** power).filter((each) => each >= least && each <= most);
}
