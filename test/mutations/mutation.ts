/** One way to break the code on purpose, and the specs that must notice. */
export interface Mutation {
  /** The file, from the root. */
  readonly where: string;
  /** What goes wrong with it: `a crash loses the alert`. */
  readonly harm: string;
  /** Text that stands exactly once in the file. */
  readonly from: string;
  readonly to: string;
  /** The specs that should notice. */
  readonly specs: readonly string[];
  /** Why nobody can notice a mutation that changes nothing that can be seen. It is then not tried. */
  readonly equivalent?: string;
}

type Change = readonly [harm: string, from: string, to: string, equivalent?: string];

/** Several mutations of one file, which the same specs should notice. */
export function inFile(where: string, specs: readonly string[], changes: readonly Change[]): Mutation[] {
  return changes.map(([harm, from, to, equivalent]) => ({
    ...{ where, specs, harm, from, to },
    ...(equivalent !== undefined && { equivalent }),
  }));
}
