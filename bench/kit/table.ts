import { reaches, type Figure, type Reach, type Row, type Unit } from './figure.ts';
import { amount } from './measure.ts';

/** A row's lines, as they are printed. `before` are the figures of the last release. */
export function tableOf(row: Row, figures: readonly Figure[], before: readonly Figure[]): string {
  const title = `${row.number}  ${row.name}, beside ${row.floor}`;
  const width = Math.max(...figures.map(({ what }) => what.length));
  const lines = figures.map((figure) => {
    const last = before.find(({ what }) => what === figure.what);
    return `   ${reaches(figure) ? '✔' : '✖'} ${figure.what.padEnd(width)}  ${lineOf(figure, last)}`;
  });
  return [title, ...lines].join('\n');
}

function lineOf(figure: Figure, last: Figure | undefined): string {
  const { value, unit, spread, reach, detail } = figure;
  const swing = spread === undefined ? '' : ` ± ${amount(spread)}`;
  const was = last === undefined ? [] : [`last release ${amount(last.value)}`];
  const notes = [...(reach ? [wanted(reach, unit)] : []), ...was, detail];
  return `${amount(value)}${swing} ${unit}  (${notes.join('; ')})`;
}

/** What a figure must be: `at least 0.85`. */
export function wanted(reach: Reach, unit: Unit): string {
  const of = unit === 'of the floor' || unit === 'times the floor' ? '' : ` ${unit}`;
  return 'atLeast' in reach ? `at least ${amount(reach.atLeast)}${of}` : `at most ${amount(reach.atMost)}${of}`;
}

/** What falls short, in a sentence each; none if all reach. */
export function shortfalls(row: Row, figures: readonly Figure[]): string[] {
  return figures
    .filter((figure) => !reaches(figure))
    .map(({ what, value, unit, reach }) => {
      const must = reach ? wanted(reach, unit) : '';
      return `row ${row.number}, ${what}: ${amount(value)} ${unit}, must be ${must}`;
    });
}
