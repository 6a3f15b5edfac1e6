/** One line of the table: what a row found out about one thing. */
export interface Figure {
  /** What was done, unique in its row: `status exchange`. */
  readonly what: string;
  /** The number that counts. */
  readonly value: number;
  readonly unit: Unit;
  /** What it must reach. Absent: it is told and nothing is promised. */
  readonly reach?: Reach;
  /** Half the distance between the quartiles of the rounds, in the same unit. Absent where there was one round. */
  readonly spread?: number;
  /** The plain measurements behind it: `2,031 a second beside 3,140`. */
  readonly detail: string;
}

/** `of the floor`: more is better, 1 is as fast as the floor. `times the floor`: less is better. */
export type Unit = 'of the floor' | 'times the floor' | 'ms' | 's' | 'bytes' | '%' | '';

export type Reach = { readonly atLeast: number } | { readonly atMost: number };

/** A row of the table. Each stands in a file of its own, in `bench/rows`. */
export interface Row {
  /** What `--only` calls it. */
  readonly number: number;
  /** The work, in a few words. */
  readonly name: string;
  /** What it is compared with. */
  readonly floor: string;
  /** Left out unless `--only` names it: it takes many minutes. */
  readonly isLong?: true;
  /** Fails if what was measured is not what was meant, such as a refusal instead of a card. */
  run(bench: Bench): Promise<readonly Figure[]>;
}

/** What a row is given. */
export interface Bench {
  /** A Redis of the row's own, empty. It is stopped after the row. */
  redis(): Promise<string>;
  /** Smaller and shorter, to try a benchmark out. Its figures mean little. */
  readonly quick: boolean;
  /** Tells whoever waits what is being done. */
  say(progress: string): void;
}

/** Whether a figure is what it must be. */
export function reaches({ value, reach }: Figure): boolean {
  if (!reach) return true;
  return 'atLeast' in reach ? value >= reach.atLeast : value <= reach.atMost;
}
