import fc from 'fast-check';

/** One promise about all inputs of a kind. */
export interface Property {
  /** What takes the inputs: `html`. */
  readonly name: string;
  /** What is promised: `is text without mark-up`. */
  readonly promises: string;
  /** Runs so many inputs, drawn from this seed. Fails with the smallest input that breaks the promise. */
  readonly run: (runs: number, seed: number) => Promise<void>;
}

/** A promise about the inputs that `inputs` draws: `holds` fails where it is broken. */
export function property<T>(
  name: string,
  promises: string,
  inputs: fc.Arbitrary<T>,
  holds: (input: T) => void | Promise<void>,
): Property {
  const check = fc.asyncProperty(inputs, async (input) => holds(input));
  return { name, promises, run: (numRuns, seed) => fc.assert(check, { numRuns, seed }) };
}
